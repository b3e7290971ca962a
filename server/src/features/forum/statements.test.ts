import * as ballots from "@accord/shared/ballots";
import { type Declaration, readOwnStatement, signStatement } from "@accord/shared/forum";
import { readHome } from "@accord/shared/home";
import { acceptInvitation, confirmChange, invite, readInvitation, readPeople } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forum, publication, seat } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedBallot, putToBallot } from "../../testing/opened-ballot.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await ask("statement");
});
afterEach(() => house.close());

const none: Declaration = { interests: [], none: true };
const clinic = { organisation: "Northbank clinic", interest: "My sister works there." };
const ask = (ethics: "none" | "statement" | "public_interests") =>
  house.store.transact((tx) => tx.update(forum).set({ ethics }).where(eq(forum.process, house.process)));
const sign = (who: string, body: Declaration = none) => house.ask(who, signStatement, { body });
const vote = (who: string, ballot: string) =>
  house.ask(who, ballots.castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
const page = async (who: string, ballot: string) =>
  (await house.ask(who, ballots.readBallot, { params: { ballot } })).json;
const seatNo = async (no: number) =>
  (
    await house.store.read
      .select()
      .from(seat)
      .where(and(eq(seat.process, house.process), eq(seat.no, no)))
  )[0] as typeof seat.$inferSelect;
const setSeat = (no: number, set: Partial<typeof seat.$inferInsert>) =>
  house.store.transact((tx) =>
    tx
      .update(seat)
      .set(set)
      .where(and(eq(seat.process, house.process), eq(seat.no, no))),
  );
const waiting = async (who: string) =>
  (await house.ask(who, readHome)).json.processes[0]?.rows.filter(({ why }) => why === "statement_to_sign");

describe("an ethics statement and a declaration of interests", () => {
  it("[Q20] no vote before both are signed; then the vote counts", async () => {
    const ballot = await openedBallot(house, {});
    expect(codes((await vote("seat2", ballot)).json)).toEqual(["statements_not_signed"]);
    expect(await page("seat2", ballot)).toMatchObject({ statementsMissing: true, can: { vote: false } });
    expect(await waiting("seat2")).toMatchObject([
      { kind: "sign", number: "2", href: "/app/test/people/statement" },
    ]);
    expect((await sign("seat2")).status).toBe(200);
    expect(await page("seat2", ballot)).toMatchObject({ statementsMissing: false, can: { vote: true } });
    expect((await vote("seat2", ballot)).status).toBe(200);
    expect(await waiting("seat2")).toEqual([]);
    expect((await page("seat3", ballot)).statementsMissing, "of another seat").toBe(true);
  });

  it("[Q20] a raised hand is entered for nobody who has not signed, a vote in secret is not taken", async () => {
    const live = await openedBallot(house, { present: [1, 2, 3, 4, 5, 9, 10, 11, 12] });
    const { id } = await seatNo(2);
    const hand = () =>
      house.ask("chairGov", ballots.enterVote, {
        params: { ballot: live },
        body: { seat: id, choice: "for", reason: "" },
      });
    expect(codes((await hand()).json)).toEqual(["statements_not_signed"]);
    await sign("seat2");
    expect((await hand()).status).toBe(200);
    const secret = await openedBallot(house, { secret: { reasons: false } });
    expect(codes((await vote("seat3", secret)).json)).toEqual(["statements_not_signed"]);
    expect((await vote("seat2", secret)).status).toBe(200);
  });

  it("[Q20] a new term is signed anew, by the same holder and by the next", async () => {
    const ballot = await openedBallot(house, {});
    await sign("seat2");
    await setSeat(2, { term: 2 });
    expect(codes((await vote("seat2", ballot)).json)).toEqual(["statements_not_signed"]);
    await sign("seat2");
    expect((await vote("seat2", ballot)).status).toBe(200);
  });

  it("[Q20] [Q11] a substitute signs too, and neither signature is the other's", async () => {
    await setSeat(2, { substitute: house.people.stranger ?? "" });
    const ballot = await openedBallot(house, {});
    const { id } = await seatNo(2);
    await house.ask("seat2", ballots.checkIn, {
      params: { ballot },
      body: { seat: id, presence: "by_substitute" },
    });
    await sign("seat2");
    expect(codes((await vote("stranger", ballot)).json)).toEqual(["statements_not_signed"]);
    const own = (await house.ask("stranger", readOwnStatement)).json;
    expect(own.seats).toMatchObject([{ no: 2, as: "substitute", signedAt: null }]);
    await sign("stranger", { interests: [clinic], none: false });
    expect((await vote("stranger", ballot)).status).toBe(200);
    const line = (await house.ask("observer", readPeople)).json.seats.find(({ no }) => no === 2);
    expect(line?.signed?.declared).toEqual([
      { name: "seat2", interests: [] },
      { name: "stranger", interests: [clinic] },
    ]);
  });

  it("[Q20] [7.1] what the terms ask for later touches no ballot that is open", async () => {
    await ask("none");
    const ballot = await openedBallot(house, {});
    await ask("statement");
    expect((await vote("seat2", ballot)).status).toBe(200);
  });

  it("[Q20] interests are public only where the forum makes them so, the date of signing always", async () => {
    const published = async () => {
      const [row] = await house.store.read
        .select()
        .from(publication)
        .where(and(eq(publication.process, house.process), eq(publication.address, "people")));
      return (
        (row?.body ?? { seats: [] }) as {
          seats: { no: number; signed?: { holder: string; declared: unknown[] } }[];
        }
      ).seats[1];
    };
    await sign("seat2", { interests: [clinic], none: false });
    expect(await published()).toMatchObject({ signed: { holder: house.clock.now(), declared: [] } });
    await ask("public_interests");
    await sign("seat2", { interests: [clinic], none: false });
    expect((await published())?.signed?.declared).toEqual([{ name: "seat2", interests: [clinic] }]);
  });

  it("[Q20] it is signed while joining, or later: who joins without has to sign before voting", async () => {
    await setSeat(2, { holder: null, status: "vacant" });
    const { id, term } = await seatNo(2);
    const roles = [{ role: "msf_member" as const, group: null, bloc: null, seat: id }];
    await house.ask("contact", invite, { body: { name: null, email: null, roles, leadsTo: null } });
    const [waits] = (await house.ask("chairGov", readPeople)).json.changes;
    const change = waits?.id ?? "";
    const { json } = await house.ask("chairGov", confirmChange, { params: { change } });
    const key = json.issued?.link?.split("/").at(-1) ?? "";
    expect((await house.ask(null, readInvitation, { params: { key } })).json.ethics).toBe("statement");
    const both = { interests: [clinic], none: true };
    const join = (declaration: Declaration) =>
      house.ask("stranger", acceptInvitation, { params: { key }, body: { declaration } });
    expect(codes((await join(both)).json)).toEqual(["interests_and_none"]);
    expect((await join(none)).status).toBe(200);
    expect((await seatNo(2)).term).toBe(term + 1);
    const ballot = await openedBallot(house, {});
    expect((await vote("stranger", ballot)).status).toBe(200);
  });

  it("[Q20] a statement says which interests there are or that there is none, and is signed by who has a seat", async () => {
    expect(codes((await sign("seat2", { interests: [], none: false })).json)).toEqual(["interests_not_said"]);
    await house.store.transact((tx) => tx.update(seat).set({ status: "suspended" }).where(eq(seat.no, 1)));
    expect(codes((await sign("chairGov")).json)).toEqual(["statement_without_seat"]);
    expect((await putToBallot(house, {})).status).toBe(200);
  });
});
