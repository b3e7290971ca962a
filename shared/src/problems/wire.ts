import { z } from "zod";
import { passageBody } from "../commitments/wire-params.js";
import { linkedContribution } from "../commitments/wire-read.js";
import { proposalGroup, proposalRef } from "../proposals/wire.js";
import { done, id, inProcess, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { criteriaSetNames, scale, solutionKinds, solutionOutcomes } from "./vocabulary.js";

const no = z.coerce.number().int().positive().max(1_000_000);
const onSheet = z.strictObject({ process: slug, no });
/** Id of a row of the live text. */
const solution = z.string().regex(/^[0-9a-z]{1,16}-[0-9a-z]{1,16}$/u);
const onSolution = onSheet.extend({ solution });
const titled = z.strictObject({ id, title: z.string() });
const base = "/api/p/:process/problems";

const facts = {
  title: line(150),
  theme: id.nullable(),
  /** The proposal whose commitment the selected solution becomes. */
  proposal: proposalRef.nullable(),
};

export const problemSheetRow = z.strictObject({
  no: z.int(),
  title: z.string(),
  group: proposalGroup,
  theme: titled.nullable(),
  proposal: z.strictObject({ reference: proposalRef, title: z.string() }).nullable(),
  /** Of that proposal. */
  commitment: z.int().nullable(),
  selected: z.int(),
  notSelected: z.int(),
  createdAt: instant,
});
export type ProblemSheetRow = z.infer<typeof problemSheetRow>;

/** What a sheet may be tied to. */
const ties = {
  themes: z.array(titled),
  proposals: z.array(z.strictObject({ reference: proposalRef, title: z.string() })),
};

export const listProblemSheets = route({
  id: "list-problem-sheets",
  method: "GET",
  path: base,
  asks: "read_workspace",
  summary: "Problem sheets of the working groups, by number.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    sheets: z.array(problemSheetRow),
    /** Groups for which the asker may open a sheet. */
    groups: z.array(proposalGroup),
    ...ties,
  }),
  topics: ["problems", "proposals", "commitments"],
});

export const openProblemSheet = route({
  id: "open-problem-sheet",
  method: "POST",
  once: true,
  path: base,
  asks: "edit_draft",
  summary: "Open a problem sheet of a working group: five questions and solutions, written together.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ ...facts, group: id }),
  reply: z.strictObject({ no: z.int() }),
});

export const changeProblemSheet = route({
  id: "change-problem-sheet",
  method: "PUT",
  path: `${base}/:no`,
  asks: "edit_draft",
  summary:
    "Change title, theme, proposal or criteria of a problem sheet; criteria only before anybody scored.",
  params: onSheet,
  query: nothing,
  body: z.strictObject({ ...facts, criteriaSet: z.enum(criteriaSetNames) }),
  reply: done,
});

export const readProblemSheet = route({
  id: "read-problem-sheet",
  method: "GET",
  path: `${base}/:no`,
  asks: "read_workspace",
  summary: "One problem sheet: what it is tied to and its contributions; its words are read over /sync.",
  params: onSheet,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    ...problemSheetRow.shape,
    /** Opaque address of the live text. */
    document: z.string(),
    criteriaSet: z.enum(criteriaSetNames),
    scored: z.boolean(),
    /** Of its proposal and its theme, those without a passage first. */
    linked: z.array(linkedContribution),
    ...ties,
    can: z.strictObject({ edit: z.boolean(), link: z.boolean() }),
  }),
  topics: ["problems", "proposals", "commitments", "contributions"],
});

const mean = z.strictObject({
  mean: z.number(),
  least: z.number(),
  most: z.number(),
  count: z.int(),
});
export const solutionChoice = z.strictObject({
  outcome: z.enum(solutionOutcomes),
  reasons: z.string(),
  by: z.string(),
  at: instant,
});

export const comparedSolution = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(solutionKinds).nullable(),
  /** ProseMirror JSON. */
  what: z.unknown(),
  responds: z.unknown(),
  serves: z.unknown(),
  scores: z.array(
    z.strictObject({
      name: z.string(),
      /** The reader's own. */
      own: z.boolean(),
      scores: z.record(z.string(), z.int()),
    }),
  ),
  summary: z.strictObject({ criteria: z.record(z.string(), mean.nullable()), all: mean.nullable() }),
  choice: solutionChoice.nullable(),
});
export type ComparedSolution = z.infer<typeof comparedSolution>;

export const readSolutions = route({
  id: "read-solutions",
  method: "GET",
  path: `${base}/:no/solutions`,
  asks: "read_workspace",
  summary: "Solutions of a problem sheet side by side, with the score sheet and what the group selected.",
  params: onSheet,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    ...problemSheetRow.shape,
    criteriaSet: z.enum(criteriaSetNames),
    solutions: z.array(comparedSolution),
    /** Members of the group who have not scored every solution that is open. */
    missing: z.array(z.string()),
    can: z.strictObject({ score: z.boolean(), choose: z.boolean() }),
  }),
  topics: ["problems", "proposals", "commitments"],
});

export const scoreSolution = route({
  id: "score-solution",
  method: "PUT",
  path: `${base}/:no/solutions/:solution/scores`,
  asks: "edit_draft",
  summary: "Score a solution by every criterion of the set; no scores take the own ones back.",
  params: onSolution,
  query: nothing,
  body: z.strictObject({
    scores: z.record(z.string().max(40), z.int().min(scale.least).max(scale.most)),
  }),
  reply: done,
});

export const chooseSolution = route({
  id: "choose-solution",
  method: "PUT",
  path: `${base}/:no/solutions/:solution/choice`,
  asks: "edit_draft",
  summary: "Say that a solution is selected or not, with reasons; null takes it back.",
  params: onSolution,
  query: nothing,
  body: z.strictObject({ outcome: z.enum(solutionOutcomes).nullable(), reasons: prose(2_000) }),
  reply: done,
});

export const linkSheetPassage = route({
  id: "link-sheet-passage",
  method: "POST",
  once: true,
  path: `${base}/:no/passages`,
  asks: "sort_contributions",
  summary: "Say that a passage of the problem sheet takes up a contribution.",
  params: onSheet,
  query: nothing,
  body: passageBody,
  reply: z.strictObject({ link: id, mark: z.string() }),
});

export const unlinkSheetPassage = route({
  id: "unlink-sheet-passage",
  method: "DELETE",
  path: `${base}/:no/passages/:link`,
  asks: "sort_contributions",
  summary: "Take back that a passage of the sheet takes up a contribution.",
  params: onSheet.extend({ link: id }),
  query: nothing,
  body: nothing,
  reply: done,
});
