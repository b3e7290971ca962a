import { commitmentTemplate, freezeVersion } from "@accord/shared/commitments";
import { addRow, fragmentAt, setChosen, setValue } from "@accord/shared/document-schema";
import { openPlanText, type PlanTextKind, planTextTemplates } from "@accord/shared/plan";
import type { Route } from "@accord/shared/protocol";
import { eq } from "drizzle-orm";
import * as Y from "yjs";
import { commitment, processPlan, process as processTable, version } from "../../../ports/tables/index.js";
import { draftOf } from "../../../testing/draft.js";
import type { TestHouse } from "../../../testing/house.js";

const at = "2026-11-02T09:00:00.000Z";

export const put = (doc: Y.Doc, address: string, words: string): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  fragmentAt(doc, address)?.insert(0, [paragraph]);
};

/** A draft in which nothing is missing. */
function fullDraft(doc: Y.Doc, title: string): void {
  const template = commitmentTemplate;
  for (const [root, words] of Object.entries({
    title,
    problem: "Patients learn the price after it.",
    statusQuo: "26 % of complaints concern bills.",
    action: "A public register of prices.",
    contribution: "Prices can be compared.",
    longTermGoal: "Residents see how money is spent.",
    resourcesBudget: "120,000 a year",
  }))
    put(doc, root, words);
  setValue(doc, template, "timeframe", "start", "2027-02-01");
  setValue(doc, template, "timeframe", "end", "2028-01-31");
  setValue(doc, template, "secured", "answer", "yes");
  setValue(doc, template, "none", "leadNonGovernment", true);
  setValue(doc, template, "none", "otherStakeholders", true);
  addRow(doc, template, "leadAgencies", {
    organisation: "Ministry of Health",
    branch: "executive",
    contact: "Ada Moreno",
    title: "Director",
    email: "ada@health.example",
    role: "Publishes the register",
    lead: true,
  });
  setChosen(doc, template, "policyAreas", "open_data", true);
  setChosen(doc, template, "sectors", "health_nutrition", true);
  setChosen(doc, template, "values", "transparency", true);
  const row = addRow(doc, template, "milestones", {
    start: "2027-02-01",
    end: "2028-01-31",
    agency: "Ministry of Health",
    contact: "Ada Moreno",
    evidence: ["user_statistics"],
  });
  put(doc, `milestones/${row}/output`, "Register open");
}

/** Commitments as a ballot leaves them: frozen, and that version included. */
export async function withIncluded(
  house: TestHouse,
  titles: readonly string[],
  from = 1,
  spoil: (doc: Y.Doc) => void = () => undefined,
): Promise<void> {
  for (const [index, title] of titles.entries()) {
    const n = from + index;
    const seed = (doc: Y.Doc): void => {
      fullDraft(doc, title);
      spoil(doc);
    };
    await draftOf(house, n, seed, title);
    await done(house, "contact", freezeVersion, { params: { n }, body: { inNameOf: null } });
    await include(house, n);
  }
}

/** A vision with one goal, and a commitment in the plan that names it. Answers with the goal's row. */
export async function withGoalNamed(house: TestHouse, words: string): Promise<string> {
  let goal = "";
  await writeText(house, "strategic_vision", (doc) => {
    goal = addRow(doc, planTextTemplates.strategic_vision, "longTermGoals") ?? "";
    put(doc, `longTermGoals/${goal}/goal`, words);
  });
  await withIncluded(house, ["Publish hospital prices"], 1, (doc) =>
    setChosen(doc, commitmentTemplate, "goals", goal, true),
  );
  return goal;
}

/** The last frozen version becomes the included one, as the effect of a passed ballot does. */
export async function include(house: TestHouse, n: number): Promise<void> {
  const rows = await house.store.read
    .select()
    .from(version)
    .where(eq(version.subject, `commitment-${n}`));
  const last = rows.toSorted((a, b) => b.n - a.n)[0];
  await house.store.transact(async (tx) => {
    await tx
      .update(commitment)
      .set({ state: "in_plan", includedVersion: last?.id ?? null })
      .where(eq(commitment.id, `commitment-${n}`));
  });
}

/** Something is written in every field of a text of the plan. */
export function fillText(doc: Y.Doc, kind: PlanTextKind, words = "Written by both blocs."): void {
  const template = planTextTemplates[kind];
  for (const field of template.drawn) {
    if (field.kind === "rich") put(doc, field.root, words);
    else if (field.kind === "whole") setValue(doc, template, "figures", field.key, 3);
    else if (field.kind === "contact") {
      setValue(doc, template, field.root, "organisation", "University of Northbank");
      setValue(doc, template, field.root, "email", "ines@university.example");
    } else {
      const cells = Object.fromEntries(
        field.columns.flatMap(({ key, kind: cell, options }) => {
          if (cell === "words") return [[key, `Words of ${key}`]];
          return cell === "choice" ? [[key, options[0]?.id ?? ""]] : [];
        }),
      );
      const row = addRow(doc, template, field.root, cells);
      for (const { key, kind: cell } of field.columns)
        if (cell === "line" || cell === "rich") put(doc, `${field.root}/${row}/${key}`, words);
    }
  }
}

/** Opens the text and writes in it. */
export async function writeText(
  house: TestHouse,
  kind: PlanTextKind,
  write: (doc: Y.Doc) => void = (doc) => fillText(doc, kind),
): Promise<string> {
  const { document } = await done(house, "secretary", openPlanText, { params: { kind } });
  const person = house.people.secretary ?? "";
  await house.store.transact((tx) =>
    house.app.documents.inAct.change(tx, document, { person, act: "test", at }, write),
  );
  return document;
}

export async function done<R extends Route>(
  house: TestHouse,
  who: string,
  route: R,
  asked: Parameters<TestHouse["ask"]>[2] = {},
) {
  const { status, json, raw } = await house.ask(who, route, asked);
  if (status !== 200) throw new Error(`${route.id} by ${who}: ${raw.body}`);
  return json;
}

export const withTerms = (
  house: TestHouse,
  jurisdictions: { name: string; endOfTerm: string | null }[],
): Promise<void> =>
  house.store.transact(async (tx) => {
    await tx
      .insert(processPlan)
      .values({ process: house.process, jurisdictions, stateOfPlay: {}, changedAt: at })
      .onConflictDoUpdate({ target: processPlan.process, set: { jurisdictions } });
  });

export const ofLevel = (house: TestHouse, memberLevel: "national" | "local"): Promise<void> =>
  house.store.transact(async (tx) => {
    await tx.update(processTable).set({ memberLevel }).where(eq(processTable.id, house.process));
  });
