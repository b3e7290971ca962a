import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { TextJson } from "@accord/shared/document-schema";
import type { KeptPicture } from "../../features/pictures/index.js";
import { serverFolder } from "../../server-folder.js";
import { InTurn } from "./in-turn.js";
import type { DraftModel } from "./model.js";

/** What a thread is given: words are said by it in the language of the process. */
export type SentDraft = Omit<DraftModel, "say"> & { readonly pictures: ReadonlyMap<string, KeptPicture> };

/** So many elements and runs of words are drawn between two turns of the event loop; a thread costs more than these. */
const mostHere = 500;
const megabytes = 512;

export const isLong = ({ words, threads }: DraftModel): boolean =>
  piecesIn(Object.values(words)) + 10 * threads.length > mostHere;

const piecesIn = (texts: readonly TextJson[]): number =>
  texts.reduce((all, { content = [] }) => all + 1 + piecesIn(content), 0);

const turns = new InTurn();

/** One after the other: who asks for very many has them made on one core, and the others for everybody else. */
export const docxInThread = (
  person: string,
  model: DraftModel,
  pictures: SentDraft["pictures"],
): Promise<Buffer> => turns.add(person, () => inThread(model, pictures));

function inThread({ say: _, ...model }: DraftModel, pictures: SentDraft["pictures"]): Promise<Buffer> {
  const sent: SentDraft = { ...model, pictures };
  const worker = new Worker(program.file, {
    workerData: sent,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    ...program.options,
  });
  return new Promise((resolve, reject) => {
    worker.once("message", (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("No file was made.")));
  });
}

/** From the sources a thread needs the loader that `npm run dev` has; built, it is plain JavaScript. */
const program = import.meta.filename.endsWith(".ts")
  ? {
      file: join(serverFolder, "src/exports/drafts/worker.ts"),
      options: {
        execArgv: [
          "--conditions=source",
          "--import",
          pathToFileURL(createRequire(join(serverFolder, "package.json")).resolve("tsx")).href,
        ],
        env: { ...process.env, TSX_TSCONFIG_PATH: join(serverFolder, "tsconfig.json") },
      },
    }
  : { file: join(serverFolder, "dist/exports/drafts/worker.js"), options: {} };
