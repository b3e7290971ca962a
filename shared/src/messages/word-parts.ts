import { common } from "./en/common.js";
import type { MessageId } from "./en/index.js";
import { issues } from "./en/issues.js";
import { refusals } from "./en/refusals.js";
import { isPseudo, pseudo } from "./pseudo.js";

export type Words = Readonly<Partial<Record<MessageId, string>>>;

/** What every screen needs, a refusal without a line to the server too. */
export const firstWords: Words = {
  ...common,
  ...refusals,
  ...issues,
};

/** The other files of the catalogue, each fetched when a screen needs it: words are a fifth of what a browser loads. */
export const wordParts = {
  activities: async () => (await import("./en/activities.js")).activities,
  ballotPreparing: async () => (await import("./en/ballotPreparing.js")).ballotPreparing,
  ballotResults: async () => (await import("./en/ballotResults.js")).ballotResults,
  ballotSubjects: async () => (await import("./en/ballotSubjects.js")).ballotSubjects,
  ballots: async () => (await import("./en/ballots.js")).ballots,
  calls: async () => (await import("./en/calls.js")).calls,
  checks: async () => (await import("./en/checks.js")).checks,
  choices: async () => (await import("./en/choices.js")).choices,
  comments: async () => (await import("./en/comments.js")).comments,
  commitments: async () => (await import("./en/commitments.js")).commitments,
  contributions: async () => (await import("./en/contributions.js")).contributions,
  decisions: async () => (await import("./en/decisions.js")).decisions,
  desk: async () => (await import("./en/desk.js")).desk,
  drafting: async () => (await import("./en/drafting.js")).drafting,
  elections: async () => (await import("./en/elections.js")).elections,
  files: async () => (await import("./en/files.js")).files,
  forum: async () => (await import("./en/forum.js")).forum,
  gradients: async () => (await import("./en/gradients.js")).gradients,
  groups: async () => (await import("./en/groups.js")).groups,
  history: async () => (await import("./en/history.js")).history,
  imports: async () => (await import("./en/imports.js")).imports,
  issuesOfBallots: async () => (await import("./en/issuesOfBallots.js")).issuesOfBallots,
  home: async () => (await import("./en/home.js")).home,
  meetings: async () => (await import("./en/meetings.js")).meetings,
  people: async () => (await import("./en/people.js")).people,
  plan: async () => (await import("./en/plan.js")).plan,
  positions: async () => (await import("./en/positions.js")).positions,
  problems: async () => (await import("./en/problems.js")).problems,
  process: async () => (await import("./en/process.js")).process,
  proposals: async () => (await import("./en/proposals.js")).proposals,
  responses: async () => (await import("./en/responses.js")).responses,
  settings: async () => (await import("./en/settings.js")).settings,
  setup: async () => (await import("./en/setup.js")).setup,
  stakeholders: async () => (await import("./en/stakeholders.js")).stakeholders,
  template: async () => (await import("./en/template.js")).template,
  terms: async () => (await import("./en/terms.js")).terms,
  textTemplates: async () => (await import("./en/textTemplates.js")).textTemplates,
  voting: async () => (await import("./en/voting.js")).voting,
} satisfies Readonly<Record<string, () => Promise<Words>>>;
export type WordPart = keyof typeof wordParts;

/** Words as a locale says them; English where it has no text of its own. */
export const wordsIn = (locale: string, words: Words): Words =>
  isPseudo(locale)
    ? Object.fromEntries(Object.entries(words).map(([id, text]) => [id, pseudo(text)]))
    : words;
