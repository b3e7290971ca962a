import { commitmentTemplate } from "@accord/shared/commitments";
import { addRow, fragmentAt, setChosen, setValue } from "@accord/shared/document-schema";
import { isDrawnFilled, type PlanTextKind, planTextTemplates, typedPlanText } from "@accord/shared/plan";
import * as Y from "yjs";

function says(doc: Y.Doc, address: string, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  const field = fragmentAt(doc, address);
  field?.delete(0, field.length);
  field?.insert(0, [paragraph]);
}

/** Every field of the template but title, problem and action, which come from the proposal. */
export function fillsCommitment(doc: Y.Doc, { start, end }: { start: string; end: string }): void {
  const template = commitmentTemplate;
  for (const [root, words] of Object.entries({
    statusQuo: "In 2026, 26 % of complaints concern it.",
    contribution: "Nine complaints in ten are answered within 30 days.",
    longTermGoal: "Residents see how money is spent.",
    resources: "120,000 a year and two posts.",
  }))
    says(doc, root, words);
  setValue(doc, template, "timeframe", "start", start);
  setValue(doc, template, "timeframe", "end", end);
  setValue(doc, template, "secured", "answer", "yes");
  setValue(doc, template, "none", "leadNonGovernment", true);
  setValue(doc, template, "none", "otherStakeholders", true);
  addRow(doc, template, "leadAgencies", {
    organisation: "Ministry of Health",
    branch: "executive",
    contact: "Ada Moreno",
    title: "Director",
    email: "ada@health.example",
    role: "Publishes the figures",
    lead: true,
  });
  setChosen(doc, template, "policyAreas", "open_data", true);
  setChosen(doc, template, "sectors", "health_nutrition", true);
  setChosen(doc, template, "values", "transparency", true);
  const row = addRow(doc, template, "milestones", {
    start,
    end,
    agency: "Ministry of Health",
    contact: "Ada Moreno",
    evidence: ["user_statistics"],
  });
  says(doc, `milestones/${row}/output`, "Figures of every ward are open.");
}

/** Every field of a text of the plan in which nobody has written yet. */
export function fillsPlanText(doc: Y.Doc, kind: PlanTextKind): void {
  const template = planTextTemplates[kind];
  const words = "Written by both blocs.";
  for (const field of template.drawn) {
    if (isDrawnFilled(field, typedPlanText(kind, doc))) continue;
    if (field.kind === "rich") says(doc, field.root, words);
    else if (field.kind === "whole") setValue(doc, template, "figures", field.key, 3);
    else if (field.kind === "contact") {
      setValue(doc, template, field.root, "organisation", "University of Arven");
      setValue(doc, template, field.root, "email", "checks@university.example");
    } else {
      const cells = field.columns.flatMap(({ key, kind: cell, options }) => {
        if (cell === "words") return [[key, `Words of ${key}`] as const];
        return cell === "choice" ? [[key, options[0]?.id ?? ""] as const] : [];
      });
      const row = addRow(doc, template, field.root, Object.fromEntries(cells));
      for (const { key, kind: cell } of field.columns)
        if (cell === "line" || cell === "rich") says(doc, `${field.root}/${row}/${key}`, words);
    }
  }
}
