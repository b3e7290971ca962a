import { previewBallot } from "@accord/shared/ballots";
import { sameJson } from "@accord/shared/canonical";
import {
  blocksOf,
  draftToFreeze,
  freezeVersion as freezing,
  readDraft,
  type TypedDraft,
} from "@accord/shared/commitments";
import { type Block, readHash, freeze as rootOf } from "@accord/shared/versions";
import { desc } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Act, act } from "../../acts/act.js";
import { version } from "../../ports/tables/index.js";
import { draftOf, writeProblem } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { begunThreads } from "../../threads/testing/begun.js";
import { freezeCommitment, freezeVersion } from "../versions/index.js";
import { inNameThing, type OnDraft } from "./in-name-of.js";

let threads: ReturnType<typeof begunThreads>;
let house: TestHouse;
beforeAll(async () => {
  threads = begunThreads();
  house = await openTestHouse();
  await draftOf(house, 1, (doc) =>
    writeProblem(doc, ...Array.from({ length: 60 }, () => "It is high. ".repeat(120))),
  );
});
afterAll(() => {
  threads.end();
  return house.close();
});

const by = { person: null, act: "test", at: "2026-11-02T09:00:00.000Z" };
const add = (words: string) =>
  house.store.transact((tx) =>
    house.app.documents.inAct.change(tx, "document-1", by, (doc) => writeProblem(doc, words)),
  );
const asItStands = async () =>
  draftToFreeze(readDraft(await house.app.documents.read("document-1"))) as TypedDraft;
const preview = async () => {
  const { json, status, raw } = await house.ask("chairGov", previewBallot, { query: { commitment: "1" } });
  expect(status, raw.body).toBe(200);
  return json;
};
const freeze = async () => {
  const asked = { params: { n: 1 }, body: { inNameOf: null } };
  const { status, raw } = await house.ask("chairGov", freezing, asked);
  expect(status, raw.body).toBe(200);
};
/** Without what the door reads before it. */
const perform = (one: Act<OnDraft, unknown>) =>
  house.app.perform(
    one,
    { kind: "person", id: house.people.chairGov as string },
    { process: house.process, n: 1, inNameOf: null },
  );
const lastFrozen = async () => {
  const [row] = await house.store.read.select().from(version).orderBy(desc(version.n)).limit(1);
  if (row === undefined) throw new Error("Nothing was frozen.");
  const body = row.body as unknown as TypedDraft;
  expect(rootOf(blocksOf(body) as unknown as Block[], row.salts).root).toBe(row.root);
  return { ...row, body };
};

it("[COM-19] a long draft is read in a thread for its ballot, once until words are written in it", async () => {
  const before = threads.count();
  const [one, other] = await Promise.all([preview(), preview()]);
  expect(one.words).toBe(readHash(await asItStands()));
  expect(other.text).toEqual(one.text);
  expect((await preview()).words).toBe(one.words);
  expect(threads.count()).toBe(before + 1);
  await add("Nobody knows the price.");
  const now = await preview();
  expect(JSON.stringify(now.text)).toContain("Nobody knows the price.");
  expect(now.words).toBe(readHash(await asItStands()));
  expect(threads.count()).toBe(before + 2);
}, 120_000);

it("[FREEZE-9] what is frozen of a long draft stands in it then: words written after it was read among them", async () => {
  await preview();
  await add("Prices are told afterwards.");
  await perform(freezeVersion);
  const { body, n } = await lastFrozen();
  expect(JSON.stringify(body)).toContain("Prices are told afterwards.");
  expect(sameJson(body, await asItStands())).toBe(true);
  await add("They are told before.");
  await freeze();
  const next = await lastFrozen();
  expect(next.n).toBe(n + 1);
  expect(JSON.stringify(next.body)).toContain("They are told before.");
  expect(sameJson(next.body, await asItStands())).toBe(true);
}, 120_000);

it("[FREEZE-9] words that the act itself has written are frozen; an act that is taken back leaves none", async () => {
  await preview();
  const writing = (words: string, end: () => void) =>
    act<OnDraft, void>({
      name: "test",
      asks: "open_draft",
      thing: inNameThing,
      async run(context, { process }) {
        await context.documents.change(context.tx, "document-1", by, (doc) => writeProblem(doc, words));
        await freezeCommitment(context, process, "commitment-1");
        end();
      },
    });
  const taken = perform(
    writing("Taken back.", () => {
      throw new Error("It is taken back.");
    }),
  );
  await expect(taken).rejects.toThrow("It is taken back.");
  await freeze();
  expect(sameJson((await lastFrozen()).body, await asItStands())).toBe(true);
  await perform(writing("Written by the act.", () => {}));
  const { body } = await lastFrozen();
  expect(JSON.stringify(body)).toContain("Written by the act.");
  expect(JSON.stringify(body)).not.toContain("Taken back.");
}, 120_000);

it("[FREEZE-9] no two versions share the salts that were drawn before the act", async () => {
  await add("It is a price of its own.");
  await freeze();
  const first = await lastFrozen();
  // Other words were the last: the same ones are frozen again.
  const others = { ...first, id: "others", n: first.n + 1, body: {} };
  await house.store.transact((tx) => tx.insert(version).values(others));
  await freeze();
  const second = await lastFrozen();
  expect(second.n).toBe(first.n + 2);
  expect(second.salts.filter((salt) => first.salts.includes(salt))).toEqual([]);
}, 120_000);

it("[COM-20] while words are written in a long draft, all who read it for its ballot are answered", async () => {
  const all: Promise<unknown>[] = [];
  for (let i = 1; i < 8; i++) {
    all.push(preview());
    await add(`Price number ${i}.`);
  }
  await Promise.all(all);
}, 120_000);
