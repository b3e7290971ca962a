import { issue } from "@accord/shared/issues";
import type { ActContext } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { link } from "../../ports/tables/index.js";
import { contributionsNamed, type StoredContribution } from "./queries.js";

/** Contributions by id or reference that a proposal may come from; refuses when one is unknown or hidden. */
export async function sourcesNamed(
  tx: Db,
  process: string,
  names: readonly string[],
): Promise<StoredContribution[]> {
  const sources = await contributionsNamed(tx, process, names);
  const unknown = names.filter(
    (name) => !sources.some(({ id, reference }) => id === name || reference === name),
  );
  refuseIf([
    ...unknown.map((reference) => issue("contribution_unknown", { reference }, "contributions")),
    ...sources
      .filter(({ state }) => state === "hidden")
      .map(({ reference }) => issue("contribution_hidden", { reference }, "contributions")),
  ]);
  return sources;
}

export async function linkSources(
  { tx, now, newId, by }: ActContext,
  of: { process: string; proposal: string; sources: readonly StoredContribution[] },
): Promise<void> {
  for (const source of of.sources) {
    await tx.insert(link).values({
      id: newId(),
      process: of.process,
      fromKind: "contribution",
      from: source.id,
      toKind: "proposal",
      to: of.proposal,
      kind: "source_of",
      passage: null,
      by,
      at: now,
    });
  }
}
