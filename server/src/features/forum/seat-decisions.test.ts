import * as ballots from "@accord/shared/ballots";
import * as wire from "@accord/shared/forum";
import { readPeople, whoAmI } from "@accord/shared/people";
import { verifyLog } from "@accord/shared/verifier";
import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forum, outbox, publication, seat } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, origin, type TestHouse } from "../../testing/house.js";
import { openedBallot } from "../../testing/opened-ballot.js";
import { exportedLog } from "../decisions/index.js";
import { endTerm } from "./end-term.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await house.store.transact((tx) => tx.update(forum).set({ sanctions: "co_chairs" }));
});
afterEach(() => house.close());

const day = 86_400_000;
const seatNo = async (no: number) =>
  (
    await house.store.read
      .select()
      .from(seat)
      .where(and(eq(seat.process, house.process), eq(seat.no, no)))
  )[0] as typeof seat.$inferSelect;
const propose = async (
  no: number,
  kind: wire.SeatDecisionKind,
  until: string | null = null,
  who = "chairGov",
) =>
  house.ask(who, wire.proposeSeatDecision, {
    body: { seat: (await seatNo(no)).id, kind, reasons: "Spoke for others without being asked.", until },
  });
const sign = (decision: string, who = "chairCivil") =>
  house.ask(who, wire.signSeatDecision, { params: { decision } });
async function decided(
  no: number,
  kind: wire.SeatDecisionKind,
  until: string | null = null,
): Promise<string> {
  const { json } = await propose(no, kind, until);
  expect((await sign(json.id)).status).toBe(200);
  return json.id;
}
const published = async (address: string) =>
  (
    await house.store.read
      .select()
      .from(publication)
      .where(and(eq(publication.process, house.process), eq(publication.address, address)))
  )[0]?.body as Record<string, unknown>;
const log = async () => exportedLog(house.store.read, { id: house.process, slug: "test" });

