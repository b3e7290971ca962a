import type { DeskLine } from "@accord/shared/responses";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { askAgain } from "../../connection/asking.js";
import { RefusedError } from "../../connection/http.js";

interface Here {
  readonly rows: readonly DeskLine[];
  readonly asOf: string;
  /** References whose responses the reader has written here. */
  readonly own: ReadonlySet<string>;
}

const isTold = (refused: unknown): boolean =>
  refused instanceof RefusedError && refused.issues.some(({ code }) => code === "response_changed_since");

/**
 * When responses first stood in the list that is read here: the list is read anew with each change, and what its reader
 * has seen of a response is not. Once it was told that others changed some, as the list stands then [ACT-6].
 */
export function useFirstRead({ rows, asOf, own }: Here, refused: unknown) {
  const client = useQueryClient();
  const [{ read, told }, set] = useState<{
    readonly read: ReadonlyMap<string, string>;
    readonly told: unknown;
  }>({ read: new Map(), told: null });
  const isNew = refused !== told && isTold(refused);
  const come = rows.flatMap(({ response, reference }) =>
    response && (isNew || own.has(reference) || !read.has(response.id)) ? [response.id] : [],
  );
  if (isNew || come.some((id) => read.get(id) !== asOf))
    set({
      read: new Map([...read, ...come.map((id) => [id, asOf] as const)]),
      told: isNew ? refused : told,
    });
  useEffect(() => {
    if (isTold(refused)) void askAgain(client, ["responses"]);
  }, [client, refused]);
  return (ids: readonly string[]): string => ids.map((id) => read.get(id) ?? asOf).sort()[0] ?? asOf;
}
