import { createInterface } from "node:readline";
import { printRelease } from "./print-release.js";

/** A process of its own: what it needs of time and memory nobody else waits for. */
const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
await printRelease(lines, (file) => process.stdout.write(`${JSON.stringify(file)}\n`));
