import { takesApplications } from "@accord/shared/elections";
import type { ComingDate, WaitingRow } from "@accord/shared/home";
import { type Asker, may } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { seat } from "../../ports/tables/index.js";
import { electedOf } from "../elections/index.js";
import { applicationsOf, electionsOf, lastRound, type StoredElection } from "../elections/queries.js";
import { at, type Looking, row } from "./queries.js";

/** [Q32] [Q33] What an election asks of its commission, of who sets its dates, and of who offers the seats. */
export async function electionWaits(looking: Looking, asker: Asker): Promise<WaitingRow[]> {
  const rows: WaitingRow[] = [];
  for (const one of await electionsOf(looking.db, looking.process.id))
    rows.push(...(await waitsOf(looking, asker, one)));
  return rows;
}

async function waitsOf(looking: Looking, asker: Asker, one: StoredElection): Promise<WaitingRow[]> {
  const { db, process, now } = looking;
  const { form, no, state, createdAt, publishedAt } = one;
  const thing = { process: process.id, invited: form.commission };
  const waits = (
    why:
      | "applications_to_judge"
      | "rolls_to_publish"
      | "selection_to_make"
      | "voting_undated"
      | "seats_to_offer",
    { since, until = null, count = 1 }: { since: string; until?: string | null; count?: number },
  ): WaitingRow[] => [
    row(looking, {
      id: `${why}-${one.id}`,
      kind: "review",
      why,
      object: form.title,
      number: String(no),
      href: at(looking, `elections/${no}`),
      ...{ since, until, count },
    }),
  ];
  const { rollsAt, closesAt } = form.dates;
  if (state === "eligibility" && may(asker, "judge_applications", thing).allowed) {
    const all = await applicationsOf(db, one.id);
    const count = all.filter(({ verdict, appeal }) => verdict === null || appeal?.answer === null).length;
    if (count > 0) return waits("applications_to_judge", { since: closesAt, until: rollsAt, count });
    if (now < rollsAt) return [];
    return waits(form.method === "committee" ? "selection_to_make" : "rolls_to_publish", { since: rollsAt });
  }
  if (state === "rolls_published" && lastRound(one)?.voting === null)
    return may(asker, "open_choice", thing).allowed ? waits("voting_undated", { since: createdAt }) : [];
  if (state !== "published" || !may(asker, "change_seats", thing).allowed) return [];
  if (!may(asker, "invite", thing).allowed) return [];
  const all = await applicationsOf(db, one.id);
  const elected = electedOf(one, all);
  const without = all.filter((each) => elected.includes(each.no) && each.seat === null).length;
  const vacant = await db
    .select()
    .from(seat)
    .where(and(eq(seat.process, process.id), eq(seat.bloc, "non_government"), eq(seat.status, "vacant")));
  const count = Math.min(without, vacant.length);
  return count === 0 ? [] : waits("seats_to_offer", { since: publishedAt ?? createdAt, count });
}

/** Until when organisations may apply or vote. */
export async function electionDates(looking: Looking): Promise<ComingDate[]> {
  const { db, process, now } = looking;
  return (await electionsOf(db, process.id)).flatMap((one): ComingDate[] => {
    const { state, form, no } = one;
    const told = { object: form.title, href: at(looking, `elections/${no}`) };
    if (takesApplications({ state, dates: form.dates }, now))
      return [{ ...told, at: form.dates.closesAt, what: "applications_close" as const }];
    const until = state === "voting" ? lastRound(one)?.voting?.votingUntil : undefined;
    return until === undefined ? [] : [{ ...told, at: until, what: "election_closes" as const }];
  });
}
