import { bare, type CommitmentIssue, error } from "./issue.js";
import type { Contact, DraftValues } from "./values.js";

/** As far as its form tells: one @, no blanks, a name with a point after it. */
export const isEmail = (text: string): boolean =>
  /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@.,;<>"()]{2,}$/u.test(text) && !text.includes("..");

const contactColumns = ["organisation", "branch", "contact", "title", "email", "role"] as const;

export function issuesWithContacts(values: DraftValues): CommitmentIssue[] {
  const { leadAgencies, leadNonGovernment, otherStakeholders, none } = values;
  const issues: CommitmentIssue[] = [];
  if (leadAgencies.length === 0) issues.push(error("V10", "lead_agency_missing", "leadAgencies"));
  else {
    const count = leadAgencies.filter(({ lead }) => lead).length;
    if (count === 0) issues.push(error("V10", "lead_not_marked", "leadAgencies"));
    if (count > 1) issues.push(error("V10", "lead_marked_twice", "leadAgencies", { count }));
  }
  issues.push(...contactIssues(4, "leadAgencies", leadAgencies));
  issues.push(...contactIssues(5, "leadNonGovernment", leadNonGovernment));
  if (otherStakeholders.length === 0 && !none.otherStakeholders)
    issues.push(error("5.1", "answer_missing", "otherStakeholders", { no: 6 }));
  issues.push(...contactIssues(6, "otherStakeholders", otherStakeholders));
  return issues;
}

function contactIssues(no: number, field: string, contacts: readonly Contact[]): CommitmentIssue[] {
  return contacts.flatMap((contact, at): CommitmentIssue[] => {
    const place = { row: contact.id };
    // Of those who do not lead for government, the organisation must be named; the rest is as far as it is known.
    const needed = no === 4 ? contactColumns : (["organisation"] as const);
    const missing = needed
      .filter((cell) => contact[cell] === "" || contact[cell] === null)
      .map((cell) =>
        error("V10", "contact_incomplete", field, { no, row: at + 1, what: cell }, { ...place, cell }),
      );
    if (contact.email === "" || isEmail(contact.email)) return missing;
    const values = { no, row: at + 1, found: contact.email };
    return [...missing, error("V10", "contact_email_wrong", field, values, { ...place, cell: "email" })];
  });
}

/** Organisations of fields 4, 5 and 6. */
export const namesOf = (values: DraftValues): ReadonlySet<string> =>
  new Set(
    [...values.leadAgencies, ...values.leadNonGovernment, ...values.otherStakeholders].map((one) =>
      bare(one.organisation),
    ),
  );
export const isNamed = (agency: string, values: DraftValues): boolean => namesOf(values).has(bare(agency));
