import { lockDraft } from "@accord/shared/commitments";
import { beginFirstTerms, openTermsDraft, withdrawTermsDraft } from "@accord/shared/forum";
import * as meetings from "@accord/shared/meetings";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { act } from "../acts/act.js";
import { randomIds } from "../adapters/system/ids.js";
import { paragraph, textOf } from "../documents/testing/clients.js";
import { until } from "../documents/testing/desk.js";
import { honest } from "../documents/testing/loopback.js";
import { freezeTermsText } from "../features/terms/freeze-terms.js";
import { decideTerms } from "../features/terms/in-ballot.js";
import { termsById } from "../features/terms/queries.js";
import { commitment, person, terms, version } from "../ports/tables/index.js";
import { askedTransactions } from "../testing/asked-transactions.js";
import { guestBody, meetingBody } from "../testing/bodies.js";
import { furnish } from "../testing/furnish.js";
import { doneIn, handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { hashOfSecret, sessionCookie } from "./speaker.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
const asked = askedTransactions();
beforeAll(async () => {
  house = await openTestHouse({ around: asked.around });
  done = doneIn(house, "test");
  await furnish(house, handsOfTest(house));
});
afterAll(() => house.close());

/** Somebody who has this text open and can type into it. */
async function writerOf(document: string, who: string) {
  const { documents } = house.app;
  const id = house.people[who] ?? "";
  const [row] = await house.store.read.select().from(person).where(eq(person.id, id));
  const one = honest();
  documents.connect(one.socket.asSocket, {
    document,
    reader: {
      person: id,
      name: who,
      rightsVersion: row?.rightsVersion ?? 0,
      session: hashOfSecret(house.cookieOf(who).slice(sessionCookie.length + 1)),
    },
    right: "edit",
    asOf: documents.changes,
    accord: true,
  });
  await until(() => one.saved > 0 && one.saved === one.sent);
  return one;
}

/** Types while the act waits for its turn, so that its turn comes before the words'. */
async function typedBefore(
  at: { document: string; root: string; who: string },
  lock: () => Promise<unknown>,
): Promise<string> {
  const writer = await writerOf(at.document, at.who);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const first = house.store.transact(() => held);
  const waiting = asked.count();
  const locked = lock();
  await until(() => asked.count() > waiting);
  paragraph(writer.doc, at.root).insert(0, "Typed before the lock. ");
  letGo();
  await Promise.all([first, locked]);
  await until(() => writer.saved === writer.sent || writer.socket.code !== null);
  const doc = await house.app.documents.read(at.document);
  const text = textOf(doc, at.root);
  doc.destroy();
  writer.socket.terminate();
  return text;
}

/** The forum's decision on terms, without its ballot. */
const decides = (id: string) =>
  act<{ process: string }, string>({
    name: "decide-terms",
    asks: null,
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process }) {
      const frozen = await freezeTermsText(context, await termsById(context.tx, process, id));
      const decided = { process, terms: id, version: frozen.id, passed: true, decision: 1 };
      return decideTerms(context, decided);
    },
  });

it("[SYNC-17] words typed before a draft is locked stand in it", async () => {
  const [row] = await house.store.read.select().from(commitment);
  const lock = () => done("chairGov", lockDraft, { params: { n: row?.n ?? 0 }, body: { reason: "Filed." } });
  const at = { document: row?.document ?? "", root: "problem", who: "healthWriter" };
  expect(await typedBefore(at, lock)).toContain("Typed before the lock.");
});

it("[SYNC-17] words typed before terms are superseded, or a draft of them withdrawn, stand in them", async () => {
  await done("secretary", beginFirstTerms);
  const all = await house.store.read.select().from(terms);
  const [first, second] = ["in_force", "draft"].map((state) => all.find((row) => row.state === state));
  const decide = () =>
    house.app.perform(decides(second?.id ?? ""), { kind: "system" }, { process: house.process });
  const at = { document: first?.document ?? "", root: "remit", who: "secretary" };
  expect(await typedBefore(at, decide)).toContain("Typed before the lock.");

  const third = await done("secretary", openTermsDraft);
  const [draft] = await house.store.read.select().from(terms).where(eq(terms.n, third.n));
  const withdraw = () => done("secretary", withdrawTermsDraft, { params: { n: third.n } });
  const there = { document: draft?.document ?? "", root: "remit", who: "secretary" };
  expect(await typedBefore(there, withdraw)).toContain("Typed before the lock.");
});

it("[SYNC-17] [M4] words typed while minutes are approved are in what was approved, or not in the minutes", async () => {
  const { no } = await done("secretary", meetings.planMeeting, {
    body: { ...meetingBody, day: "2026-11-02", from: "03:00", to: "05:00" },
  });
  const params = { no };
  await done("secretary", meetings.callMeeting, { params, body: { reason: "The law comes early." } });
  await done("secretary", meetings.addAttendance, { params, body: guestBody });
  await done("secretary", meetings.holdMeeting, { params });
  await done("secretary", meetings.openMinutes, { params });
  await done("secretary", meetings.circulateMinutes, { params });
  const { document } = await done("facilitator", meetings.readMinutes, { params });
  const writer = await writerOf(document ?? "", "facilitator");
  // The words of the version have been copied by now.
  const salted = vi.spyOn(randomIds, "salt").mockImplementationOnce(() => {
    paragraph(writer.doc, "results").insert(0, "A word more. ");
    return randomIds.secret().slice(0, 32);
  });
  await done("chairGov", meetings.approveMinutes, { params, body: { meeting: null, note: "By letter." } });
  salted.mockRestore();
  await until(() => writer.saved === writer.sent || writer.socket.code !== null);
  const stands = await house.app.documents.read(document ?? "");
  const frozen = (await house.store.read.select().from(version)).at(-1);
  expect(writer.sent).toBeGreaterThan(1);
  expect(JSON.stringify(frozen?.body).includes("A word more.")).toBe(
    textOf(stands, "results").includes("A word more."),
  );
  stands.destroy();
});