describe("a sanction or a renewal", () => {
  it("[Q22] a warning by both co-chairs is a decision with its reasons, told by letter, public, answered in words", async () => {
    const id = await decided(3, "warning");
    const [line] = (await house.ask("observer", wire.readSeatDecisions)).json.decided;
    expect(line).toMatchObject({ kind: "warning", seat: 3, name: "seat3", answer: null });
    const letters = await house.store.read.select().from(outbox).where(eq(outbox.to, "seat3@example.org"));
    const said = letters.map(({ text }) => text).join();
    for (const path of [`/account/seat-decisions/${id}`, `/p/test/decisions/${line?.decision}`])
      expect(said, "the full address").toContain(`: ${origin}${path}`);
    const answer = (who: string) =>
      house.ask(who, wire.answerSeatDecision, {
        params: { decision: id },
        body: { answer: "I was asked to." },
      });
    expect((await answer("seat4")).status, "somebody else").toBe(404);
    expect((await answer("seat3")).status).toBe(200);
    expect(codes((await answer("seat3")).json)).toEqual(["seat_decision_answered"]);
    expect(await published(`decisions/${line?.decision}`)).toMatchObject({
      reasons: "Spoke for others without being asked.",
      subject: "seat",
      answer: { name: "seat3", text: "I was asked to." },
      signed: [
        { bloc: "government", name: "chairGov" },
        { bloc: "non_government", name: "chairCivil" },
      ],
    });
    expect(await published("people")).toMatchObject({ decisions: [{ seat: 3, answer: "I was asked to." }] });
    expect((await seatNo(3)).status).toBe("active");
    expect(verifyLog(JSON.parse(JSON.stringify(await log()))).findings).toEqual([]);
  });

  it("[Q22] [7.4] who is suspended is not in M and comes back by itself; nobody else's seat does", async () => {
    const until = "2026-11-20";
    await decided(3, "suspension", until);
    expect((await seatNo(3)).status).toBe("suspended");
    expect((await house.ask("seat3", readPeople)).status).toBe(404);
    const ballot = await openedBallot(house, {});
    const rolled = (await house.ask("chairGov", ballots.readBallot, { params: { ballot } })).json.roll;
    expect(rolled.map(({ no }) => no)).not.toContain(3);
    house.clock.forward(Date.parse(`${until}T23:00:00Z`) - Date.parse(house.clock.now()));
    await house.app.jobs.runDue();
    expect((await seatNo(3)).status, "the last day is not over").toBe("suspended");
    house.clock.forward(day);
    await house.app.jobs.runDue();
    expect((await seatNo(3)).status).toBe("active");
    expect((await house.ask("seat3", readPeople)).status).toBe(200);
  });

  it("[Q22] a removal makes the seat vacant, and who held it still reads and answers", async () => {
    const id = await decided(3, "removal");
    expect(await seatNo(3)).toMatchObject({ status: "vacant", holder: null, vacantSince: house.clock.now() });
    expect((await house.ask("seat3", readPeople)).status).toBe(404);
    expect((await house.ask("seat3", whoAmI)).json.processes).toEqual([]);
    const own = await house.ask("seat3", wire.readOwnSeatDecision, { params: { decision: id } });
    expect(own.json.decided).toMatchObject({ kind: "removal", seat: 3, name: "seat3" });
  });

  it("[Q22] is decided by one of each bloc, about nobody who signs, and once", async () => {
    const { json } = await propose(3, "warning");
    expect(codes((await sign(json.id, "chairGov")).json)).toEqual(["seat_decision_bloc_signed"]);
    expect(codes((await propose(3, "removal")).json)).toEqual(["seat_decision_under_way"]);
    await sign(json.id);
    expect(codes((await sign(json.id)).json)).toEqual(["seat_decision_over"]);
    const about = await propose(9, "warning");
    expect(codes((await sign(about.json.id)).json), "a co-chair").toEqual(["seat_decision_by_ballot"]);
    expect(codes((await propose(4, "suspension")).json)).toEqual(["seat_decision_day_missing"]);
    expect(codes((await propose(4, "suspension", "2026-01-01")).json)).toEqual(["seat_decision_day_over"]);
    expect((await propose(4, "warning", null, "secretary")).status).toBe(403);
  });

  it("[Q22] [Q21] the forum decides in a ballot where its terms say so, without the vote of whom it is about", async () => {
    await house.store.transact((tx) => tx.update(forum).set({ sanctions: "ballot" }));
    const { json } = await propose(3, "removal");
    const seats = await house.store.read.select().from(seat).orderBy(asc(seat.no));
    const put = (recused: number[]) =>
      house.ask("chairGov", ballots.prepareBallot, {
        body: {
          subject: "seat",
          subjects: [json.id],
          question: "Is seat 3 to be vacated?",
          live: true,
          closesAt: null,
          recused: seats
            .filter(({ no }) => recused.includes(no))
            .map(({ id }) => ({ seat: id, reason: "It is about this member." })),
          present: seats.map(({ id }) => ({ seat: id, presence: "in_person" as const })),
          open: true,
        },
      });
    expect(codes((await put([])).json)).toEqual(["seat_decision_recuse"]);
    const { ballot } = (await put([3])).json;
    for (const { no } of seats.filter((one) => one.no !== 3)) {
      const who = no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`;
      await house.ask(who, ballots.castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
    }
    await house.ask("chairGov", ballots.callClosing, { params: { ballot } });
    await house.app.jobs.runDue();
    expect((await seatNo(3)).status).toBe("vacant");
    const [line] = (await house.ask("seat2", wire.readSeatDecisions)).json.decided;
    expect(line).toMatchObject({ kind: "removal", seat: 3 });
    expect(verifyLog(JSON.parse(JSON.stringify(await log()))).findings).toEqual([]);
  });

  it("[7.3] a term ends on its day and the seat falls vacant, unless it was renewed by a decision", async () => {
    for (const no of [3, 4])
      await house.store.transact((tx) =>
        tx
          .update(seat)
          .set({ termUntil: "2026-11-10", successor: "Ana Ruiz" })
          .where(and(eq(seat.process, house.process), eq(seat.no, no))),
      );
    const { term } = await seatNo(4);
    expect(codes((await propose(4, "renewal", "2026-11-10")).json)).toEqual(["renewal_not_later"]);
    await decided(4, "renewal", "2028-11-10");
    expect(await seatNo(4)).toMatchObject({ term: term + 1, termUntil: "2028-11-10" });
    const end = async (no: number) => {
      const { id } = await seatNo(no);
      const input = { process: house.process, seat: id, term, termUntil: "2026-11-10" };
      await house.app.perform(endTerm, { kind: "system" }, input);
    };
    await end(3);
    expect((await seatNo(3)).status, "its last day is not over").toBe("active");
    house.clock.forward(10 * day);
    await house.app.jobs.runDue();
    await end(4);
    expect(await seatNo(3)).toMatchObject({ status: "vacant", holder: null, holderName: "Ana Ruiz" });
    expect((await seatNo(4)).status).toBe("active");
  });

  it("[7.3] the balance over time says at each ballot what the roll in the log says", async () => {
    await decided(4, "warning");
    await openedBallot(house, {});
    house.clock.forward(day);
    await decided(3, "removal");
    house.clock.forward(day);
    await openedBallot(house, {});
    const { balance } = (await house.ask("observer", readPeople)).json;
    const { entries } = await log();
    const opened = entries.filter(({ kind }) => kind === "ballot_opened");
    expect(opened.length).toBe(2);
    for (const { at, core } of opened) {
      const { roll } = core as { roll: { bloc: "government" | "non_government" }[] };
      const then = balance.findLast((one) => one.at <= at);
      for (const bloc of ["government", "non_government"] as const)
        expect(then?.[bloc]).toBe(roll.filter((one) => one.bloc === bloc).length);
    }
    expect(balance.at(-1)).toMatchObject({ government: 7, non_government: 8 });
  });
});
