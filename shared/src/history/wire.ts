import { z } from "zod";
import { done, id, instant, line, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";

const onText = z.strictObject({ process: slug, document: id });
const onName = onText.extend({ name: id });
/** A place in an archive: the text after its n-th update. */
const seq = z.int().min(0).max(100_000_000);
const index = z.int().min(0);

/** Somebody in an answer, named there by their place in `people`. */
const author = z.strictObject({
  /** Null: somebody who is unnamed by right (domain.md 8.6), or who is here no more. */
  name: z.string().nullable(),
  /** Author number, 1 to 12: colour and pattern. */
  author: z.int().min(1).max(12),
  organisation: z.string().nullable(),
  bloc: z.string().nullable(),
  own: z.boolean(),
});
export type WrittenAuthor = z.infer<typeof author>;

/** What let words in, where it is more than the keys of who wrote them. */
export const letInBy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("act"), act: z.string() }),
  z.strictObject({
    kind: z.literal("proposal"),
    reference: z.string(),
    /** Its decision in the log. */
    decision: z.int().nullable(),
  }),
  z.strictObject({
    kind: z.literal("thread"),
    thread: id,
    accepter: index.nullable(),
    /** The contribution that the suggestion answers. */
    answers: z.string().nullable(),
  }),
]);
export type LetInBy = z.infer<typeof letInBy>;

const source = z.strictObject({
  person: index.nullable(),
  from: instant,
  until: instant,
  /** Who put the words where they stand, where it is somebody else. */
  placed: z.strictObject({ person: index.nullable(), at: instant }).nullable(),
  through: letInBy.nullable(),
});
export type WrittenSource = z.infer<typeof source>;

/** A version of the text, as frozen at that time, that the forum voted for. */
const decidedVersion = z.strictObject({
  n: z.int(),
  at: instant,
  ballot: z.int(),
  /** Its entry in the log. */
  decision: z.int(),
});
export type DecidedVersion = z.infer<typeof decidedVersion>;

/** Letters in a row: [client, clock] of the first one, how many, and their place in `sources`. */
const run = z.tuple([z.int().min(0), z.int().min(0), z.int().min(1), index]);
export type WrittenRun = z.infer<typeof run>;

export const readWhoWrote = route({
  id: "read-who-wrote",
  method: "GET",
  path: "/api/p/:process/documents/:document/who-wrote",
  asks: "read_workspace",
  summary:
    "Who wrote each letter of a live text: for each field its letters in reading order as runs [client, clock, length, source], with the ids that Yjs gives them.",
  params: onText,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    seq,
    people: z.array(author),
    sources: z.array(source),
    decided: z.array(decidedVersion),
    fields: z.record(z.string(), z.array(run)),
  }),
});

const moment = z.strictObject({
  seq,
  first: seq,
  people: z.array(index),
  act: z.string().nullable(),
  from: instant,
  until: instant,
});
export type HistoryMoment = z.infer<typeof moment>;

export const readHistory = route({
  id: "read-history",
  method: "GET",
  path: "/api/p/:process/documents/:document/history",
  asks: "read_workspace",
  summary: "The moments of a live text by person and pause, those that bear a name, and its frozen versions.",
  params: onText,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    /** The last update. */
    seq,
    people: z.array(author),
    moments: z.array(moment),
    names: z.array(
      z.strictObject({ id, seq, name: z.string(), by: z.string(), at: instant, mayForget: z.boolean() }),
    ),
    versions: z.array(
      z.strictObject({
        n: z.int(),
        seq,
        at: instant,
        by: z.string(),
        ballot: z.int().nullable(),
        /** What it is proven by: its whole hash, and its entry in the decision log. */
        root: z.string(),
        entry: z.int(),
      }),
    ),
    /** Where the reader last left it; null: never before. */
    looked: z.strictObject({ seq, at: instant }).nullable(),
    can: z.strictObject({ name: z.boolean(), restore: z.boolean() }),
    locked: z.string().nullable(),
  }),
  topics: ["history", "commitments"],
});

export const readMoment = route({
  id: "read-moment",
  method: "GET",
  path: "/api/p/:process/documents/:document/history/:seq",
  asks: "read_workspace",
  summary: "A live text as it stood after one of its updates.",
  params: onText.extend({ seq: z.coerce.number().int().min(0).max(100_000_000) }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    seq,
    template: z.string(),
    /** Each text as ProseMirror JSON by root. */
    fields: z.record(z.string(), z.unknown()),
    data: z.strictObject({
      records: z.record(z.string(), z.unknown()),
      rows: z.record(z.string(), z.unknown()),
      sets: z.record(z.string(), z.unknown()),
    }),
  }),
});

export const nameMoment = route({
  id: "name-moment",
  method: "POST",
  once: true,
  path: "/api/p/:process/documents/:document/names",
  asks: "read_workspace",
  summary: "Give a moment of a live text a name; who may write the text.",
  params: onText,
  query: nothing,
  body: z.strictObject({ seq, name: line(120) }),
  reply: z.strictObject({ id }),
});

export const forgetName = route({
  id: "forget-name",
  method: "DELETE",
  path: "/api/p/:process/documents/:document/names/:name",
  asks: "read_workspace",
  summary: "Take a name away from a moment; the moment stays.",
  params: onName,
  query: nothing,
  body: nothing,
  reply: done,
});

/** A root of the template, or one value of a record: "none/leading". */
const part = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}(?:\/[A-Za-z][A-Za-z0-9_]{0,39})?$/);

export const restoreText = route({
  id: "restore-text",
  method: "POST",
  once: true,
  path: "/api/p/:process/documents/:document/restoration",
  asks: "read_workspace",
  summary:
    "Put a live text, or parts of it, back as it stood: a new edit by who may write it, whose words stay their authors'.",
  params: onText,
  query: nothing,
  body: z.strictObject({ seq, parts: z.array(part).min(1).max(64).nullable() }),
  reply: z.strictObject({
    /** The text before it: restored to, it is undone. */
    before: seq,
    /** It stood so already: nothing was written. */
    same: z.boolean(),
  }),
});

export const lookAtText = route({
  id: "look-at-text",
  method: "PUT",
  path: "/api/p/:process/documents/:document/look",
  asks: "read_workspace",
  summary: "I have this text before me, or leave it. Answers what others have written since the time before.",
  params: onText,
  query: nothing,
  body: z.strictObject({ leaves: z.boolean() }),
  reply: z.strictObject({
    /** Null: this is the first look, or nobody else has written since. */
    since: z.strictObject({ seq, at: instant, people: z.array(z.string()) }).nullable(),
  }),
});
