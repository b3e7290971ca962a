import { issue } from "@accord/shared/issues";
import { and, count, eq, isNotNull } from "drizzle-orm";
import { type ActContext, act } from "../../../acts/act.js";
import { nextNumber } from "../../../acts/numbers.js";
import { Refused, refuseIf } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import { contributionImport, importDraft, stagedContribution, theme } from "../../../ports/tables/index.js";
import { draftOf } from "../find.js";
import { refreshAfter } from "../refresh.js";
import { insertTheme } from "../themes.js";
import { answeredAmong, type ImportPlan } from "./plan.js";
import { type DraftRow, readingKey } from "./readings.js";
import { enter, type StagedRow, stage } from "./staging.js";

interface OfImport {
  readonly process: string;
  readonly import: string;
  /** One attempt: what it has staged. */
  readonly staging: string;
  /** By what the rows were read. */
  readonly readBy: string;
}
export type CommitInput = OfImport &
  (
    | { readonly step: "stage"; readonly from: number; readonly rows: readonly StagedRow[] }
    | {
        readonly step: "enter";
        readonly plan: Pick<ImportPlan, "add" | "update" | "unchanged" | "newThemes">;
      }
  );

export interface Imported {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly themes: number;
}

/** Rows are staged in parts; the last part, a short one, makes all of them contributions, or none [IMP-6]. */
export const commitImport = act<CommitInput, Imported | null>({
  name: "import-contributions",
  asks: "enter_for_somebody",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, input) {
    const draft = await draftOf(context.tx, input.process, input.import);
    refuseIf(draft.state === "open" ? [] : [issue("import_done_already")]);
    if (readingKey(draft) !== input.readBy) throw new Refused("changed_by_other");
    if (input.step === "enter") return enterAll(context, draft, input.staging, input.plan);
    await stage(context, input);
    context.audit({ import: input.import, staged: input.rows.length });
    return null;
  },
});

async function enterAll(
  context: ActContext,
  draft: DraftRow,
  staging: string,
  plan: Extract<CommitInput, { step: "enter" }>["plan"],
): Promise<Imported> {
  const { tx, by, now, audit, announce } = context;
  const { id, process, mapping } = draft;
  const counts = { added: plan.add.length, updated: plan.update.length, unchanged: plan.unchanged };
  await mustStandAsRead(tx, staging, counts);
  const made = await makeThemes(context, process, plan.newThemes);
  const first = counts.added === 0 ? 0 : await nextNumber(tx, process, "contribution", counts.added);
  await enter(context, { process, import: id, staging, source: mapping.source, first, ...counts });
  await tx.insert(contributionImport).values({
    id,
    process,
    fileName: draft.fileName,
    sha256: draft.sha256,
    mapping: { ...mapping },
    idColumn: draft.columns[mapping.columns.indexOf("sourceId")]?.name ?? null,
    source: mapping.source,
    ...counts,
    by,
    at: now,
  });
  await tx.update(importDraft).set({ state: "done", madeThemes: made }).where(eq(importDraft.id, id));
  await refreshAfter(context, { process, ids: plan.update.map(({ known }) => known.id) });
  audit({ import: id, ...counts, setAside: draft.setAside.length });
  announce(process, "contributions", "imports", "themes");
  return { ...counts, themes: made.length };
}

/** All is staged, and nobody has answered meanwhile what it would change. */
async function mustStandAsRead(
  tx: Db,
  staging: string,
  { added, updated }: Pick<Imported, "added" | "updated">,
): Promise<void> {
  const of = eq(stagedContribution.staging, staging);
  const [staged] = await tx.select({ n: count() }).from(stagedContribution).where(of);
  if (staged?.n !== added + updated) throw new Refused("changed_by_other");
  const changed = await tx
    .select({ id: stagedContribution.contribution })
    .from(stagedContribution)
    .where(and(of, isNotNull(stagedContribution.before)));
  const answered = await answeredAmong(
    tx,
    changed.map((row) => row.id),
  );
  if (answered.size > 0) throw new Refused("changed_by_other");
}

async function makeThemes(
  { tx, now, newId }: ActContext,
  process: string,
  names: readonly string[],
): Promise<string[]> {
  const rows = await tx.select({ name: theme.name }).from(theme).where(eq(theme.process, process));
  const there = new Set(rows.map(({ name }) => name));
  const made: string[] = [];
  for (const name of names.filter((one) => !there.has(one))) {
    const id = newId();
    await insertTheme(tx, process, id, { name, scope: "", reasons: "" }, now);
    made.push(id);
  }
  return made;
}
