import { isRecord } from "./canonical.js";
import {
  anything,
  byKey,
  keyed,
  list,
  object,
  oneOf,
  orNull,
  type Shape,
  text,
  truth,
  whole,
} from "./shapes.js";

// The format accord-decision-log/1 as the reference describes it, told again for the verifier alone.
export const hash = text(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal");
export const instant = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, "a time in UTC");
const code = text(/^[a-z][a-z0-9_]{0,63}$/, "a code");
const pseudonym = text(/^[A-Za-z0-9_-]{8,64}$/, "a pseudonym");
const openingName = /^[a-z]{1,32}(\.[A-Za-z0-9_-]{1,64})?$/;
const bloc = oneOf("government", "non_government");
const mandate = oneOf("advisory", "decision_making");
const result = oneOf("passed", "not_passed");
export const place = whole(1);
export const processName = text(/^.+$/su, "a name");

const rule = byKey("kind", {
  majority: object({ kind: anything }),
  dual_majority: object({ kind: anything }),
  majority_of_votes_cast: object({ kind: anything }),
  consensus: object({ kind: anything }),
  qualified: object({
    kind: anything,
    of: oneOf("votes_at_meeting", "active_members"),
    fraction: oneOf("two_thirds", "three_fifths"),
  }),
});
const ruleOfTerms: Shape = (value, path, findings) => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  (kind === "mixed" ? object({ kind: anything, fallback: rule }) : rule)(value, path, findings);
};
const ruleOrNone: Shape = (value, path, findings) => {
  if (value !== "none") rule(value, path, findings);
};
const quorum = byKey("kind", {
  usual: object({ kind: anything }),
  number: object({ kind: anything, present: whole(1), eachBloc: truth }),
});
const roll = list(
  object({
    pseudonym,
    bloc,
    recused: truth,
    presence: oneOf("in_person", "remote", "by_substitute", "absent"),
  }),
  1,
);
const choice = oneOf("for", "against", "abstain", "agree", "stand_aside", "object");
const count = {
  ballot: place,
  rollFixed: place,
  choices: orNull(list(object({ pseudonym, choice }))),
};
const tally = object({ for: whole(0), against: whole(0), abstain: whole(0) });
const byBloc: Shape = (value, path, findings) => {
  if (value === "withheld") return;
  const figures = isRecord(value) && isRecord(value.government);
  const shape = figures ? tally : truth;
  object({ government: shape, non_government: shape })(value, path, findings);
};
const acts = [
  "included",
  "amended",
  "shortlisted",
  "not_shortlisted",
  "adopted",
  "rejected",
  "to_be_placed",
  "none",
];

const cores: Record<string, Record<string, Shape>> = {
  version_frozen: { subject: code, number: whole(1), root: hash },
  rule_changed: { termsVersion: whole(1), rule: ruleOfTerms, quorum, mandate },
  ballot_opened: {
    version: object({ entry: place, root: hash }),
    rule,
    quorum,
    mandate,
    secrecy: oneOf("open", "secret"),
    mode: oneOf("live", "asynchronous"),
    closesAt: orNull(instant),
    veto: truth,
    roll,
  },
  roll_fixed: { ballot: place, roll },
  ballot_closed: { ...count, tally, result },
  not_quorate: { ...count, tally: orNull(tally) },
  void: { ballot: place },
  decision: { ballot: orNull(place), rule: ruleOrNone, mandate, result },
  vetoed: { decision: place, bloc },
  effective: { decision: place, done: list(object({ act: oneOf(...acts), count: whole(0) }), 1) },
  release_published: {
    number: whole(1),
    response: hash,
    outcomes: object({ inclusion: whole(0), amendment: whole(0), rejection: whole(0) }),
  },
  corrected: { entry: place, hash },
};

const names = list(pseudonym);
const electionStep = byKey("step", {
  opened: object({ step: anything, seats: list(whole(1), 1) }),
  rolls: object({
    step: anything,
    opened: place,
    round: whole(1),
    after: orNull(place),
    colleges: list(object({ college: whole(1), seats: whole(1), electors: whole(0), candidates: names }), 1),
  }),
});
const electionCount = object({
  rolls: place,
  colleges: list(
    object({
      college: whole(1),
      cast: whole(0),
      votes: list(object({ candidate: pseudonym, votes: whole(0) })),
      elected: names,
      tied: names,
      open: whole(0),
      vacant: whole(0),
    }),
    1,
  ),
});

const committee = object({
  members: list(pseudonym, 1),
  until: instant,
  choices: list(object({ pseudonym, choice: oneOf("for", "against", "abstain") })),
});

/** What newer entries hold besides. */
const besides: Record<string, Record<string, Shape>> = {
  rule_changed: {
    veto: byKey("kind", {
      none: object({ kind: anything }),
      bloc: object({ kind: anything, days: whole(1) }),
      member: object({ kind: anything, days: whole(1) }),
    }),
    ethics: oneOf("none", "statement", "public_interests"),
    secretBallots: truth,
    sanctions: oneOf("ballot", "co_chairs"),
  },
  ballot_opened: {
    mixed: byKey("step", {
      consensus: object({ step: anything }),
      motion: object({ step: anything, consensus: place }),
      vote: object({
        step: anything,
        consensus: place,
        meetings: whole(0),
        openSince: instant,
        objections: whole(0),
        answered: whole(0),
        motion: orNull(place),
      }),
    }),
  },
  version_frozen: { election: electionStep },
  decision: { vetoUntil: instant, election: electionCount, committee },
  vetoed: { member: pseudonym },
  ballot_closed: { byBloc },
};

const entryOf = (kind: string, core: Record<string, Shape>): Shape =>
  object({
    sequence: whole(1),
    kind: anything,
    at: instant,
    previousHash: hash,
    core: object({ ...core, commitments: keyed(openingName, hash) }, besides[kind]),
    openings: keyed(openingName, object({ value: anything, salt: text(/^.{16,}$/su, "a salt") })),
    hash,
  });

export const entryShape: Shape = byKey(
  "kind",
  Object.fromEntries(Object.entries(cores).map(([kind, core]) => [kind, entryOf(kind, core)])),
);

/** Files from before there were checkpoints have none. */
export const headShape: Shape = object(
  {
    format: oneOf("accord-decision-log/1"),
    process: processName,
    count: whole(0),
    lastHash: hash,
    closingHash: hash,
    entries: list(anything),
  },
  { checkpoints: list(anything) },
);
