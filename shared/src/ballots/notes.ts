import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { done, instant, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";

/**
 * [Q9] What has to be written before the final ballot on a commitment: the government's note on its priorities and on
 * feasibility, then the note on comments and the final selection, with reasons.
 */
export const noteKinds = ["feasibility", "selection"] as const;
export type NoteKind = (typeof noteKinds)[number];

export const jointNote = z.strictObject({
  kind: z.enum(noteKinds),
  text: z.string(),
  by: z.string(),
  at: instant,
});
export type JointNote = z.infer<typeof jointNote>;

export const issuesWithNotes = (notes: readonly Pick<JointNote, "kind">[]): Issue[] =>
  noteKinds
    .filter((kind) => !notes.some((note) => note.kind === kind))
    .map((kind) => issue(`note_${kind}_missing`, undefined, "notes"));

export const writeNote = route({
  id: "write-note",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/notes/:kind",
  asks: "open_draft",
  summary:
    "Write one of the two notes that come before the final ballot on a commitment: feasibility is the government's. Public with the ballot.",
  params: z.strictObject({
    process: slug,
    n: z.coerce.number().int().min(1).max(999_999),
    kind: z.enum(noteKinds),
  }),
  query: nothing,
  body: z.strictObject({ text: prose(8000) }),
  reply: done,
});
