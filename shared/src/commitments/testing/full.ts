import * as Y from "yjs";
import { addRow, fragmentAt, setCellChosen, setChosen, setValue } from "../../document-schema/index.js";
import {
  type Circumstances,
  commitmentTemplate,
  noCircumstances,
  readDraft,
  type TypedDraft,
} from "../index.js";

export const put = (doc: Y.Doc, address: string, words: string): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  const text = fragmentAt(doc, address);
  text?.delete(0, text.length);
  if (words !== "") text?.insert(0, [paragraph]);
};

interface Milestone {
  readonly output?: string;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly agency?: string;
  readonly contact?: string;
  readonly evidence?: readonly string[];
}
export const addMilestone = (
  doc: Y.Doc,
  { output = "Register open", evidence = ["user_statistics"], ...more }: Milestone,
): string => {
  const cells = {
    start: "2027-02-01",
    end: "2028-01-31",
    agency: "Ministry of Health",
    contact: "Ada Moreno",
    ...more,
  };
  const row = addRow(doc, commitmentTemplate, "milestones", { ...cells, evidence }) as string;
  put(doc, `milestones/${row}/output`, output);
  return row;
};

export const lead = {
  organisation: "Ministry of Health",
  branch: "executive",
  contact: "Ada Moreno",
  title: "Director",
  email: "ada@health.example",
  role: "Publishes the register",
  lead: true,
};

/** A document in which nothing is missing; `change` spoils it. */
export function draftWith(change: (doc: Y.Doc) => void = () => undefined): TypedDraft {
  const doc = new Y.Doc();
  doc.clientID = 1;
  put(doc, "title", "Publish hospital prices");
  put(doc, "problem", "Patients learn the price after it.");
  put(doc, "statusQuo", "26 % of complaints concern bills.");
  put(doc, "action", "A public register of prices.");
  put(doc, "contribution", "Prices can be compared.");
  put(doc, "longTermGoal", "Residents see how money is spent.");
  put(doc, "resourcesBudget", "120,000 a year");
  setValue(doc, commitmentTemplate, "timeframe", "start", "2027-02-01");
  setValue(doc, commitmentTemplate, "timeframe", "end", "2028-01-31");
  setValue(doc, commitmentTemplate, "secured", "answer", "yes");
  setValue(doc, commitmentTemplate, "none", "leadNonGovernment", true);
  setValue(doc, commitmentTemplate, "none", "otherStakeholders", true);
  addRow(doc, commitmentTemplate, "leadAgencies", lead);
  setChosen(doc, commitmentTemplate, "policyAreas", "open_data", true);
  setChosen(doc, commitmentTemplate, "sectors", "health_nutrition", true);
  setChosen(doc, commitmentTemplate, "values", "transparency", true);
  addMilestone(doc, {});
  change(doc);
  return readDraft(doc);
}

export const setEvidence = (doc: Y.Doc, row: string, id: string, chosen: boolean): boolean =>
  setCellChosen(doc, commitmentTemplate, { root: "milestones", row, key: "evidence" }, id, chosen);

export const circumstances = (more: Partial<Circumstances> = {}): Circumstances => ({
  ...noCircumstances,
  level: "local",
  plan: { start: "2027-01-01", end: "2028-12-31" },
  place: 1,
  ...more,
});
