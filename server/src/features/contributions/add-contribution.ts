import {
  type Channel,
  type ContributorKind,
  checkContribution,
  contributionReference,
  readImportDate,
} from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { call, contribution, contributionTheme } from "../../ports/tables/index.js";
import { mustBeThemes } from "./must-be-themes.js";
import { indexContribution } from "./search-entry.js";

interface Entered {
  readonly process: string;
  readonly zone: string;
  readonly title: string;
  readonly text: string;
  readonly contributorName: string | null;
  readonly organisation: string | null;
  readonly kind: ContributorKind;
  readonly stakeholderType: string | null;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly place: string | null;
  readonly language: string | null;
  readonly anonymous: boolean;
  readonly anonymityGround: string | null;
  readonly themes: readonly string[];
  readonly once: string;
}

const sameWords = [
  ...(["title", "text", "contributorName", "contributorKind", "organisation"] as const),
  ...(["channel", "place", "anonymous", "stakeholderType"] as const),
];

/** What came by post, telephone, e-mail or was said, typed in by somebody whose name is kept with it [4.1]. */
export const addContribution = act<Entered, { id: string; reference: string }>({
  name: "add-contribution",
  asks: "enter_for_somebody",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, by, now, newId, search, audit, announce }, asked) {
    const { process } = asked;
    const [same] = await tx
      .select()
      .from(contribution)
      .where(and(eq(contribution.process, process), eq(contribution.once, asked.once)));
    if (same) {
      if (same.enteredBy !== by) throw new Refused("not_allowed");
      // The answer was lost, and what was typed was changed before it was sent again.
      const kept = { ...asked, title: asked.title.trim(), contributorKind: asked.kind };
      const other = sameWords.some((name) => same[name] !== kept[name]);
      refuseIf(other ? [issue("entry_made_already", { reference: same.reference })] : []);
      return { id: same.id, reference: same.reference };
    }
    const record = {
      title: asked.title.trim(),
      text: asked.text,
      receivedAt: readImportDate(asked.receivedOn, "iso", asked.zone) ?? now,
      contributorName: asked.contributorName,
      contributorKind: asked.kind,
      channel: asked.channel,
      enteredBy: by,
      anonymous: asked.anonymous,
      anonymityGround: asked.anonymous ? asked.anonymityGround : null,
      consentShown: "entered_by_hand",
    };
    refuseIf(checkContribution(record, { now, grounds: await groundsOf(tx, process) }));
    await mustBeThemes(tx, process, asked.themes);
    const no = await nextNumber(tx, process, "contribution");
    const row = {
      id: newId(),
      process,
      no,
      reference: contributionReference(no),
      ...record,
      language: asked.language,
      stakeholderType: asked.stakeholderType,
      organisation: asked.organisation,
      place: asked.place,
      state: "received" as const,
      once: asked.once,
      createdAt: now,
    };
    await tx.insert(contribution).values(row);
    if (asked.themes.length > 0)
      await tx
        .insert(contributionTheme)
        .values(asked.themes.map((one) => ({ contribution: row.id, theme: one, by, at: now })));
    await indexContribution(search, tx, row);
    audit({ contribution: row.id });
    announce(process, "contributions");
    return { id: row.id, reference: row.reference };
  },
});

/** Accepted grounds of all calls of the process; without any, no name may be hidden [8.6]. */
export async function groundsOf(db: Db, process: string): Promise<string[]> {
  const rows = await db
    .select({ grounds: call.anonymityGrounds })
    .from(call)
    .where(eq(call.process, process));
  return [...new Set(rows.flatMap((row) => row.grounds))];
}
