import { z } from "zod";
import { done, id, inProcess, instant, nothing } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { categoryBody, categoryLine } from "./categories.js";
import { releaseFiles } from "./forms.js";
import { themeMark } from "./parts.js";
import { junctures } from "./vocabulary.js";

const chosen = z.strictObject({
  responses: z.array(id).max(1000),
  /** Lines of the summaries of the junctures. */
  categories: z.array(id).max(1000).optional(),
  /** `asOf` of the list that was read; left out by programs that approve whatever stands there. */
  seen: instant.optional(),
});
export const approveResponses = route({
  id: "approve-responses",
  method: "POST",
  path: "/api/p/:process/responses/approve",
  asks: "approve_response",
  summary:
    "A co-chair approves responses and lines of the summaries; they are approved once one co-chair, or one of each bloc, has done so.",
  params: inProcess,
  query: nothing,
  body: chosen,
  reply: z.strictObject({ approved: z.int(), waiting: z.int() }),
});

export const approveWithoutForum = route({
  id: "approve-responses-without-forum",
  method: "POST",
  path: "/api/p/:process/responses/approve-without-forum",
  asks: "publish_response",
  summary: "Where a process has no forum, the point of contact approves responses.",
  params: inProcess,
  query: nothing,
  body: chosen,
  reply: z.strictObject({ approved: z.int(), waiting: z.int() }),
});

export const listCategories = route({
  id: "list-categories",
  method: "GET",
  path: "/api/p/:process/responses/summary",
  asks: "read_workspace",
  summary: "The summaries that the two junctures publish, as they are written, with what is public of them.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    categories: z.array(categoryLine),
    approval: z.enum(["one", "each_bloc", "point_of_contact"]),
    files: releaseFiles.nullable(),
    themeChoices: z.array(themeMark),
  }),
  topics: ["responses", "themes", "public"],
});

export const addCategory = route({
  id: "add-category",
  method: "POST",
  once: true,
  path: "/api/p/:process/responses/summary",
  asks: "write_response",
  summary:
    "Write a line of a juncture's summary; it becomes public with the next release after its approval.",
  params: inProcess,
  query: nothing,
  body: categoryBody,
  reply: z.strictObject({ id }),
});

const oneCategory = inProcess.extend({ category: id });
export const changeCategory = route({
  id: "change-category",
  method: "PUT",
  once: true,
  path: "/api/p/:process/responses/summary/:category",
  asks: "write_response",
  summary: "Change a line of a juncture's summary.",
  params: oneCategory,
  query: nothing,
  /** `seen`: `changedAt` of the line that was read; left out by programs that overwrite. */
  body: categoryBody.extend({ seen: instant.optional() }),
  reply: done,
});

export const removeCategory = route({
  id: "remove-category",
  method: "DELETE",
  path: "/api/p/:process/responses/summary/:category",
  asks: "write_response",
  summary: "Take a line out of a juncture's summary; the next release is without it.",
  params: oneCategory,
  query: nothing,
  body: nothing,
  reply: done,
});

export const orderCategories = route({
  id: "order-categories",
  method: "POST",
  path: "/api/p/:process/responses/summary/order",
  asks: "write_response",
  summary: "Put the lines of a juncture's summary into another order.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ juncture: z.enum(junctures), ids: z.array(id).max(1000) }),
  reply: done,
});
