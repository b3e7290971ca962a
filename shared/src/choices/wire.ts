import { z } from "zod";
import { done, id, inProcess, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { choiceAbout, choiceForm, choiceKinds, choiceStates, choiceTakers } from "./choice.js";
import { paperLimits } from "./paper.js";
import { choicePlace, settledTie } from "./public.js";
import { choiceTally } from "./tally.js";

const no = z.coerce.number().int().positive().max(1_000_000);
const onChoice = z.strictObject({ process: slug, no });
const base = "/api/p/:process/choices";
const one = `${base}/:no`;
const topics = ["choices"];
const runOffOf = z.int().positive().nullable();

export const choiceRow = z.strictObject({
  no: z.int(),
  question: z.string(),
  kind: z.enum(choiceKinds),
  takers: z.enum(choiceTakers),
  state: z.enum(choiceStates),
  closesAt: instant.nullable(),
  options: z.int(),
  /** Votes that counted, once it has closed. */
  votes: z.int().nullable(),
});
export type ChoiceRow = z.infer<typeof choiceRow>;

export const listChoices = route({
  id: "list-choices",
  method: "GET",
  path: base,
  asks: "read_workspace",
  summary: "Public choices of the process, the newest first.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ choices: z.array(choiceRow), can: z.strictObject({ prepare: z.boolean() }) }),
  topics,
});

const offered = z.strictObject({ about: choiceAbout, label: z.string(), title: z.string() });
export type OfferedOption = z.infer<typeof offered>;

export const readChoiceOffer = route({
  id: "read-choice-offer",
  method: "GET",
  path: `${base}/offer`,
  asks: "prepare_choice",
  summary: "Proposals and themes that can become options of a public choice.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ offered: z.array(offered) }),
  topics: ["proposals", "contributions"],
});

export const prepareChoice = route({
  id: "prepare-choice",
  method: "POST",
  once: true,
  path: base,
  asks: "prepare_choice",
  summary: "Prepare a public choice; nobody outside the workspace sees it before it is opened.",
  params: inProcess,
  query: nothing,
  body: choiceForm.extend({ runOffOf }),
  reply: z.strictObject({ no: z.int() }),
});

export const changeChoice = route({
  id: "change-choice",
  method: "PUT",
  path: one,
  asks: "prepare_choice",
  summary: "Change a public choice that has not been opened.",
  params: onChoice,
  query: nothing,
  body: choiceForm,
  reply: done,
});

export const openChoice = route({
  id: "open-choice",
  method: "POST",
  path: `${one}/open`,
  asks: "open_choice",
  summary: "Open a public choice: question, options, rule, takers and closing time are fixed from now on.",
  params: onChoice,
  query: nothing,
  body: z.strictObject({ closesAt: instant }),
  reply: done,
});

export const voidChoice = route({
  id: "void-choice",
  method: "POST",
  path: `${one}/void`,
  asks: "open_choice",
  summary: "End a public choice without a result, with a reason; its votes are not counted.",
  params: onChoice,
  query: nothing,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
});

const paperBatch = z.strictObject({
  id,
  sheets: z.int(),
  by: z.string(),
  at: instant,
  removed: z.boolean(),
});
export type PaperBatch = z.infer<typeof paperBatch>;

export const readChoice = route({
  id: "read-choice",
  method: "GET",
  path: one,
  asks: "read_workspace",
  summary: "One public choice; its result once it has closed, nothing of its votes before.",
  params: onChoice,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    ...choiceForm.shape,
    no: z.int(),
    state: z.enum(choiceStates),
    openedAt: instant.nullable(),
    closesAt: instant.nullable(),
    closedAt: instant.nullable(),
    voidReason: z.string().nullable(),
    tally: choiceTally.nullable(),
    paper: z.array(paperBatch),
    settled: z.array(settledTie),
    runOffOf,
    runOffs: z.array(z.int()),
    can: z.strictObject({
      change: z.boolean(),
      open: z.boolean(),
      paper: z.boolean(),
      settle: z.boolean(),
    }),
  }),
  topics,
});

export const enterPaper = route({
  id: "enter-paper-votes",
  method: "POST",
  once: true,
  path: `${one}/paper`,
  asks: "enter_for_somebody",
  summary: "Enter votes on paper, a sheet a line with the numbers of its options.",
  params: onChoice,
  query: nothing,
  body: z.strictObject({ sheets: prose(paperLimits.sheets * paperLimits.numbers * 3) }),
  reply: z.strictObject({ sheets: z.int() }),
});

export const removePaper = route({
  id: "remove-paper-votes",
  method: "DELETE",
  path: `${one}/paper/:batch`,
  asks: "enter_for_somebody",
  summary: "Take entered paper out again before the closing; that it was entered stays listed.",
  params: onChoice.extend({ batch: id }),
  query: nothing,
  body: nothing,
  reply: done,
});

export const settleTie = route({
  id: "settle-tie",
  method: "POST",
  once: true,
  path: `${one}/settle`,
  asks: "open_choice",
  summary: "Write down how the forum settled a tie, with its reasons and its entry in the decision log.",
  params: onChoice,
  query: nothing,
  body: settledTie.extend({ reasons: line(2_000) }),
  reply: done,
});

export const readChoicePlaces = route({
  id: "read-choice-places",
  method: "GET",
  path: `${base}/places`,
  asks: "read_workspace",
  summary: "Places of a proposal, contribution or theme in the results of public choices.",
  params: inProcess,
  query: choiceAbout,
  body: nothing,
  reply: z.strictObject({ places: z.array(choicePlace) }),
  topics,
});
