import { z } from "zod";
import { done, id, inProcess, instant, nothing } from "../../protocol/common.js";
import { wireIssue } from "../../protocol/refusals.js";
import { route } from "../../protocol/route.js";
import { workProgress } from "../progress.js";
import { delimiters } from "./delimiter.js";
import { importColumn, importLimits, importMapping } from "./fields.js";

const importStates = ["open", "done", "undone"] as const;
export type ImportState = (typeof importStates)[number];
const one = z.strictObject({ ...inProcess.shape, import: id });

/** An import on its way or done. */
const summary = z.strictObject({
  id,
  fileName: z.string(),
  bytes: z.number().int(),
  rows: z.number().int(),
  state: z.enum(importStates),
  at: instant,
  /** Null: by a command on the server, by nobody who signs in. */
  by: z.string().nullable(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  publishedAt: instant.nullable(),
});

export const uploadImport = route({
  id: "upload-import",
  method: "POST",
  path: "/api/p/:process/contributions/imports",
  asks: "enter_for_somebody",
  summary:
    "Send a CSV file (multipart, part `file`, at most 32 MB and 20,000 rows). Nothing is imported yet.",
  params: inProcess,
  query: nothing,
  body: z.unknown(),
  reply: z.strictObject({ id }),
});

export const listImports = route({
  id: "list-imports",
  method: "GET",
  path: "/api/p/:process/contributions/imports",
  asks: "enter_for_somebody",
  summary: "The imports of this process, newest first, with those that are not finished.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ imports: z.array(summary) }),
  topics: ["imports"],
});

export const readImport = route({
  id: "read-import",
  method: "GET",
  path: "/api/p/:process/contributions/imports/:import",
  asks: "enter_for_somebody",
  summary: "One import: what was recognised, its columns with first values, its mapping and first rows.",
  params: one,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    ...summary.shape,
    delimiter: z.enum(delimiters),
    byteOrderMark: z.boolean(),
    columns: z.array(importColumn),
    sample: z.array(z.array(z.string())),
    mapping: importMapping,
    timeZone: z.string(),
    now: instant,
    /** The same file was imported before, on this day. */
    sameFileAt: instant.nullable(),
    sources: z.array(z.string()),
    /** The whole import may be taken back: none of its rows is used. */
    undoable: z.boolean(),
  }),
  topics: ["imports"],
});

export const mapImport = route({
  id: "map-import",
  method: "PUT",
  path: "/api/p/:process/contributions/imports/:import/mapping",
  asks: "enter_for_somebody",
  summary: "Say what each column becomes.",
  params: one,
  query: nothing,
  body: importMapping,
  reply: done,
});

const refusedRow = z.strictObject({
  row: z.number().int(),
  line: z.number().int(),
  cells: z.array(z.string()),
  refusals: z.array(
    z.strictObject({ column: z.number().int().nullable(), value: z.string(), issue: wireIssue }),
  ),
});
export type RefusedRow = z.infer<typeof refusedRow>;

export const checkImport = route({
  id: "check-import",
  method: "GET",
  path: "/api/p/:process/contributions/imports/:import/check",
  asks: "enter_for_somebody",
  summary:
    "What the import would do: rows added, updated, unchanged and refused, each refused one with its reasons.",
  params: one,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    rows: z.number().int(),
    added: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    refused: z.array(refusedRow),
    /** All refused rows; the list above ends at 1,000. */
    refusedCount: z.number().int(),
    setAside: z.array(z.strictObject({ row: z.number().int(), title: z.string() })),
    mended: z.number().int(),
    newThemes: z.array(z.string()),
  }),
  topics: ["imports"],
});

export const mendRow = route({
  id: "mend-row",
  method: "PUT",
  path: "/api/p/:process/contributions/imports/:import/rows/:row",
  asks: "enter_for_somebody",
  summary: "Mend cells of a refused row, set the row aside, or take it in again.",
  params: z.strictObject({ ...one.shape, row: z.coerce.number().int().min(1).max(importLimits.rows) }),
  query: nothing,
  body: z.union([
    z.strictObject({
      what: z.literal("mend"),
      cells: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(importLimits.cell)),
    }),
    z.strictObject({ what: z.enum(["set_aside", "take_in"]) }),
  ]),
  reply: done,
});

export const commitImport = route({
  id: "commit-import",
  method: "POST",
  path: "/api/p/:process/contributions/imports/:import/commit",
  asks: "enter_for_somebody",
  summary: "Import all rows in one act, or none. Nothing becomes public by it.",
  params: one,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    added: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    themes: z.number().int(),
  }),
});

export const importProgress = route({
  id: "import-progress",
  method: "GET",
  path: "/api/p/:process/contributions/imports/:import/progress",
  asks: "enter_for_somebody",
  summary: "How far a running check, import or publication of an import is, in rows.",
  params: one,
  query: nothing,
  body: nothing,
  reply: workProgress,
});

export const dropImport = route({
  id: "drop-import",
  method: "DELETE",
  path: "/api/p/:process/contributions/imports/:import",
  asks: "enter_for_somebody",
  summary: "Put away an import that was not finished, with its file.",
  params: one,
  query: nothing,
  body: nothing,
  reply: done,
});

export const undoImport = route({
  id: "undo-import",
  method: "POST",
  path: "/api/p/:process/contributions/imports/:import/undo",
  asks: "enter_for_somebody",
  summary: "Take a whole import back, as long as none of its rows is used.",
  params: one,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ removed: z.number().int(), restored: z.number().int() }),
});

export const reviewImport = route({
  id: "review-import",
  method: "GET",
  path: "/api/p/:process/contributions/imports/:import/review",
  asks: "publish_contributions",
  summary: "What publishing a whole import makes public.",
  params: one,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    id,
    fileName: z.string(),
    waiting: z.number().int(),
    public: z.number().int(),
    hidden: z.number().int(),
    /** Of those waiting: with a name that becomes public, and with a name that stays hidden. */
    named: z.number().int(),
    anonymous: z.number().int(),
    first: z.array(
      z.strictObject({
        reference: z.string(),
        title: z.string(),
        name: z.string().nullable(),
        receivedAt: instant,
      }),
    ),
  }),
  topics: ["imports", "contributions"],
});

export const publishImport = route({
  id: "publish-import",
  method: "POST",
  path: "/api/p/:process/contributions/imports/:import/publish",
  asks: "publish_contributions",
  summary: "Make all contributions of an import public in one act; hidden ones stay hidden.",
  params: one,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ published: z.number().int() }),
});
