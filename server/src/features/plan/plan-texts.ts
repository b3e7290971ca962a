import { addRow, setValue } from "@accord/shared/document-schema";
import { issue } from "@accord/shared/issues";
import { inZone, sayIn } from "@accord/shared/messages";
import {
  type PlanText,
  type PlanTextKind,
  type Prefill,
  type PrefillFacts,
  planTextTemplates,
  prefillsOf,
  textsOf,
  typedPlanText,
} from "@accord/shared/plan";
import { and, eq, inArray } from "drizzle-orm";
import type * as Y from "yjs";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  attendance,
  contribution,
  forum,
  meeting,
  planText,
  process as processTable,
  seat,
} from "../../ports/tables/index.js";
import { activitiesOf } from "../process/index.js";
import type { ProcessRow } from "./assemble.js";
import type { OnPlan } from "./in-act.js";
import { planRow } from "./queries.js";

interface OnText extends OnPlan {
  readonly kind: PlanTextKind;
}

export async function textOf(db: Db, process: string, kind: PlanTextKind) {
  const [row] = await db
    .select()
    .from(planText)
    .where(and(eq(planText.process, process), eq(planText.kind, kind)));
  return row ?? null;
}

/** What the store knows now: forum, activities, meetings and who was there, who contributed, who holds seats. */
export async function prefillFacts(db: Db, home: ProcessRow, now: string): Promise<PrefillFacts> {
  const say = sayIn(home.language);
  const [rules] = await db.select().from(forum).where(eq(forum.process, home.id));
  const from = await db
    .selectDistinct({ organisation: contribution.organisation, type: contribution.stakeholderType })
    .from(contribution)
    .where(and(eq(contribution.process, home.id), inArray(contribution.state, ["received", "published"])));
  const seats = await db
    .select({ organisation: seat.organisation })
    .from(seat)
    .where(eq(seat.process, home.id));
  const held = and(eq(meeting.process, home.id), eq(meeting.state, "held"));
  const meetings = await db.select({ startsAt: meeting.startsAt }).from(meeting).where(held);
  const attended = await db
    .selectDistinct({ organisation: attendance.organisation, type: attendance.stakeholderType })
    .from(attendance)
    .innerJoin(meeting, eq(meeting.id, attendance.meeting))
    .where(held);
  const types = [
    ...new Set([...from, ...attended].flatMap(({ type }) => (type === null ? [] : [type]))),
  ].toSorted();
  return {
    forum: rules?.name ?? null,
    activities: await activitiesOf(db, home.id),
    meetings: meetings.map(({ startsAt }) => inZone(startsAt, home.timeZone).day),
    organisations: [...from, ...attended, ...seats].map(({ organisation }) => organisation ?? ""),
    participants: types.map((type) => say(`contributions.stakeholder.${type as "citizen"}`)),
    today: inZone(now, home.timeZone).day,
  };
}

/** Writes what differs: rows are added at the end, numbers are set. Nothing that people wrote is taken away. */
function fill(doc: Y.Doc, kind: PlanTextKind, prefills: readonly Prefill[]): string[] {
  const template = planTextTemplates[kind];
  const changed: string[] = [];
  for (const { root, rows, whole, differs } of prefills) {
    if (!differs) continue;
    if (whole !== null) setValue(doc, template, "figures", root, whole);
    const key = root === "spaces" ? "space" : "participant";
    for (const { words, mode } of rows)
      addRow(doc, template, root, { [key]: words.slice(0, 300), ...(mode === null ? {} : { mode }) });
    changed.push(root);
  }
  return changed;
}

/** Made once; a vision begins with what the store knows, which its writers correct. */
export const openPlanText = act<OnText, { document: string }>({
  name: "open-plan-text",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, newId, documents, audit, announce }, { process, kind }) {
    const home = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const there = await textOf(tx, process, kind);
    if (there !== null) return { document: there.document };
    const { state } = await planRow(tx, process);
    refuseIf(state === "filed" ? [issue("plan_is_filed")] : []);
    refuseIf(textsOf(home.memberLevel).includes(kind) ? [] : [issue("plan_text_of_local", { kind })]);
    const id = newId();
    const document = newId();
    await tx.insert(planText).values({ id, process, kind, document, createdAt: now });
    const prefills = prefillsOf(kind, await prefillFacts(tx, home, now), null);
    await documents.create(tx, {
      id: document,
      process,
      kind: "plan_text",
      template: planTextTemplates[kind].name,
      subject: id,
      at: now,
      act: "open-plan-text",
      ...(prefills.length === 0 ? {} : { seed: (doc: Y.Doc) => void fill(doc, kind, prefills) }),
    });
    audit({ planText: id });
    announce(process, "plan");
    return { document };
  },
});

/** What the person saw as a difference is written; what was filled in meanwhile stays as it is. */
export const refreshPlanText = act<OnText & { readonly roots: readonly string[] }, { changed: string[] }>({
  name: "refresh-plan-text",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, by, documents, audit, announce }, { process, kind, roots }) {
    const home = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const row = found(await textOf(tx, process, kind));
    const { state } = await planRow(tx, process);
    refuseIf(state === "filed" ? [issue("plan_is_filed")] : []);
    const copy = await documents.clone(tx, row.document);
    const text: PlanText = typedPlanText(kind, copy);
    copy.destroy();
    const due = prefillsOf(kind, await prefillFacts(tx, home, now), text).filter(
      ({ root, differs }) => differs && roots.includes(root),
    );
    if (due.length === 0) throw new Refused("changed_by_other");
    const at = { person: by, act: "refresh-plan-text", at: now };
    await documents.change(tx, row.document, at, (doc) => void fill(doc, kind, due));
    const changed = due.map(({ root }) => root);
    audit({ planText: row.id, changed });
    announce(process, "plan");
    return { changed };
  },
});
