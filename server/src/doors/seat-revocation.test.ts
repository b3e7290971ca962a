import type { AddressInfo } from "node:net";
import { callClosing, castVote, prepareBallot } from "@accord/shared/ballots";
import { proposeSeatDecision, type SeatDecisionKind, signSeatDecision } from "@accord/shared/forum";
import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { rawClient } from "../documents/testing/clients.js";
import { until } from "../documents/testing/desk.js";
import { endTerm } from "../features/forum/end-term.js";
import { commitment, forum, seat } from "../ports/tables/index.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, origin, start, type TestHouse } from "../testing/house.js";
import { nameOfSeat } from "../testing/opened-ballot.js";

let house: TestHouse;
let here: Furniture;
let port: number;
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  port = (house.app.http.server.address() as AddressInfo).port;
});
afterAll(() => house.close());

const seatsHere = () =>
  house.store.read.select().from(seat).where(eq(seat.process, house.process)).orderBy(asc(seat.no));
const third = async () => (await seatsHere())[2] as typeof seat.$inferSelect;

/** The member of seat 3 is back in it, may edit the draft by an invitation, and has signed in anew. */
async function restore(sanctions: "co_chairs" | "ballot") {
  const holder = house.people.seat3 ?? "";
  await house.store.transact(async (tx) => {
    await tx.update(forum).set({ sanctions }).where(eq(forum.process, house.process));
    await tx
      .update(seat)
      .set({ status: "active", holder, vacantSince: null, termUntil: start.slice(0, 10), substitute: null })
      .where(and(eq(seat.process, house.process), eq(seat.no, 3)));
    await tx
      .update(commitment)
      .set({ invited: [holder] })
      .where(eq(commitment.n, here.n));
  });
}

const proposed = async (kind: SeatDecisionKind): Promise<string> => {
  const until = kind === "suspension" ? "2026-12-20" : null;
  const body = { seat: (await third()).id, kind, reasons: "Spoke for others without being asked.", until };
  const { json, status, raw } = await house.ask("chairGov", proposeSeatDecision, { body });
  expect(status, raw.body).toBe(200);
  return json.id;
};
const signed = async (decision: string): Promise<void> => {
  const { status, raw } = await house.ask("chairCivil", signSeatDecision, { params: { decision } });
  expect(status, raw.body).toBe(200);
};

/** A ballot of all seats but the third, for a removal, in which each has voted for it. */
async function votedRemoval(): Promise<string> {
  const seats = await seatsHere();
  const { json, status, raw } = await house.ask("chairGov", prepareBallot, {
    body: {
      subject: "seat",
      subjects: [await proposed("removal")],
      question: "Is seat 3 to be vacated?",
      live: true,
      closesAt: null,
      recused: [{ seat: (await third()).id, reason: "It is about this member." }],
      present: seats.map(({ id }) => ({ seat: id, presence: "in_person" as const })),
      open: true,
    },
  });
  expect(status, raw.body).toBe(200);
  const params = { ballot: json.ballot };
  for (const { no } of seats.filter((one) => one.no !== 3))
    await house.ask(nameOfSeat(no), castVote, { params, body: { choice: "for", reason: "" } });
  return json.ballot;
}

interface Cause {
  readonly sanctions?: "ballot";
  /** Answers with what takes the right while the sockets are open. */
  readonly prepared: () => Promise<() => Promise<unknown>>;
}
const causes: Record<string, Cause> = {
  "a removal that both co-chairs sign": {
    async prepared() {
      const id = await proposed("removal");
      return () => signed(id);
    },
  },
  "a suspension that both co-chairs sign": {
    async prepared() {
      const id = await proposed("suspension");
      return () => signed(id);
    },
  },
  "a removal by ballot, when it closes": {
    sanctions: "ballot",
    async prepared() {
      const ballot = await votedRemoval();
      return async () => {
        await house.ask("chairGov", callClosing, { params: { ballot } });
        await house.app.jobs.runDue();
      };
    },
  },
  "the term that ends by its date": {
    async prepared() {
      const { id, term, termUntil } = await third();
      const input = { process: house.process, seat: id, term, termUntil: termUntil ?? "" };
      house.clock.forward(2 * 86_400_000);
      return () => house.app.perform(endTerm, { kind: "system" }, input);
    },
  },
};

describe("a seat that goes while its holder only looks on", () => {
  it.each(Object.keys(causes))(
    "[T4] [G7] [Q22] %s: the text and the line of news are cut within a second, though nothing is written",
    async (name) => {
      const { sanctions = "co_chairs", prepared } = causes[name] as Cause;
      await restore(sanctions);
      const cause = await prepared();
      const headers = { cookie: house.cookieOf("seat3"), origin };
      const text = await rawClient(port, here.document, null, { headers });
      await until(
        () => text.rights === "edit",
        () => `rights ${text.rights}, status ${text.status}`,
      );
      const news = new WebSocket(`ws://127.0.0.1:${port}/live?process=test&heard=`, { headers });
      let isOver = false;
      news.on("close", () => {
        isOver = true;
      });
      await new Promise<void>((resolve) => news.once("message", () => resolve()));
      await cause();
      const at = performance.now();
      await until(() => text.code !== null && isOver);
      expect(performance.now() - at).toBeLessThan(1_000);
      text.close();
      news.terminate();
    },
    30_000,
  );
});
