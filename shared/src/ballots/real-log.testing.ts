import { hashOf } from "../canonical/index.js";
import * as write from "../decisions/builders.js";
import { exportOf, type LogEntry, makeEntry } from "../decisions/index.js";
import type { DecisionRule, Quorum } from "../forum/index.js";
import { verifyLog } from "../verifier/index.js";
import { lastVotes, type Roll, rollsAtClosing, tally, type Vote } from "./index.js";

const at = "2026-11-02T09:00:00.000Z";

/** What the verifier finds in a log of one ballot by check-in that is recorded with this result. */
export function findingsOfRecord(
  question: { rule: DecisionRule; quorum: Quorum; rolls: readonly Roll[]; votes: readonly Vote[] },
  result: "passed" | "not_passed",
): string[] {
  const { rule, quorum, rolls, votes } = question;
  const entries: LogEntry[] = [];
  let salts = 0;
  const salt = () => `salt-number-${String(++salts).padStart(8, "0")}`;
  const append = (draft: write.EntryDraft): number => {
    const entry = makeEntry({ previous: entries.at(-1) ?? null, at, ...draft });
    entries.push(entry);
    return entry.sequence;
  };
  const lines = (of: readonly Roll[]) =>
    of.map(({ seat, ...line }) => ({ pseudonym: `member-${seat}`, ...line }));
  const last = lastVotes(rolls, votes);

  const root = hashOf("test", "the text that was put");
  const frozen = write.versionFrozen({ subject: "proposal", number: 1, root }, { title: "Text" }, salt);
  const put = { rule, quorum, mandate: "decision_making", secrecy: "open", mode: "live" } as const;
  const opened = { ...put, version: { entry: append(frozen), root }, closesAt: null, veto: false };
  const seats = Object.fromEntries(
    lines(rolls).map(({ pseudonym }, place) => [
      pseudonym,
      { seat: place + 1, name: pseudonym, organisation: "" },
    ]),
  );
  const ballot = append(
    write.ballotOpened({ ...opened, roll: lines(rolls) }, { question: "Shall it pass?", seats }, salt),
  );
  const roll = lines(rollsAtClosing("live", rolls, new Set(last.keys())));
  const rollFixed = append(write.rollFixed({ ballot, roll }, {}, salt));
  const choices = [...last.values()].map(({ seat, choice }) => ({ pseudonym: `member-${seat}`, choice }));
  append(write.ballotClosed({ ballot, rollFixed, choices, tally: tally(rolls, votes), result }, {}, salt));
  append(
    write.decision({ ballot, rule, mandate: "decision_making", result }, { title: "As recorded" }, salt),
  );
  const file = exportOf(entries, { process: "real", openingsPublic: () => false });
  return verifyLog(file).findings.map(({ code }) => code);
}
