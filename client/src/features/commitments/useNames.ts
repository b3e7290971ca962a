import { readPeople } from "@accord/shared/people";
import { useMemo } from "react";
import { useAsk } from "../../connection/asking.js";
import { useRows } from "../../editor/fields/index.js";
import type { OpenDocument } from "../../editor/index.js";

export interface Names {
  readonly organisations: readonly string[];
  readonly people: readonly string[];
}

const contacts = ["leadAgencies", "leadNonGovernment", "otherStakeholders"] as const;
const unique = (names: readonly unknown[]): string[] => [
  ...new Set(names.filter((name): name is string => typeof name === "string" && name.trim() !== "")),
];

/** Names to choose from: those that stand in fields 4 to 6, then seats and people of the process. */
export function useNames(opened: OpenDocument, process: string): Names {
  const known = useAsk(readPeople, { params: { process } }).data;
  const rows = [
    useRows(opened, contacts[0]),
    useRows(opened, contacts[1]),
    useRows(opened, contacts[2]),
  ].flat();
  const written = JSON.stringify([
    unique(rows.map(({ values }) => values.organisation)),
    unique(rows.map(({ values }) => values.contact)),
  ]);
  return useMemo(() => {
    const [organisations, people] = JSON.parse(written) as [string[], string[]];
    const seats = known?.seats ?? [];
    return {
      organisations: unique([...organisations, ...seats.map(({ organisation }) => organisation)]),
      people: unique([
        ...people,
        ...seats.map(({ holder, holderName }) => holder?.name ?? holderName),
        ...(known?.people ?? []).map(({ name }) => name),
      ]),
    };
  }, [known, written]);
}
