import { dayText, inZone, type MessageId, sayIn, type Values } from "@accord/shared/messages";
import { type ElementName, elementNames } from "@accord/shared/responses";
import type { ProcessRow } from "../../doors/http.js";
import type { Known } from "./prefills.js";
import type { countsOfBallots, StoredBallot } from "./record.js";
import type { Thing } from "./things.js";

type Counts = Awaited<ReturnType<typeof countsOfBallots>>;
interface Sentence {
  readonly text: string;
  readonly decision: number | null;
}
type Parts = Record<ElementName, Sentence[]>;
type Suggestions = Record<ElementName, { text: string; decisions: number[] }>;

/** Sentences for the five elements from what links and the log know; a person edits them. What is to come later no record knows. */
export function suggestionsFor(
  process: Pick<ProcessRow, "language" | "timeZone">,
  things: readonly Thing[],
  known: ReadonlyMap<string, Known>,
  counts: Counts,
): Suggestions {
  const teller = tellerOf(process);
  const each = things.map((thing) => partsOf(teller, thing, known.get(thing.id), counts));
  const shared = common(each);
  if (things.length > 1) shared.inputCollected = [received(teller, things)];
  return Object.fromEntries(
    elementNames.map((name) => [
      name,
      {
        text: shared[name].map(({ text }) => text).join(" "),
        decisions: [...new Set(shared[name].flatMap(({ decision }) => decision ?? []))],
      },
    ]),
  ) as Suggestions;
}

interface Teller {
  readonly day: (instant: string | null) => string;
  readonly tell: (id: MessageId, values: Values, decision?: number | null) => Sentence;
}

function tellerOf(process: Pick<ProcessRow, "language" | "timeZone">): Teller {
  const say = sayIn(process.language);
  return {
    day: (instant) => (instant === null ? "" : dayText(inZone(instant, process.timeZone).day)),
    tell: (id, values, decision = null) => ({ text: say(id, values), decision }),
  };
}

/** What is true of every one of them. */
function common(each: readonly Parts[]): Parts {
  const [first, ...others] = each;
  return Object.fromEntries(
    elementNames.map((name) => [
      name,
      (first?.[name] ?? []).filter((sentence) =>
        others.every((other) => other[name].some((one) => one.text === sentence.text)),
      ),
    ]),
  ) as Parts;
}

function received({ day, tell }: Teller, things: readonly Thing[]): Sentence {
  const instants = things.flatMap(({ receivedAt }) => receivedAt ?? []).sort();
  if (instants.length === 0) return tell("responses.suggest.manyProposals", { count: things.length });
  const values = { count: instants.length, from: day(instants[0] ?? null), to: day(instants.at(-1) ?? null) };
  return tell(values.from === values.to ? "responses.suggest.manyOneDay" : "responses.suggest.many", values);
}

function partsOf(teller: Teller, thing: Thing, known: Known | undefined, counts: Counts): Parts {
  const { day, tell } = teller;
  const parts: Parts = {
    inputCollected: [
      thing.kind === "contribution"
        ? tell("responses.suggest.received", {
            date: day(thing.receivedAt),
            channel: thing.channel ?? "other",
          })
        : tell("responses.suggest.proposal", { reference: thing.reference, title: thing.title }),
    ],
    howConsidered: [],
    howInfluenced: [],
    includedAndWhy: [],
    beyondCurrentPlan: [],
  };
  if (!known) return parts;
  for (const one of known.proposals) {
    if (one.state === "proposed") continue;
    const values = { reference: one.reference, group: one.groupName ?? "" };
    parts.howConsidered.push(
      tell(one.groupName ? "responses.suggest.discussedIn" : "responses.suggest.discussed", values),
    );
    const put = known.ballotsOfProposals.some((ballot) => ballot.decisionEntry === one.decision);
    if (one.decision !== null && !put)
      parts.howConsidered.push(
        tell("responses.suggest.jointly", { date: day(one.changedAt), decision: one.decision }, one.decision),
      );
    if (one.state === "not_shortlisted")
      parts.includedAndWhy.push(
        tell(
          one.reasons ? "responses.suggest.notShortlistedWhy" : "responses.suggest.notShortlisted",
          { reference: one.reference, decision: one.decision ?? 0, reasons: one.reasons ?? "" },
          one.decision,
        ),
      );
  }
  for (const ballot of known.ballotsOfProposals) considered(teller, parts, ballot, counts);
  for (const one of known.commitments) {
    for (const ballot of one.ballots) considered(teller, parts, ballot, counts);
    const decision = known.trace.commitments.find(({ id }) => id === one.id)?.decision ?? null;
    const values = { n: one.n, title: one.title, version: one.includedN ?? 0, decision: decision ?? 0 };
    if (one.state3 === "in_plan") {
      parts.howInfluenced.push(tell("responses.suggest.stands", values, decision));
      parts.includedAndWhy.push(tell("responses.suggest.inPlan", values, decision));
    }
    if (one.state3 === "decided_against" || one.state3 === "vetoed") {
      const id = one.state3 === "vetoed" ? "responses.suggest.vetoed" : "responses.suggest.against";
      parts.includedAndWhy.push(tell(id, values, decision));
    }
  }
  const { notTaken } = known.trace;
  if (known.ballotTogether && notTaken) {
    considered(teller, parts, known.ballotTogether, counts);
    // Where it stands in the plan all the same, that is what became of it.
    if (known.prefill?.outcome === "rejection")
      parts.includedAndWhy.push(tell("responses.suggest.notTaken", notTaken, notTaken.decision));
  }
  if (known.prefill?.outcome === "rejection")
    parts.howInfluenced.push(tell("responses.suggest.changedNothing", {}));
  return parts;
}

function considered({ day, tell }: Teller, parts: Parts, ballot: StoredBallot, counts: Counts): void {
  const count = ballot.openEntry === null ? undefined : counts.get(ballot.openEntry);
  if (ballot.result === null || !count) return;
  parts.howConsidered.push(
    tell(
      "responses.suggest.ballot",
      { no: ballot.no, date: day(ballot.closedAt), result: ballot.result, ...count },
      ballot.decisionEntry,
    ),
  );
}
