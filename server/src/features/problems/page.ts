import { type Asker, may } from "@accord/shared/people";
import {
  missingScorers,
  type ProblemSheetRow,
  problemSheetOf,
  type readProblemSheet,
  type readSolutions,
  summaryOf,
} from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { asc, eq } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { commitment, theme } from "../../ports/tables/index.js";
import { linkedOf, linksTo } from "../commitments/index.js";
import { namesOf } from "../people/queries.js";
import { groupsOf, proposalsOf } from "../proposals/queries.js";
import {
  choicesOf,
  chosenOn,
  contributionsAbout,
  membersOf,
  type StoredSheet,
  scoresOf,
  sheetByNumber,
  sheetsOf,
} from "./queries.js";

interface OnPage {
  readonly process: string;
  readonly no: number;
  readonly asker: Asker;
  readonly now: string;
}

/** What sheets are tied to: names, and what the form offers. */
async function around(db: Db, process: string) {
  const themes = await db
    .select({ id: theme.id, title: theme.name })
    .from(theme)
    .where(eq(theme.process, process))
    .orderBy(asc(theme.position));
  const commitments = await db
    .select({ n: commitment.n, proposal: commitment.proposal })
    .from(commitment)
    .where(eq(commitment.process, process));
  return {
    themes,
    commitments,
    groups: await groupsOf(db, process),
    proposals: await proposalsOf(db, process),
  };
}
type Around = Awaited<ReturnType<typeof around>>;

const offered = ({ themes, proposals }: Around) => ({
  themes,
  proposals: proposals.map(({ reference, title }) => ({ reference, title })),
});

async function rowsOf(db: Db, sheets: readonly StoredSheet[], known: Around): Promise<ProblemSheetRow[]> {
  const choices = await choicesOf(
    db,
    sheets.map(({ id }) => id),
  );
  return sheets.map((sheet) => {
    const proposal = known.proposals.find(({ id }) => id === sheet.proposal);
    return {
      no: sheet.no,
      title: sheet.title,
      group: known.groups.find(({ id }) => id === sheet.group) ?? { id: sheet.group, name: "" },
      theme: known.themes.find(({ id }) => id === sheet.theme) ?? null,
      proposal: proposal ? { reference: proposal.reference, title: proposal.title } : null,
      commitment: proposal
        ? (known.commitments.find((one) => one.proposal === proposal.id)?.n ?? null)
        : null,
      ...chosenOn(choices, sheet.id),
      createdAt: sheet.createdAt,
    };
  });
}

export async function sheetList(db: Db, process: string, asker: Asker) {
  const known = await around(db, process);
  return {
    sheets: await rowsOf(db, await sheetsOf(db, process), known),
    groups: known.groups.filter(({ id }) => may(asker, "edit_draft", { process, group: id }).allowed),
    ...offered(known),
  };
}

export async function sheetPageOf(
  db: Db,
  { process, no, asker }: OnPage,
): Promise<ReplyOf<typeof readProblemSheet>> {
  const sheet = await sheetByNumber(db, process, no);
  const known = await around(db, process);
  const [row] = await rowsOf(db, [sheet], known);
  const links = await linksTo(db, { kind: "problem_sheet", id: sheet.id });
  const names = await namesOf(
    db,
    links.map(({ link }) => link.by),
  );
  const thing = { process, group: sheet.group };
  return {
    ...(row as ProblemSheetRow),
    document: sheet.document,
    criteriaSet: sheet.criteriaSet,
    scored: (await scoresOf(db, sheet.id)).size > 0,
    linked: linkedOf(links, names, await contributionsAbout(db, sheet)),
    ...offered(known),
    can: {
      edit: may(asker, "edit_draft", thing).allowed,
      link: may(asker, "sort_contributions", thing).allowed,
    },
  };
}

/** Solutions side by side, as the text stands now, with what was scored and chosen. */
export async function solutionsOf(
  db: Db,
  documents: Documents,
  { process, no, asker, now }: OnPage,
): Promise<ReplyOf<typeof readSolutions>> {
  const sheet = await sheetByNumber(db, process, no);
  const [row] = await rowsOf(db, [sheet], await around(db, process));
  const doc = await documents.read(sheet.document);
  const { solutions } = problemSheetOf(doc);
  doc.destroy();
  const scores = await scoresOf(db, sheet.id);
  const choices = await choicesOf(db, [sheet.id]);
  const members = await membersOf(db, sheet.group, now);
  const names = await namesOf(db, [
    ...[...scores.values()].flat().map(({ person }) => person),
    ...choices.map(({ by }) => by),
  ]);
  const compared = solutions.map((solution) => {
    const given = scores.get(solution.id) ?? [];
    const choice = choices.find((one) => one.solution === solution.id);
    return { solution, given, choice };
  });
  const open = compared.filter(({ choice }) => choice === undefined);
  const missing = missingScorers(
    members.map(({ id }) => id),
    open,
  );
  const edits = may(asker, "edit_draft", { process, group: sheet.group }).allowed;
  return {
    ...(row as ProblemSheetRow),
    criteriaSet: sheet.criteriaSet,
    solutions: compared.map(({ solution, given, choice }) => ({
      ...solution,
      scores: given.map(({ person, scores: own }) => ({
        name: names.get(person) ?? "",
        own: asker.kind === "person" && asker.id === person,
        scores: { ...own },
      })),
      summary: summaryOf(sheet.criteriaSet, given) as ReplyOf<
        typeof readSolutions
      >["solutions"][number]["summary"],
      choice: choice
        ? { outcome: choice.outcome, reasons: choice.reasons, by: names.get(choice.by) ?? "", at: choice.at }
        : null,
    })),
    missing: members.filter(({ id }) => missing.includes(id)).map(({ name }) => name),
    can: { score: edits, choose: edits },
  };
}
