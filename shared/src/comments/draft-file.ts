import { z } from "zod";
import { id, instant, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { suggestionRow, threadRow } from "./wire.js";

/** A thread as a file keeps it: nothing of it depends on who asks, but for what they may read. */
export const keptThread = threadRow.omit({ unread: true, mine: true, mayResolve: true }).extend({
  /** Its passage stands in the text no more; `quote` says what it was. */
  gone: z.boolean(),
  suggestion: suggestionRow
    .omit({ putsBack: true, mayAccept: true, mayReject: true, mayWithdraw: true, mayChange: true })
    .nullable(),
});
export type KeptThread = z.infer<typeof keptThread>;

const lastFrozen = z.strictObject({ n: z.int(), root: z.string(), at: instant, changed: z.boolean() });
export type LastFrozen = z.infer<typeof lastFrozen>;

export const exportDraft = route({
  id: "export-draft",
  method: "GET",
  path: "/api/p/:process/documents/:document/draft.json",
  asks: "read_workspace",
  summary:
    "A live text with every comment and suggestion on it, resolved ones too: words, passages, states, reasons, reactions. Marks of type `thread` in the words bear the ids of the threads. The same stands at `draft.docx` for a word processor, and at `draft.md` as Markdown.",
  params: z.strictObject({ process: slug, document: id }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    format: z.literal("accord.draft/1"),
    process: z.string(),
    title: z.string(),
    /** Where it is written. */
    address: z.string(),
    at: instant,
    /** The last frozen version, by its hash, and whether the words have changed since; null: none was frozen. */
    version: lastFrozen.nullable(),
    /** ProseMirror JSON by field; structured fields as the template has them. */
    fields: z.record(z.string(), z.unknown()),
    data: z.unknown(),
    threads: z.array(keptThread),
  }),
  topics: ["threads"],
});
