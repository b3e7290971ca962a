import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const at = (...parts) => join(root, ...parts);

/** A failure that is told to people in one sentence, without a stack. */
export class Told extends Error {}

/** Runs a script's main; what fails is said plainly and ends with exit code 1. */
export function run(main) {
  main().catch((error) => {
    console.error(error instanceof Told ? error.message : error);
    process.exit(1);
  });
}
