import { DecompressionStream } from "node:stream/web";

/** A browser has it, and jsdom does not. */
Object.assign(globalThis, { DecompressionStream });
