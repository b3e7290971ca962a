import { contactKnown, type KnownContact, readContacts } from "@accord/shared/commitments";
import { readPeople } from "@accord/shared/people";
import { useMemo } from "react";
import { useAsk } from "../../connection/asking.js";
import { useRows } from "../../editor/fields/index.js";
import type { OpenDocument } from "../../editor/index.js";

export interface Names {
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  /** What this draft, the process and its other drafts say of somebody. */
  readonly known: (name: string, organisation: string) => Omit<KnownContact, "name"> | null;
}

const contacts = ["leadAgencies", "leadNonGovernment", "otherStakeholders"] as const;
const unique = (names: readonly unknown[]): string[] => [
  ...new Set(names.filter((name): name is string => typeof name === "string" && name.trim() !== "")),
];
const words = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Names to choose from: those that stand in fields 4 to 6, then seats and people of the process. */
export function useNames(opened: OpenDocument, process: string, editable: boolean): Names {
  const people = useAsk(readPeople, { params: { process } }).data;
  const elsewhere = useAsk(readContacts, { params: { process } }, { enabled: editable }).data;
  const rows = [
    useRows(opened, contacts[0]),
    useRows(opened, contacts[1]),
    useRows(opened, contacts[2]),
  ].flat();
  const written = JSON.stringify(
    rows.map(
      ({ values: { organisation, contact, branch, title, email } }): KnownContact => ({
        name: words(contact),
        organisation: words(organisation),
        branch: (branch ?? null) as KnownContact["branch"],
        title: words(title),
        email: words(email),
      }),
    ),
  );
  return useMemo(() => {
    const here = JSON.parse(written) as KnownContact[];
    const facts = [...here, ...(elsewhere?.contacts ?? [])];
    const seats = people?.seats ?? [];
    return {
      organisations: unique([
        ...here.map(({ organisation }) => organisation),
        ...seats.map(({ organisation }) => organisation),
      ]),
      people: unique([
        ...here.map(({ name }) => name),
        ...seats.map(({ holder, holderName }) => holder?.name ?? holderName),
        ...(people?.people ?? []).map(({ name }) => name),
      ]),
      known: (name, organisation) => contactKnown(facts, name, organisation),
    };
  }, [people, elsewhere, written]);
}
