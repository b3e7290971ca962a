import type { Counts } from "../ballots/tally.js";
import type { JsonValue } from "../canonical/index.js";
import type { Bloc } from "../forum/index.js";
import { type CoreOf, coreSchemas, type Facts, type RollLine } from "./cores.js";
import type { EntryKind } from "./kinds.js";
import { commitmentsTo, type NewSalt, type Openings, openingsOf } from "./openings.js";

/** What a writer of the log takes: everything of an entry but its place in the chain. */
export type EntryDraft<K extends EntryKind = EntryKind> = { kind: K; core: CoreOf<K>; openings: Openings };

type SeatText = { seat: number; name: string; organisation: string };
type ByPseudonym<T> = Readonly<Record<string, T>>;
type Texts = Record<string, JsonValue | undefined>;
type CountFacts<Tally = Counts> = Omit<Facts<"not_quorate">, "tally"> & { tally: Tally };

export function versionFrozen(
  facts: Facts<"version_frozen">,
  texts: {
    title: string;
    /** [Q32] Names of an election's rolls: electors by college, candidates by pseudonym. */
    electors?: ByPseudonym<readonly string[]>;
    candidates?: ByPseudonym<{ organisation: string; nominee: string }>;
  },
  newSalt: NewSalt,
): EntryDraft<"version_frozen"> {
  const { title, electors = {}, candidates = {} } = texts;
  const named = { title, ...under("electors", electors), ...under("candidate", candidates) };
  return draft("version_frozen", facts, named, newSalt);
}

export function ruleChanged(
  facts: Facts<"rule_changed">,
  texts: { wording?: string; reasons?: string },
  newSalt: NewSalt,
): EntryDraft<"rule_changed"> {
  return draft("rule_changed", facts, texts, newSalt);
}

export function ballotOpened(
  facts: Facts<"ballot_opened">,
  texts: {
    question: string;
    seats: ByPseudonym<SeatText>;
    recusals?: ByPseudonym<string>;
    /** [Q6] Why it comes to a vote. */
    reasons?: string;
    /** [Q9] By kind. */
    notes?: Readonly<Record<string, string>>;
  },
  newSalt: NewSalt,
): EntryDraft<"ballot_opened"> {
  const { question, seats, recusals = {}, reasons, notes = {} } = texts;
  const named = {
    question,
    reasons,
    ...under("note", notes),
    ...under("seat", seats),
    ...under("recusal", recusals),
  };
  return draft("ballot_opened", { ...facts, roll: sorted(facts.roll) }, named, newSalt);
}

export function rollFixed(
  facts: Facts<"roll_fixed">,
  texts: { recusals?: ByPseudonym<string> },
  newSalt: NewSalt,
): EntryDraft<"roll_fixed"> {
  const named = under("recusal", texts.recusals ?? {});
  return draft("roll_fixed", { ...facts, roll: sorted(facts.roll) }, named, newSalt);
}

/** `choices` null and no reasons by pseudonym in a secret ballot. */
export function ballotClosed(
  facts: CountFacts & Pick<Facts<"ballot_closed">, "result" | "byBloc">,
  texts: { reasons?: ByPseudonym<string> },
  newSalt: NewSalt,
): EntryDraft<"ballot_closed"> {
  const { result, byBloc } = facts;
  const core = { ...counted(facts), tally: heaps(facts.tally), result, ...(byBloc ? { byBloc } : {}) };
  return draft("ballot_closed", core, under("reason", texts.reasons ?? {}), newSalt);
}

export function notQuorate(
  facts: CountFacts<Counts | null>,
  texts: { reasons?: ByPseudonym<string> },
  newSalt: NewSalt,
): EntryDraft<"not_quorate"> {
  const core = { ...counted(facts), tally: facts.tally && heaps(facts.tally) };
  return draft("not_quorate", core, under("reason", texts.reasons ?? {}), newSalt);
}

export function voided(
  facts: Facts<"void">,
  texts: { reasons: string; by?: string },
  newSalt: NewSalt,
): EntryDraft<"void"> {
  return draft("void", facts, texts, newSalt);
}

/** `links`: references of the contributions and comments decided about (Q13). */
export function decision(
  facts: Facts<"decision">,
  texts: {
    title: string;
    wording?: string;
    reasons?: string;
    dissent?: string;
    links?: readonly string[];
    cochairs?: Record<Bloc, string>;
    /** [Q32] [Q33] Number of the election whose result it is. */
    election?: number;
    /** [Q40] Names and reasons of a steering committee. */
    members?: ByPseudonym<string>;
    votes?: ByPseudonym<string>;
  },
  newSalt: NewSalt,
): EntryDraft<"decision"> {
  const { cochairs = {}, members = {}, votes = {}, ...rest } = texts;
  const named = {
    ...rest,
    ...under("cochair", cochairs),
    ...under("member", members),
    ...under("reason", votes),
  };
  const { committee } = facts;
  const sortedFacts = committee
    ? {
        ...facts,
        committee: {
          ...committee,
          members: committee.members.toSorted(),
          choices: byPseudonym(committee.choices),
        },
      }
    : facts;
  return draft("decision", sortedFacts, named, newSalt);
}

export function vetoed(
  facts: Facts<"vetoed">,
  texts: { title: string; reasons: string; lifting: string; deadline: string; next: string; by: string },
  newSalt: NewSalt,
): EntryDraft<"vetoed"> {
  return draft("vetoed", facts, texts, newSalt);
}

export function effective(
  facts: Facts<"effective">,
  texts: { titles?: readonly string[] },
  newSalt: NewSalt,
): EntryDraft<"effective"> {
  return draft("effective", facts, texts, newSalt);
}

export function releasePublished(
  facts: Facts<"release_published">,
  texts: { title: string; notes?: string },
  newSalt: NewSalt,
): EntryDraft<"release_published"> {
  return draft("release_published", facts, texts, newSalt);
}

export function corrected(
  facts: Facts<"corrected">,
  texts: { wording: string; reasons: string; by?: string },
  newSalt: NewSalt,
): EntryDraft<"corrected"> {
  return draft("corrected", facts, texts, newSalt);
}

function draft<K extends EntryKind>(kind: K, facts: Facts<K>, texts: Texts, newSalt: NewSalt): EntryDraft<K> {
  const openings = openingsOf(texts, newSalt);
  const core = coreSchemas[kind].parse({ ...facts, commitments: commitmentsTo(openings) });
  return { kind, core: core as CoreOf<K>, openings };
}

function under(prefix: string, texts: ByPseudonym<JsonValue>): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix}.${name}`, text]));
}

function counted({ ballot, rollFixed: roll, choices }: CountFacts<unknown>) {
  return { ballot, rollFixed: roll, choices: choices && byPseudonym(choices) };
}

const heaps = ({ for: yes, against, abstain }: Counts): Counts => ({ for: yes, against, abstain });

function sorted(roll: readonly RollLine[]): RollLine[] {
  return byPseudonym(roll);
}

function byPseudonym<T extends { pseudonym: string }>(lines: readonly T[]): T[] {
  return lines.toSorted((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
}
