import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { serverFolder } from "../server-folder.js";

const megabytes = 512;

/** What a thread says: what it has made, or what it needs to go on. */
export type Said<Made, Needed = never> = { readonly made: Made } | { readonly needs: Needed };

interface Work<Needed> {
  /** Of the program's file, without its ending: as in src so in dist. */
  readonly program: string;
  readonly sent: unknown;
  readonly give?: (needed: Needed) => Promise<unknown>;
}

/** Work that takes as long as a text is long: while a thread does it everybody else is served. */
export function inThread<Made, Needed = never>({ program, sent, give }: Work<Needed>): Promise<Made> {
  const worker = new Worker(fileOf(program), {
    workerData: sent,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    ...options,
  });
  return new Promise<Made>((resolve, reject) => {
    worker.on("message", (said: Said<Made, Needed>) => {
      if ("made" in said) resolve(said.made);
      else
        give?.(said.needs)
          .then((given) => worker.postMessage(given))
          .catch(reject);
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("Nothing was made.")));
  }).finally(() => worker.terminate());
}

const fromSources = import.meta.filename.endsWith(".ts");

const fileOf = (program: string): string =>
  join(serverFolder, fromSources ? `src/${program}.ts` : `dist/${program}.js`);

/** From the sources a thread needs the loader that `npm run dev` has; built, it is plain JavaScript. */
const options = fromSources
  ? {
      execArgv: [
        "--conditions=source",
        "--import",
        pathToFileURL(createRequire(join(serverFolder, "package.json")).resolve("tsx")).href,
      ],
      env: { ...process.env, TSX_TSCONFIG_PATH: join(serverFolder, "tsconfig.json") },
    }
  : {};
