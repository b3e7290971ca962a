import { z } from "zod";
import { day, done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { choiceSchema, presenceSchema } from "./ballot.js";
import { laterSteps } from "./mixed.js";
import { onBallot } from "./page.js";
import { paperCounts } from "./secret.js";
import { ballotSubjects, statementSchema } from "./subjects.js";

/** Who has an interest in a question, and which; the next question may have others (Q21). */
const recused = z.array(z.strictObject({ seat: id, reason: line(300) })).max(200);

const howVoted = {
  live: z.boolean(),
  /** Of an asynchronous ballot: when it closes. */
  closesAt: instant.nullable(),
  /** Check-in list at the start, of a live ballot. */
  present: z.array(z.strictObject({ seat: id, presence: presenceSchema })).max(200),
  /** Votes are secret; absent or null: by name. `reasons`: members may give reasons, told without names. */
  secret: z.strictObject({ reasons: z.boolean() }).nullable().optional(),
  /** `words` of the preview that was read; what stands there now is put unread where it is absent or null. */
  seen: z.string().max(64).nullable().optional(),
  /** Open it in the same act where the asker may. */
  open: z.boolean(),
};

export const prepareBallot = route({
  id: "prepare-ballot",
  method: "POST",
  once: true,
  path: "/api/p/:process/ballots",
  asks: "run_ballot",
  summary:
    "Put something to a ballot: a text, proposals, terms, an amendment, contributions, themes, a plan, a change. By a co-chair it is confirmed at once.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    subject: z.enum(ballotSubjects),
    subjects: z.array(id).min(1).max(500),
    question: line(300),
    recused,
    /** [Q6] Under a mixed rule, where consensus was not reached: a motion whether to vote, or the vote and why. */
    later: z.strictObject({ step: z.enum(laterSteps), reasons: prose(4000) }).optional(),
    /** What some subjects need besides. */
    statement: statementSchema.optional(),
    ...howVoted,
  }),
  reply: z.strictObject({ ballot: id }),
});

export const prepareSitting = route({
  id: "prepare-sitting",
  method: "POST",
  once: true,
  path: "/api/p/:process/ballots/sitting",
  asks: "run_ballot",
  summary:
    "Put several proposals to a ballot in one sitting: each is a question of its own with its own recusals, under one check-in list.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    questions: z
      .array(z.strictObject({ proposal: id, question: line(300), recused }))
      .min(2)
      .max(50),
    ...howVoted,
  }),
  reply: z.strictObject({ ballots: z.array(id) }),
});

export const confirmBallot = route({
  id: "confirm-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/confirm",
  asks: "run_ballot",
  summary:
    "A co-chair confirms question, rule and closing time, so that a facilitator or the secretariat may run the ballot.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: done,
});

export const openBallot = route({
  id: "open-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/open",
  asks: "run_ballot",
  summary: "Open it: fixes text version, roll, rule, quorum and closing time for good.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: done,
});

export const placeAmendment = route({
  id: "place-amendment",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/placed",
  asks: "read_workspace",
  summary:
    "Who decides on the text has written in words that passed in a ballot and that could not be placed by themselves.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: done,
});

export const checkIn = route({
  id: "check-in",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/check-in",
  asks: "read_workspace",
  summary:
    "Mark a seat as present in person, remotely, by substitute, or absent, in all open questions of the sitting. Members mark themselves, who runs the ballot marks all.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ seat: id, presence: presenceSchema }),
  reply: done,
});

export const recuseSeat = route({
  id: "recuse-seat",
  method: "PUT",
  path: "/api/p/:process/ballots/:ballot/recusals/:seat",
  asks: "run_ballot",
  summary:
    "Record, until the ballot opens, that a member has an interest in the question and does not vote; an empty reason takes it back.",
  params: z.strictObject({ ...onBallot.shape, seat: id }),
  query: nothing,
  body: z.strictObject({ reason: prose(300) }),
  reply: done,
});

export const showResult = route({
  id: "show-result",
  method: "PUT",
  path: "/api/p/:process/ballots/:ballot/shown",
  asks: "run_ballot",
  summary: "Show on the wall of the room what a live ballot came to, or take it off.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ shown: z.boolean() }),
  reply: done,
});

export const castVote = route({
  id: "cast-vote",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/vote",
  asks: "vote",
  summary:
    "Vote for one's own seat; may be changed until closing, the last vote counts. By name all are kept; in secret only the last, under seal.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({
    choice: choiceSchema,
    reason: prose(4000),
    /** In a secret ballot as long as makes all bodies equally long; not read. */
    padding: z.string().max(10_000).optional(),
  }),
  /** Null in a secret ballot: its receipt says that a vote is recorded, and nothing else. */
  reply: z.strictObject({ recordedAt: instant.nullable(), choice: choiceSchema.nullable() }),
  leavesNoTrace: true,
});

export const enterVote = route({
  id: "enter-vote",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/entered-vote",
  asks: "run_ballot",
  summary: "Enter a raised hand or a paper for a seat that is in the room; marked as entered.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ seat: id, choice: choiceSchema, reason: prose(4000) }),
  reply: done,
});

export const enterPapers = route({
  id: "enter-papers",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/papers",
  asks: "run_ballot",
  summary:
    "Enter what was counted on paper in a secret ballot, as totals. It counts once a co-chair of each bloc has entered the same.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ seats: z.array(id).min(1).max(200), counts: paperCounts }),
  reply: z.strictObject({ counted: z.boolean() }),
});

export const callClosing = route({
  id: "close-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/close",
  asks: "run_ballot",
  summary:
    "Close a live ballot: at once when all present have voted, else a countdown starts that nobody stops.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ closed: z.boolean(), closesAt: instant.nullable() }),
});

export const voidBallot = route({
  id: "void-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/void",
  asks: "run_ballot",
  summary: "Void an open ballot with a reason; the question can be put again.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ reason: line(1000) }),
  reply: done,
});

export const vetoBallot = route({
  id: "veto-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/veto",
  asks: "run_ballot",
  summary:
    "A co-chair records the veto of the own bloc over a commitment that has passed: why, what would lift it, an answer by when, and what happens next.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({
    reason: prose(4000),
    lifting: prose(4000),
    next: prose(1000),
    /** Not yet chosen is told in the words of the rule. */
    deadline: day.or(z.literal("")),
    /** Whose veto it is, where each member has one. */
    seat: id.optional(),
  }),
  reply: done,
});

export const withdrawBallot = route({
  id: "withdraw-ballot",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/withdraw",
  asks: "run_ballot",
  summary:
    "Take back a ballot that was prepared and never opened, with a reason; the question can be put again.",
  params: onBallot,
  query: nothing,
  body: z.strictObject({ reason: line(1000) }),
  reply: done,
});

export const answerObjection = route({
  id: "answer-objection",
  method: "PUT",
  path: "/api/p/:process/ballots/:ballot/objections/:seat",
  asks: "run_ballot",
  summary: "Answer the objection of a seat where consensus was not reached; public with the objection.",
  params: z.strictObject({ ...onBallot.shape, seat: id }),
  query: nothing,
  body: z.strictObject({ answer: line(4000) }),
  reply: done,
});

export const agreeToVote = route({
  id: "agree-to-vote",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/agreement",
  asks: "run_ballot",
  summary: "A co-chair agrees that dialogue is exhausted and that it comes to a vote; both are needed.",
  params: onBallot,
  query: nothing,
  body: nothing,
  reply: done,
});
