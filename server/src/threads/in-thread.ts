import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Refused } from "../acts/refused.js";
import { serverFolder } from "../server-folder.js";

const megabytes = 512;

/** What a thread says: what it has made, what it needs to go on, or that there is more than it can make. */
export type Said<Made, Needed = never> =
  | { readonly made: Made }
  | { readonly needs: Needed }
  | { readonly tooLong: true };

interface Work<Needed> {
  /** Of the program's file, without its ending: as in src so in dist. */
  readonly program: string;
  readonly sent: unknown;
  readonly give?: (needed: Needed) => Promise<unknown>;
}

/** Work that takes as long as a text is long: while a thread does it everybody else is served. */
export function inThread<Made, Needed = never>({ program, sent, give }: Work<Needed>): Promise<Made> {
  const worker = begin(program, sent);
  return new Promise<Made>((resolve, reject) => {
    worker.on("message", (said: Said<Made, Needed>) => {
      if ("made" in said) resolve(said.made);
      else if ("tooLong" in said) reject(new Refused("too_long"));
      else
        give?.(said.needs)
          .then((given) => worker.postMessage(given))
          .catch(reject);
    });
    worker.once("error", (error) => reject(holdsTooMuch(error) ? new Refused("too_long") : error));
    worker.once("exit", () => reject(new Error("Nothing was made.")));
  }).finally(() => worker.terminate());
}

const holdsTooMuch = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";

const built = (program: string): string => join(serverFolder, `dist/${program}.js`);

/** Whoever has just built them says so (scripts/test.mjs): a built program begins in a twentieth of the time. */
const fromSources = (program: string): boolean =>
  import.meta.filename.endsWith(".ts") &&
  !(process.env.ACCORD_JUST_BUILT !== undefined && existsSync(built(program)));

/** From the sources a thread needs the loader that `npm run dev` has; built, it is plain JavaScript. */
const loader = () => ({
  execArgv: [
    "--conditions=source",
    "--import",
    pathToFileURL(createRequire(join(serverFolder, "package.json")).resolve("tsx")).href,
  ],
  env: { ...process.env, TSX_TSCONFIG_PATH: join(serverFolder, "tsconfig.json") },
});

const begin = (program: string, sent: unknown): Worker => {
  const limits = { workerData: sent, resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  return fromSources(program)
    ? new Worker(join(serverFolder, `src/${program}.ts`), { ...limits, ...loader() })
    : new Worker(built(program), limits);
};
