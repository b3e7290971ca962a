import type { ComingDate, WaitingRow } from "@accord/shared/home";
import type { Move } from "@accord/shared/positions";
import { closeOf } from "@accord/shared/positions";
import { endOfDay } from "@accord/shared/process";
import { movesOf } from "../positions/index.js";
import { type Known, knownOf, positionsOf } from "../positions/queries.js";
import { at, type Looking, row } from "./queries.js";

/** Those of my networks that are not published. */
async function openTo({ db, process, groups, now }: Looking): Promise<Known[]> {
  const rows = (await positionsOf(db, process.id)).filter(
    ({ group, publishedAt }) => publishedAt === null && groups.includes(group),
  );
  return Promise.all(rows.map((one) => knownOf(db, one, now)));
}

/** [Q40] What a position asks of its coordinator, of the steering committee, of who objected and of who is invited to sign. */
export async function positionWaits(looking: Looking): Promise<WaitingRow[]> {
  return (await openTo(looking)).flatMap((known) => waitsOf(looking, known));
}

function waitsOf(looking: Looking, known: Known): WaitingRow[] {
  const { me, process } = looking;
  const { row: one, network, standing, remarks, signatures, votes, count, facts, posted } = known;
  const goes = (move: Move): boolean => movesOf(known, move, me).length === 0;
  const base = {
    object: one.title,
    number: String(one.no),
    since: posted?.frozenAt ?? one.discussionOpenedAt ?? one.createdAt,
    href: at(looking, `positions/${one.no}`),
  };
  const waits = (some: Pick<WaitingRow, "kind" | "why"> & Partial<WaitingRow>): WaitingRow =>
    row(looking, { ...base, id: `${some.why}-${one.id}`, ...some });
  const rows: WaitingRow[] = [];
  const isMember = one.committee?.members.includes(me) === true && !votes.some(({ person }) => person === me);
  if (isMember && goes("vote"))
    rows.push(
      waits({
        kind: "vote",
        why: "committee_votes",
        until: endOfDay(one.committee?.until ?? "", process.timeZone),
      }),
    );
  const answered = remarks.filter(({ by, answer, satisfied }) => by === me && answer !== null && !satisfied);
  if (answered.length > 0 && goes("satisfy"))
    rows.push(waits({ kind: "reply", why: "objection_answered", count: answered.length }));
  const coordinates = network.coordinator === me;
  if (coordinates) {
    if (standing === "reached" || (standing === "committee_over" && count?.result !== "not_quorate"))
      rows.push(waits({ kind: "review", why: "position_to_publish" }));
    else if (standing === "committee_over")
      rows.push(waits({ kind: "review", why: "committee_not_quorate" }));
    else if (standing === "objections") {
      const open = remarks.filter(({ satisfied }) => !satisfied).length;
      rows.push(waits({ kind: "answer", why: "objections_stand", count: open }));
    }
  } else if (
    facts.basis === "network_signatures" &&
    goes("sign") &&
    !signatures.some(({ person }) => person === me)
  )
    rows.push(waits({ kind: "sign", why: "position_to_sign" }));
  return rows;
}

/** Until when silence is agreement, and until when the steering committee votes. */
export async function positionDates(looking: Looking): Promise<ComingDate[]> {
  const zone = looking.process.timeZone;
  return (await openTo(looking)).flatMap(({ row: one, standing, facts }): ComingDate[] => {
    const told = { object: one.title, href: at(looking, `positions/${one.no}`) };
    const close = closeOf(facts, zone);
    if (standing === "open" && close !== null)
      return [{ ...told, at: endOfDay(close, zone), what: "position_closes" as const }];
    return standing === "committee" && one.committee !== null
      ? [{ ...told, at: endOfDay(one.committee.until, zone), what: "committee_closes" as const }]
      : [];
  });
}
