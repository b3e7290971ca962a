import { type Presence, prepareBallot } from "@accord/shared/ballots";
import type { DecisionRule } from "@accord/shared/forum";
import { verifyLog } from "@accord/shared/verifier";
import { and, asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { exportedLog } from "../features/decisions/index.js";
import { forum, seat } from "../ports/tables/index.js";
import type { TestHouse } from "./house.js";
import { proposalIn } from "./in-states/proposals.js";

const day = 86_400_000;

/** Whose seat it is in the test house. */
export const nameOfSeat = (no: number): string =>
  no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`;

interface How {
  readonly rule?: DecisionRule;
  /** Of a live ballot: the seats that are there, by number. */
  readonly present?: readonly number[];
  readonly recused?: readonly number[];
  readonly secret?: { readonly reasons: boolean };
  /** The terms let the forum vote in secret; so they do unless said. */
  readonly allowed?: boolean;
  /** Prepared only, to be opened later. */
  readonly draft?: true;
}

export async function letVoteInSecret(house: TestHouse, secretBallots = true): Promise<void> {
  await house.store.transact(async (tx) => {
    await tx.update(forum).set({ secretBallots }).where(eq(forum.process, house.process));
  });
}

/** Asks to put a proposal of its own to a ballot: in the meeting of those present, else over seven days. */
export async function putToBallot(house: TestHouse, how: How) {
  const { rule = { kind: "majority" }, present, recused = [], secret, allowed = true, draft } = how;
  await house.store.transact(async (tx) => {
    await tx.update(forum).set({ rule }).where(eq(forum.process, house.process));
  });
  if (secret) await letVoteInSecret(house, allowed);
  const { id: subject } = await proposalIn(house, "health", "in_discussion");
  const seats = await house.store.read
    .select({ seat: seat.id, no: seat.no })
    .from(seat)
    .where(and(eq(seat.process, house.process), eq(seat.status, "active")))
    .orderBy(asc(seat.no));
  return house.ask("chairGov", prepareBallot, {
    body: {
      subject: "proposal",
      subjects: [subject],
      question: "Should it be shortlisted?",
      live: present !== undefined,
      closesAt: present ? null : new Date(Date.parse(house.clock.now()) + 7 * day).toISOString(),
      recused: seats.filter(({ no }) => recused.includes(no)).map(({ seat }) => ({ seat, reason: "Kin." })),
      present: seats
        .filter(({ no }) => present?.includes(no))
        .map(({ seat }, at) => ({ seat, presence: (at % 2 === 0 ? "in_person" : "remote") as Presence })),
      ...(secret ? { secret } : {}),
      open: draft === undefined,
    },
  });
}

/** Its id, once it is open. */
export async function openedBallot(house: TestHouse, how: How): Promise<string> {
  const { status, json, raw } = await putToBallot(house, how);
  expect(status, raw.body).toBe(200);
  return json.ballot;
}

/** Its days are over. */
export async function daysLater(house: TestHouse): Promise<void> {
  house.clock.forward(7 * day + 1);
  await house.app.jobs.runDue();
}

/** The log as exported, checked by who shares nothing with the rules: every tally comes out. */
export async function checkedLog(house: TestHouse) {
  const log = await exportedLog(house.store.read, { id: house.process, slug: "test" });
  const { findings, counts } = verifyLog(JSON.parse(JSON.stringify(log)));
  expect([findings, counts.talliesEqual]).toEqual([[], counts.tallies]);
  return log;
}
