import {
  type Circumstances,
  type CommitmentChecks,
  criteriaOf,
  issuesWith,
  type KnownContact,
  readDraft,
  valuesOf,
} from "@accord/shared/commitments";
import type * as Y from "yjs";

export interface AskedOfText {
  readonly given: Parameters<typeof criteriaOf>[1];
  /** Null: what it is checked against was not asked for. */
  readonly circumstances: Circumstances | null;
}

/** What others than its own room read of the text of a commitment, in few words. */
export interface ReadOfText {
  readonly issues: CommitmentChecks["issues"];
  readonly criteria: CommitmentChecks["criteria"];
  readonly contacts: readonly KnownContact[];
}

export function readOf(doc: Y.Doc, { given, circumstances }: AskedOfText): ReadOfText {
  const draft = readDraft(doc);
  const { leadAgencies, leadNonGovernment, otherStakeholders } = valuesOf(draft);
  const contacts = [...leadAgencies, ...leadNonGovernment, ...otherStakeholders].flatMap(
    ({ contact: name, organisation, branch, title, email }) =>
      name === "" && organisation === "" ? [] : [{ name, organisation, branch, title, email }],
  );
  if (circumstances === null) return { contacts, issues: [], criteria: [] };
  return {
    contacts,
    issues: issuesWith(draft, circumstances),
    criteria: criteriaOf(draft, given, circumstances).map((one) => ({ ...one, checks: [...one.checks] })),
  };
}
