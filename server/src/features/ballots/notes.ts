import { issuesWithNotes, type JointNote, type NoteKind } from "@accord/shared/ballots";
import { type Issue, issue } from "@accord/shared/issues";
import { settingsOf } from "@accord/shared/process";
import { asc, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { jointNote } from "../../ports/tables/index.js";
import { commitmentByNumber } from "../commitments/queries.js";
import { namesOf } from "../people/queries.js";

type NoteInput = {
  readonly process: string;
  readonly n: number;
  readonly kind: NoteKind;
  readonly text: string;
};

/** [Q9] Written before the final ballot, and anew before the next one; what a ballot was opened with stays with it. */
export const writeNote = act<NoteInput, void>({
  name: "write-note",
  asks: "open_draft",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, n, kind, text }) {
    const { tx, now, by, audit, announce } = context;
    const row = await commitmentByNumber(tx, process, n);
    if (kind === "feasibility") await refuseUnlessGovernment(context, process);
    if (text.trim() === "") refuseIf([issue("note_empty", undefined, "text")]);
    const note = { text: text.trim(), by, at: now };
    await tx
      .insert(jointNote)
      .values({ commitment: row.id, kind, ...note })
      .onConflictDoUpdate({ target: [jointNote.commitment, jointNote.kind], set: note });
    audit({ commitment: row.id, kind });
    announce(process, "ballots", "commitments");
  },
});

/** Of the co-chairs the one of the government; the point of contact speaks for it as well. */
async function refuseUnlessGovernment({ tx, now, by }: ActContext, process: string): Promise<void> {
  const chair = (await coChairsOf(tx, process, now)).find(({ id }) => id === by);
  if (chair?.bloc === "non_government") throw new Refused("not_allowed", [issue("may.government_only")]);
}

export async function notesOn(db: Db, commitment: string): Promise<JointNote[]> {
  const rows = await db
    .select()
    .from(jointNote)
    .where(eq(jointNote.commitment, commitment))
    .orderBy(asc(jointNote.kind));
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  );
  return rows.map(({ kind, text, by, at }) => ({ kind, text, by: names.get(by) ?? "", at }));
}

/** What is missing where the forum asks for both. */
export const missingNotes = (home: Pick<ProcessRow, "settings">, notes: readonly JointNote[]): Issue[] =>
  settingsOf(home.settings).notesBeforeBallot ? issuesWithNotes(notes) : [];
