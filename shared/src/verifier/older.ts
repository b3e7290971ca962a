import { canonical, isRecord } from "./canonical.js";
import type { Findings } from "./findings.js";

export type WithheldSince = { entry: number; name: string };

/** Everything that stood in the older export stands here still; names the openings that are gone from view since. */
export function checkOlder(
  head: Record<string, unknown>,
  older: Record<string, unknown>,
  findings: Findings,
): WithheldSince[] {
  const withheld: WithheldSince[] = [];
  findings.about(undefined);
  findings.same("older_process", "process", older.process, head.process);
  const now = listOf(head.entries);
  listOf(older.entries).forEach((was, at) => {
    findings.about(at + 1);
    const is = now[at];
    if (!isRecord(is) || !isRecord(was)) {
      findings.add("older_entry_missing", "entry", "the entry of the older export", undefined);
      return;
    }
    for (const key of ["sequence", "kind", "at", "previousHash", "core", "hash"])
      findings.same("older_entry_changed", key, textOf(was[key]), textOf(is[key]));
    const openings = isRecord(is.openings) ? is.openings : {};
    for (const [name, opening] of Object.entries(isRecord(was.openings) ? was.openings : {}))
      if (!Object.hasOwn(openings, name)) withheld.push({ entry: at + 1, name });
      else
        findings.same("older_opening_changed", `openings.${name}`, textOf(opening), textOf(openings[name]));
  });
  findings.about(undefined);
  return withheld;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  try {
    return canonical(value);
  } catch {
    return "no canonical form";
  }
}
