import { type DocumentData, emptyData, type TextJson, type TypedRow } from "../document-schema/index.js";
import { emptyField, type TypedDraft } from "./draft.js";
import type { Branch, EvidenceType, OgpValue, PolicyArea, Sector, Secured } from "./vocabularies.js";

/** One stakeholder of fields 4, 5 and 6. */
export interface Contact {
  readonly id: string;
  readonly organisation: string;
  /** Field 4 only. */
  readonly branch: Branch | null;
  readonly contact: string;
  readonly title: string;
  readonly email: string;
  readonly role: string;
  /** Field 4: it answers for the whole. */
  readonly lead: boolean;
}

export interface Milestone {
  readonly id: string;
  /** Milestone #: its place among the others, from 1. */
  readonly no: number;
  readonly output: TextJson;
  readonly start: string | null;
  readonly end: string | null;
  readonly agency: string;
  readonly contact: string;
  readonly evidence: readonly EvidenceType[];
}

/** The structured fields of a draft, typed; what was never written is empty. */
export interface DraftValues {
  readonly start: string | null;
  readonly end: string | null;
  readonly leadAgencies: readonly Contact[];
  readonly leadNonGovernment: readonly Contact[];
  readonly otherStakeholders: readonly Contact[];
  /** "There are none", said of fields 5 and 6. */
  readonly none: { readonly leadNonGovernment: boolean; readonly otherStakeholders: boolean };
  readonly goals: readonly string[];
  readonly policyAreas: readonly PolicyArea[];
  readonly sectors: readonly Sector[];
  readonly values: readonly OgpValue[];
  readonly secured: Secured | null;
  readonly milestones: readonly Milestone[];
}

export const dataOf = (draft: TypedDraft): DocumentData => draft.data ?? emptyData;

export function valuesOf(draft: TypedDraft): DraftValues {
  const { records, rows, sets } = dataOf(draft);
  const setOf = <T extends string>(root: string) => (sets[root] ?? []) as readonly T[];
  return {
    start: (records.timeframe?.start ?? null) as string | null,
    end: (records.timeframe?.end ?? null) as string | null,
    leadAgencies: (rows.leadAgencies ?? []).map(contactOf),
    leadNonGovernment: (rows.leadNonGovernment ?? []).map(contactOf),
    otherStakeholders: (rows.otherStakeholders ?? []).map(contactOf),
    none: {
      leadNonGovernment: records.none?.leadNonGovernment === true,
      otherStakeholders: records.none?.otherStakeholders === true,
    },
    goals: setOf("goals"),
    policyAreas: setOf<PolicyArea>("policyAreas"),
    sectors: setOf<Sector>("sectors"),
    values: setOf<OgpValue>("values"),
    secured: (records.secured?.answer ?? null) as Secured | null,
    milestones: (rows.milestones ?? []).map(milestoneOf),
  };
}

const words = ({ cells }: TypedRow, key: string): string => {
  const value = cells[key];
  return typeof value === "string" ? value.trim() : "";
};

const contactOf = (row: TypedRow): Contact => ({
  id: row.id,
  organisation: words(row, "organisation"),
  branch: (row.cells.branch ?? null) as Branch | null,
  contact: words(row, "contact"),
  title: words(row, "title"),
  email: words(row, "email"),
  role: words(row, "role"),
  lead: row.cells.lead === true,
});

const milestoneOf = (row: TypedRow, at: number): Milestone => ({
  id: row.id,
  no: at + 1,
  output: (row.cells.output ?? emptyField) as TextJson,
  start: (row.cells.start ?? null) as string | null,
  end: (row.cells.end ?? null) as string | null,
  agency: words(row, "agency"),
  contact: words(row, "contact"),
  evidence: (row.cells.evidence ?? []) as readonly EvidenceType[],
});
