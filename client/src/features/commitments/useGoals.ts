import { readChecks } from "@accord/shared/commitments";
import { useMemo } from "react";
import { useAsk } from "../../connection/asking.js";

/** Goals of the strategic vision by id, as it names them now; a commitment keeps ids only. */
export function useGoals(process: string, n: number): ReadonlyMap<string, string> {
  const told = useAsk(readChecks, { params: { process, n }, query: {} }).data;
  return useMemo(() => new Map((told?.goals ?? []).map(({ id, words }) => [id, words])), [told]);
}
