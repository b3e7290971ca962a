import type { JsonValue } from "@accord/shared/canonical";
import { type Finding, isProof, type Verification, verifyLog, verifyProof } from "@accord/shared/verifier";
import { type Called, type Command, wordsOf } from "./command.js";
import { filesOf, readJson } from "./read-json.js";

/** Checks an exported log or a proof from files alone: no server, no data folder, no clock. */
export const verify: Command = {
  flags: { since: { type: "string" }, checkpoint: { type: "string", multiple: true } },
  async run(called) {
    const [file = ""] = wordsOf(called, 1, 1);
    const { since, checkpoint } = called.flags;
    const exported = await readJson(called, file);
    const held = await filesOf(called, checkpoint);
    const older = typeof since === "string" ? await readJson(called, since) : undefined;
    const verification = isProof(exported) ? verifyProof(exported, held) : verifyLog(exported, older, held);
    if (called.flags.json) called.printJson(verification as unknown as JsonValue);
    else tell(called, file, verification, held.length);
    return verification.ok ? 0 : 1;
  },
};

function tell(
  { print }: Called,
  file: string,
  verification: Verification | ReturnType<typeof verifyProof>,
  held: number,
): void {
  const { ok, findings } = verification;
  if ("counts" in verification) tellLog(print, file, verification);
  if (held > 0) print(`Compared with ${held === 1 ? "a checkpoint" : `${held} checkpoints`} kept elsewhere.`);
  for (const finding of findings) print(sentenceOf(finding));
  const what = "counts" in verification ? "The log" : "The proof";
  print(ok ? `${what} is whole.` : `${what} is not whole: ${findings.length} findings.`);
}

function tellLog(print: Called["print"], file: string, { counts, withheldSince }: Verification): void {
  print(`${file}: ${counts.entries} entries, ${counts.openings} openings shown.`);
  print(`withheld: ${counts.withheld}`);
  print(`${counts.checkpoints} checkpoints in the file, ${counts.signaturesValid} with a valid signature.`);
  print(
    `${counts.ballots} ballots, ${counts.tallies} of them closed with a tally, ${counts.talliesEqual} recomputed to the same outcome.`,
  );
  print(`${counts.decisions} decisions.`);
  for (const { entry, name } of withheldSince)
    print(`Withheld since the older file: entry ${entry}, ${name}.`);
}

const sentenceOf = ({ entry, field, expected, found, code }: Finding): string =>
  `${entry === undefined ? "The file" : `Entry ${entry}`}, ${field}: expected ${expected}, found ${found} (${code}).`;
