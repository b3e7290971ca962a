import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { readText } from "@accord/shared/verifier";
import { type Called, Failed, unreadable, WrongUse } from "./command.js";

/** A file named on the line, or the letter that brought a checkpoint; nothing to check in it is wrong use. */
export async function readJson(called: Called, file: string): Promise<unknown> {
  const path = resolve(called.typedIn, file);
  const text = await readFile(path, "utf8").catch((error) => unreadable(path, error));
  try {
    const { value, ambiguity } = readText(text);
    if (ambiguity !== null) throw new Failed(`${file} is not as it was written: ${ambiguity}.`);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongUse(`${file} is not JSON: ${error.message}`);
    throw error;
  }
}

/** A flag that may be given several times, each time with a file. */
export const filesOf = (called: Called, flag: Called["flags"][string]): Promise<unknown[]> =>
  Promise.all((Array.isArray(flag) ? flag : []).map((file: string) => readJson(called, file)));
