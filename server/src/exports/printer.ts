import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { mostInPart, printedFile } from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import type { Perform } from "../acts/perform.js";
import { Refused } from "../acts/refused.js";
import {
  beingMade,
  failReleaseFiles,
  keepReleaseFiles,
  type MadeFile,
  publicFiles,
  sourceOf,
} from "../features/responses/index.js";
import type { Clock } from "../ports/clock.js";
import type { Files } from "../ports/files.js";
import type { Store } from "../ports/store.js";
import { process as processTable } from "../ports/tables/index.js";
import { serverFolder } from "../server-folder.js";
import { watchMemory } from "./forms/memory.js";
import type { Printed, PrintHead } from "./forms/printing.js";
import { responseModel } from "./response-model.js";

export interface Printer {
  /** Queued: one release is printed at a time. Answers at once. */
  print(asked: { process: string; attempt: number }): void;
  /** What is asked for meanwhile is printed once the answer is called. */
  hold(): () => void;
  /** After a start: what was being made when the program ended. */
  resume(): Promise<void>;
  /** Once nothing is being printed. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface PrinterParts {
  readonly store: Store;
  readonly files: Files;
  readonly clock: Clock;
  readonly perform: Perform;
  readonly url: string;
  readonly printProgram?: string;
  readonly log: (error: unknown, about: string) => void;
}

const mostAttempts = 5;
/** Beyond it the child is ended, and the failure is said. */
const mostMemory = 2048 * 1024 * 1024;
const mostTime = 10 * 60_000;
const system = { kind: "system" } as const;

/** Makes the printed forms of a release in a process of its own, and keeps them. */
export function releasePrinter(parts: PrinterParts): Printer {
  const { store, files, clock, perform, log } = parts;
  const ending = new AbortController();
  let queue: Promise<void> = Promise.resolve();

  const one = async ({ process: id, attempt }: { process: string; attempt: number }): Promise<void> => {
    if (ending.signal.aborted) return;
    // Asked for more than once, by a start or by two releases: the print before took in all of it.
    if ((await publicFiles(store.read, id))?.state !== "making") return;
    const folder = await mkdtemp(join(tmpdir(), "accord-print-"));
    try {
      const made = await printed(parts, id, folder, ending.signal);
      if (made === null) return;
      const kept: MadeFile[] = [];
      for (const { path, ...file } of made.files) {
        const { key } = await files.put(await readFile(path));
        kept.push({ ...file, file: key });
      }
      const { removed } = await perform(keepReleaseFiles, system, { ...made.about, files: kept });
      for (const key of removed) await files.remove(key);
    } catch (error) {
      if (ending.signal.aborted) return;
      // Another release, or a row taken back, while this was printed: what is public now is printed next.
      if (error instanceof Refused && error.code === "changed_by_other" && attempt < mostAttempts)
        return print({ process: id, attempt: attempt + 1 });
      log(error, "printed forms");
      const again =
        attempt < mostAttempts
          ? new Date(Date.parse(clock.now()) + 5_000 * 4 ** (attempt - 1)).toISOString()
          : null;
      const why = error instanceof Error ? error.message : String(error);
      await perform(failReleaseFiles, system, { process: id, attempt, again, why });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  const print = (asked: { process: string; attempt: number }): void => {
    queue = queue.then(() => one(asked)).catch((error: unknown) => log(error, "printed forms"));
  };
  return {
    print,
    hold() {
      let goOn = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      queue = queue.then(() => held);
      return goOn;
    },
    async resume() {
      for (const process of await beingMade(store.read)) print({ process, attempt: 1 });
    },
    settled: () => queue,
    async stop() {
      ending.abort();
      await queue;
    },
  };

  async function printed(own: PrinterParts, id: string, folder: string, signal: AbortSignal) {
    const db = store.read;
    const [process] = await db.select().from(processTable).where(eq(processTable.id, id));
    const model = process ? await responseModel(db, process) : null;
    if (!process || model === null) return null;
    const source = await sourceOf(db, id);
    const head: PrintHead = {
      title: process.title,
      language: process.language,
      timeZone: process.timeZone,
      url: own.url,
      release: model.release,
      folder,
      mostInPart,
    };
    const since = new Set(model.publishedSince);
    async function* lines() {
      yield `${JSON.stringify(head)}\n`;
      for await (const rows of model?.rows() ?? [])
        for (const row of rows) if (!since.has(row.reference)) yield `${onOneLine(row)}\n`;
    }
    const made = await inChild(
      Readable.from(lines(), { objectMode: false }),
      own.printProgram ?? built,
      signal,
    );
    if ((await sourceOf(db, id)) !== source) throw new Refused("changed_by_other");
    return { about: { process: id, release: model.release.no, source }, files: made };
  }
}

/** A reader by lines also ends one at U+2028 and U+2029. */
const onOneLine = (row: unknown): string =>
  JSON.stringify(row).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const built = import.meta.filename.endsWith(".ts") ? null : join(serverFolder, "dist/exports/forms/child.js");

/** From the sources a child needs the loader that `npm run dev` has; built, it is plain JavaScript. */
function commandOf(program: string | null): { args: string[]; env: NodeJS.ProcessEnv } {
  const memory = "--max-old-space-size=768";
  if (program !== null) return { args: [memory, program], env: process.env };
  return {
    args: [memory, "--conditions=source", "--import", "tsx", "src/exports/forms/child.ts"],
    env: { ...process.env, TSX_TSCONFIG_PATH: join(serverFolder, "tsconfig.json") },
  };
}

async function inChild(input: Readable, program: string | null, signal: AbortSignal): Promise<Printed[]> {
  const { args, env } = commandOf(program);
  const child = spawn(process.execPath, args, { cwd: serverFolder, env, stdio: ["pipe", "pipe", "pipe"] });
  const end = () => child.kill("SIGKILL");
  signal.addEventListener("abort", end);
  const tooLong = setTimeout(end, mostTime);
  const unwatch = watchMemory(child.pid, mostMemory, end);
  let said = "";
  child.stderr.on("data", (bytes: Buffer) => {
    said = (said + bytes.toString("utf8")).slice(-2000);
  });
  const made: Printed[] = [];
  const listening = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const { path, ...file } = JSON.parse(line) as Printed;
      made.push({ ...printedFile.parse(file), path });
    }
  })();
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, by) => resolve(code === 0 ? "" : `It ended with ${by ?? code}. ${said}`));
  });
  try {
    const fed = pipeline(input, child.stdin).catch((error: unknown) => error);
    const why = await ended;
    if (why !== "") throw new Error(why);
    const unfed = await fed;
    if (unfed !== undefined) throw unfed;
    await listening;
    return made;
  } finally {
    clearTimeout(tooLong);
    unwatch();
    signal.removeEventListener("abort", end);
  }
}
