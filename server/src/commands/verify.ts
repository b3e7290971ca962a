import type { JsonValue } from "@accord/shared/canonical";
import { type Finding, type Verification, verifyLog } from "@accord/shared/verifier";
import { ambiguityIn } from "./ambiguity.js";
import { type Called, type Command, Failed, jsonOf, wordsOf } from "./command.js";

/** Checks an exported log from itself alone: no server, no data folder, no clock. */
export const verify: Command = {
  flags: { since: { type: "string" } },
  async run(called) {
    const [file = ""] = wordsOf(called, 1, 1);
    const { since } = called.flags;
    const exported = await readJson(called, file);
    const verification = verifyLog(
      exported,
      typeof since === "string" ? await readJson(called, since) : undefined,
    );
    if (called.flags.json) called.printJson(verification as unknown as JsonValue);
    else tell(called, file, verification);
    return verification.ok ? 0 : 1;
  },
};

async function readJson(called: Called, file: string): Promise<unknown> {
  const { text, value } = await jsonOf(called, file);
  const two = ambiguityIn(text);
  if (two !== null) throw new Failed(`${file} is not as it was written: ${two}.`);
  return value;
}

function tell({ print }: Called, file: string, { ok, findings, counts, withheldSince }: Verification): void {
  print(`${file}: ${counts.entries} entries, ${counts.openings} openings shown.`);
  print(`withheld: ${counts.withheld}`);
  print(
    `${counts.ballots} ballots, ${counts.tallies} of them closed with a tally, ${counts.talliesEqual} recomputed to the same outcome.`,
  );
  print(`${counts.decisions} decisions.`);
  for (const { entry, name } of withheldSince)
    print(`Withheld since the older file: entry ${entry}, ${name}.`);
  for (const finding of findings) print(sentenceOf(finding));
  print(ok ? "The log is whole." : `The log is not whole: ${findings.length} findings.`);
}

const sentenceOf = ({ entry, field, expected, found, code }: Finding): string =>
  `${entry === undefined ? "The file" : `Entry ${entry}`}, ${field}: expected ${expected}, found ${found} (${code}).`;
