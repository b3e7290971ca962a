import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { JsonValue } from "@accord/shared/canonical";

/** 0 good, 1 not, 2 wrong use. */
export type Ended = 0 | 1 | 2;

export interface Called {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly environment: NodeJS.ProcessEnv;
  /** The folder in which the command was typed; files named on the line are meant from there. */
  readonly typedIn: string;
  readonly print: (line: string) => void;
  readonly printJson: (value: JsonValue) => void;
}

/** Where a command's words go: the process's own streams, or a test's lists. */
export interface Out {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

export interface Command {
  readonly flags?: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (called: Called) => Promise<Ended>;
}

/** Wrong use of the command line: told with the usage, ends with 2. */
export class WrongUse extends Error {}

/** A failure that is told in one sentence, without a stack. */
export class Failed extends Error {}

export function calledWith(
  command: Command,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  out: Out,
): Called {
  let read: { positionals: string[]; values: Record<string, unknown> };
  try {
    read = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" }, ...command.flags },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
  return {
    words: read.positionals,
    flags: read.values as Called["flags"],
    environment,
    typedIn: environment.ACCORD_TYPED_IN ?? process.cwd(),
    print: out.print,
    printJson: (value) => out.print(JSON.stringify(value, null, 2)),
  };
}

/** Exactly these words, or wrong use. */
export function wordsOf(called: Called, least: number, most: number): readonly string[] {
  if (called.words.length < least) throw new WrongUse("Something is missing.");
  if (called.words.length > most) throw new WrongUse(`"${called.words[most]}" is too much.`);
  return called.words;
}

/** A file named on the line; one that is not there or not JSON is wrong use. */
export async function jsonOf(called: Called, file: string): Promise<unknown> {
  const path = resolve(called.typedIn, file);
  const text = await readFile(path, "utf8").catch((error) => unreadable(path, error));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUse(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function unreadable(path: string, error: NodeJS.ErrnoException): never {
  throw new WrongUse(
    error.code === "ENOENT" ? `There is no file ${path}.` : `${path} can't be read: ${error.message}`,
  );
}
