import { z } from "zod";
import { done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { contributionChoice } from "./filter.js";
import { workProgress } from "./progress.js";
import { limits } from "./record.js";

export const theme = z.strictObject({
  id,
  name: z.string(),
  scope: z.string(),
  reasons: z.string(),
  contributions: z.number().int(),
  groups: z.array(z.string()),
});

export const listThemes = route({
  id: "list-themes",
  method: "GET",
  path: "/api/p/:process/themes",
  asks: "read_workspace",
  summary: "The themes with their scope, reasons and how many contributions carry them.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ themes: z.array(theme), without: z.number().int() }),
  topics: ["themes", "contributions"],
});

const themeBody = z.strictObject({ name: line(limits.theme), scope: prose(4000), reasons: prose(4000) });
export const makeTheme = route({
  id: "make-theme",
  method: "POST",
  once: true,
  path: "/api/p/:process/themes",
  asks: "sort_contributions",
  summary: "Add a theme.",
  params: inProcess,
  query: nothing,
  body: themeBody,
  reply: z.strictObject({ id }),
});
const oneTheme = z.strictObject({ ...inProcess.shape, theme: id });
export const changeTheme = route({
  id: "change-theme",
  method: "PUT",
  path: "/api/p/:process/themes/:theme",
  asks: "sort_contributions",
  summary: "Change the name, scope or reasons of a theme.",
  params: oneTheme,
  query: nothing,
  body: themeBody,
  reply: done,
});
export const removeTheme = route({
  id: "remove-theme",
  method: "DELETE",
  path: "/api/p/:process/themes/:theme",
  asks: "sort_contributions",
  summary: "Remove a theme that no contribution carries.",
  params: oneTheme,
  query: nothing,
  body: nothing,
  reply: done,
});

export const setThemes = route({
  id: "set-themes",
  method: "POST",
  path: "/api/p/:process/contributions/themes",
  asks: "sort_contributions",
  summary: "Give themes to contributions, or take them away: those named, or all that match a view.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    choice: contributionChoice,
    add: z.array(id).max(20),
    remove: z.array(id).max(20),
  }),
  /** `sorting` is what undo takes back. */
  reply: z.strictObject({ changed: z.number().int(), sorting: id }),
});

export const undoSorting = route({
  id: "undo-sorting",
  method: "POST",
  path: "/api/p/:process/contributions/sortings/:sorting/undo",
  asks: "sort_contributions",
  summary: "Take back what one act of sorting changed, where nobody has changed it since.",
  params: z.strictObject({ ...inProcess.shape, sorting: id }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ changed: z.number().int() }),
});

export const sortingProgress = route({
  id: "sorting-progress",
  method: "GET",
  path: "/api/p/:process/contributions/sortings/progress",
  asks: "read_workspace",
  summary: "How far one's own running act of sorting or its undo is, in contributions.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: workProgress,
});

export const mostSortingsListed = 50;

export const listOwnSortings = route({
  id: "list-own-sortings",
  method: "GET",
  path: "/api/p/:process/contributions/sortings",
  asks: "read_workspace",
  summary: "One's own last acts of sorting that can still be taken back, also those that were broken off.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    sortings: z.array(z.strictObject({ id, at: instant, changes: z.number().int() })).max(mostSortingsListed),
  }),
  topics: ["themes"],
});
