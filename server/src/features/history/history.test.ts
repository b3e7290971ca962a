import { freezeVersion, linkPassage, lockDraft } from "@accord/shared/commitments";
import { addContribution } from "@accord/shared/contributions";
import { richSchema } from "@accord/shared/document-schema";
import * as wire from "@accord/shared/history";
import { isRestoringClient } from "@accord/shared/protocol";
import { updateYFragment } from "@tiptap/y-tiptap";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { encodeStateAsUpdate } from "yjs";
import { sqliteJournal } from "../../adapters/sqlite/journal.js";
import { marksIn } from "../../documents/passage.js";
import type { StoredUpdate } from "../../ports/journal.js";
import { audit, clientBinding, commitment, membership, thread } from "../../ports/tables/index.js";
import { contributionBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";

let house: TestHouse;
let id = "";
beforeEach(async () => {
  house = await openTestHouse();
  id = await openedDraft(house, { problem: "Patients learn the price after it." });
});
afterEach(() => house.close());

const person = (name: string) => house.people[name] ?? "";
const wait = (minutes: number) => house.clock.forward(minutes * 60_000);
const last = () => house.app.documents.last(id);

/** Words of the problem, as the editor's binding writes them. */
const written = (doc: Y.Doc, paragraphs: readonly string[]): void => {
  const content = paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const node = richSchema.nodeFromJSON({ type: "doc", content });
  updateYFragment(doc, doc.getXmlFragment("problem"), node, { mapping: new Map(), isOMark: new Map() });
};

/** Somebody's keys: each call is one update of theirs. */
async function type(name: string, ...paragraphs: string[]): Promise<number> {
  const doc = await house.app.documents.read(id);
  const updates: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => void updates.push(bytes));
  doc.transact(() => written(doc, paragraphs));
  const by = { document: id, person: person(name), act: null, at: house.clock.now() };
  await house.store.transact(async (tx) => {
    await sqliteJournal(house.store).append(
      tx,
      updates.map((bytes) => ({ ...by, bytes })),
    );
  });
  return last();
}
/** All that was written so far, as what is old is put away. */
async function pack(): Promise<void> {
  const journal = sqliteJournal(house.store);
  const updates: StoredUpdate[] = [];
  for await (const update of journal.since(house.store.read, id, 0)) updates.push(update);
  const { doc } = await house.app.documents.at(id, { seq: await last() });
  const ready = await journal.pack(updates, encodeStateAsUpdate(doc));
  await journal.write((tx) => journal.putPacked(tx, id, ready));
}
const words = async () => {
  const { json } = await house.ask("observer", wire.readMoment, {
    params: { document: id, seq: await last() },
  });
  const problem = json.fields.problem as { content: { content?: { text: string }[] }[] };
  return problem.content.map((block) => (block.content ?? []).map(({ text }) => text).join("")).join(" / ");
};
/** For each letter of the problem its writer. */
const writers = async () =>
  (await house.app.documents.whoWrote(id, { field: "problem" })).flatMap(({ words, wrote }) =>
    [...words].map((letter) => `${letter} ${wrote.person ?? wrote.act}`),
  );
const restore = (who: string | null, seq: number, parts: string[] | null = null) =>
  house.ask(who, wire.restoreText, { params: { document: id }, body: { seq, parts } });

describe("who wrote what", () => {
  const told = async (who = "observer") => {
    const { status, json, raw } = await house.ask(who, wire.readWhoWrote, { params: { document: id } });
    expect(status, raw.body).toBe(200);
    return json;
  };

  it("[WHO-6] tells every letter of every field by its ids, with account, time and what let it in", async () => {
    await type("healthWriter", "Patients learn the price after it.", "Bills come late.");
    wait(20);
    await type("budgetWriter", "Patients learn the price after it.", "Bills come far too late.");
    const { people, sources, fields, seq } = await told("healthWriter");
    expect(seq).toBe(await last());
    const doc = await house.app.documents.read(id);
    for (const [address, runs] of Object.entries(fields)) {
      const letters = runs.reduce((sum, [, , length]) => sum + length, 0);
      const text = JSON.stringify(doc.getXmlFragment(address).toJSON()).replaceAll(/<[^>]*>|^"|"$/gu, "");
      expect([address, letters]).toEqual([address, text.length]);
    }
    const problem = (fields.problem ?? []).map(([, , length, at]) => {
      const { person: index, through } = sources[at] as (typeof sources)[0];
      return [length, index === null ? null : people[index]?.name, through?.kind ?? "keys"];
    });
    expect(problem).toEqual([
      [34, null, "proposal"],
      [11, "healthWriter", "keys"],
      [8, "budgetWriter", "keys"],
      [5, "healthWriter", "keys"],
    ]);
    expect(people.find(({ name }) => name === "healthWriter")).toMatchObject({ own: true });
    expect(new Set(people.map(({ author }) => author)).size).toBe(people.length);
    expect(sources.find(({ through }) => through?.kind === "proposal")?.through).toMatchObject({
      reference: "P-0001",
      decision: expect.any(Number),
    });
  });

  it("[WHO-3] asked again it reads what came since, and knows accepters that came since too", async () => {
    await type("healthWriter", "One.");
    await told();
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        id,
        {
          person: person("seat2"),
          act: "accept-suggestion",
          accepter: person("contact"),
          at: house.clock.now(),
        },
        (doc) => written(doc, ["One. Two was suggested."]),
      ),
    );
    await house.store.transact(async (tx) => {
      await tx.insert(thread).values({
        id: "the-suggestion",
        process: house.process,
        document: id,
        anchor: "field",
        state: "resolved",
        resolvedAt: house.clock.now(),
        by: person("seat2"),
        at: house.clock.now(),
        changedAt: house.clock.now(),
      });
    });
    const { people, sources, fields } = await told();
    const run = fields.problem?.at(-1);
    const source = sources[run?.[3] ?? -1];
    expect(people[source?.person ?? -1]?.name).toBe("seat2");
    expect(source?.through).toEqual({
      kind: "thread",
      thread: "the-suggestion",
      accepter: people.findIndex(({ name }) => name === "contact"),
      answers: null,
    });
  });

  it("[8.6] who is unnamed stays unnamed: nothing of a contribution but its reference is in it", async () => {
    await house.store.transact((tx) =>
      tx
        .update(membership)
        .set({ organisation: "no-such-one" })
        .where(eq(membership.person, person("contact"))),
    );
    const { raw } = await house.ask("observer", wire.readWhoWrote, { params: { document: id } });
    expect(Object.values(house.people).filter((one) => raw.body.includes(one))).toEqual([]);
    expect(raw.body).not.toContain("@");
  });
});

describe("history", () => {
  const history = async (who = "healthWriter") => {
    const { status, json, raw } = await house.ask(who, wire.readHistory, { params: { document: id } });
    expect(status, raw.body).toBe(200);
    return json;
  };

  it("[HIST-1] moments by person and pause, versions among them with the ballot on them", async () => {
    wait(30);
    await type("healthWriter", "One.");
    wait(1);
    await type("healthWriter", "One. Two.");
    wait(60);
    await type("healthEditor", "One. Two. Three.");
    const { moments, people, seq } = await history();
    expect(seq).toBe(await last());
    expect(
      moments.map(({ first, seq: to, people: by }) => [first, to, by.map((at) => people[at]?.name)]),
    ).toEqual([
      [1, 1, []],
      [2, 3, ["healthWriter"]],
      [4, 4, ["healthEditor"]],
    ]);
  });

  it("[FREEZE-7] a version stands among the moments where it was copied, not where the clock stood", async () => {
    const at = await type("healthWriter", "One.");
    const frozen = await house.ask("chairGov", freezeVersion, { params: { n: 1 }, body: { inNameOf: null } });
    expect(frozen.status, frozen.raw.body).toBe(200);
    await type("healthWriter", "One. Two.");
    expect((await history()).versions.map(({ seq }) => seq)).toEqual([at]);
  });

  it("[HIST-3] a moment bears a name that who may write gives it and takes away", async () => {
    const at = await type("healthWriter", "One.");
    const name = (who: string, seq = at) =>
      house.ask(who, wire.nameMoment, { params: { document: id }, body: { seq, name: "Sent to the forum" } });
    expect((await name("budgetWriter")).status).toBe(403);
    expect((await name("observer")).status).toBe(403);
    expect((await name("healthWriter", at + 1)).status).toBe(404);
    const { json } = await name("healthWriter");
    expect((await history()).names).toMatchObject([
      { id: json.id, seq: at, name: "Sent to the forum", by: "healthWriter", mayForget: true },
    ]);
    expect((await history("observer")).names[0]?.mayForget).toBe(false);
    const forget = (who: string) =>
      house.ask(who, wire.forgetName, { params: { document: id, name: json.id } });
    expect([(await forget("observer")).status, (await forget("healthEditor")).status]).toEqual([403, 200]);
    expect((await history()).names).toEqual([]);
    expect((await forget("healthEditor")).status).toBe(404);
  });

  it("[HIST-4] what others wrote since one last looked is told until one has looked again", async () => {
    const look = async (who: string, leaves = false) =>
      (await house.ask(who, wire.lookAtText, { params: { document: id }, body: { leaves } })).json.since;
    expect(await look("observer")).toBeNull();
    await look("observer", true);
    const at = await last();
    wait(5);
    await type("healthWriter", "One.");
    expect(await look("observer")).toMatchObject({ seq: at, people: ["healthWriter"] });
    await look("observer", true);
    wait(60);
    await type("healthWriter", "One. Two.");
    expect(await look("observer")).toMatchObject({ seq: at + 1, people: ["healthWriter"] });
    expect(await look("observer")).toMatchObject({ seq: at + 1 });
    expect((await history("observer")).looked).toMatchObject({ seq: at + 1 });
    await look("healthWriter");
    wait(60);
    await type("healthWriter", "One.");
    expect(await look("healthWriter")).toBeNull();
    expect((await history("healthEditor")).looked).toBeNull();
  });
});

it("[HIST-4] of a text so long that what was written lies packed, all who wrote since then are named", async () => {
  const look = async (leaves: boolean) =>
    (await house.ask("observer", wire.lookAtText, { params: { document: id }, body: { leaves } })).json.since;
  await look(false);
  await look(true);
  wait(60);
  await type("healthWriter", "One.");
  await pack();
  wait(60);
  await type("healthEditor", "One. Two.");
  expect((await look(false))?.people.toSorted()).toEqual(["healthEditor", "healthWriter"]);
});

describe("restoring", () => {
  it("[HIST-2] is a new edit by who restores; the words are their writers' again; restoring again undoes it", async () => {
    const before = await type("healthWriter", "Written by the first", "And more of it");
    const wrote = await writers();
    wait(30);
    const after = await type("budgetWriter", "Nothing is left");
    wait(30);
    const { status, json, raw } = await restore("healthEditor", before);
    expect(status, raw.body).toBe(200);
    expect(json).toEqual({ before: after, same: false });
    expect(await words()).toBe("Written by the first / And more of it");
    expect(await writers()).toEqual(wrote);
    const all = await house.app.documents.whoWrote(id, { field: "problem" });
    expect(all.map(({ placed }) => [placed.person, placed.act])).toContainEqual([
      person("healthEditor"),
      "restore-text",
    ]);
    const rows = await house.store.read.select().from(audit).where(eq(audit.act, "restore-text"));
    expect(rows).toMatchObject([{ detail: { document: id, seq: before, before: after } }]);
    await restore("healthWriter", after);
    expect(await words()).toBe("Nothing is left");
  });

  it("[WHO-1] the words are whose they were then, also where others wrote the same since, and when all is packed", async () => {
    await type("healthWriter", "Bills");
    const before = await type("healthWriter", "Bills come late.");
    const wrote = await writers();
    await type("healthEditor", "Bills");
    await type("healthEditor", "Bills and more come late.");
    await type("healthWriter", "Bills");
    await restore("healthEditor", before);
    expect(await words()).toBe("Bills come late.");
    expect(await writers()).toEqual(wrote);
    await pack();
    expect(await writers()).toEqual(wrote);
  });

  it("[ED-34] what it writes is told by its id from all else that people and acts write", async () => {
    const before = await type("healthWriter", "One.");
    await type("healthWriter", "Two.");
    await restore("healthEditor", before);
    const ids = await house.store.read.select().from(clientBinding).where(eq(clientBinding.document, id));
    const restored = ids.filter(({ client }) => isRestoringClient(client));
    expect(restored.map(({ act }) => act)).toEqual(["restore-text"]);
    expect(ids.length).toBeGreaterThan(1);
  });

  it("[HIST-2] one part alone, and nothing where it stands so", async () => {
    const before = await type("healthWriter", "One.");
    await type("healthWriter", "Two.");
    expect((await restore("healthWriter", before, ["title"])).json.same).toBe(true);
    expect(await words()).toBe("Two.");
    const rows = await last();
    expect((await restore("healthWriter", before, ["title", "problem"])).json.same).toBe(false);
    expect(await words()).toBe("One.");
    expect(await last()).toBe(rows + 1);
  });

  it("[HIST-2] [COM-7] a passage that the words bring back has its mark again in the same step", async () => {
    await house.ask("secretary", addContribution, { body: contributionBody("a-letter-on-hospital-prices") });
    const { mark } = (
      await house.ask("contact", linkPassage, {
        params: { n: 1 },
        body: {
          contribution: "C-0001",
          field: "problem",
          quote: "Patients learn the price",
          before: "",
          after: "",
          from: "AAAA",
          to: "AAAA",
        },
      })
    ).json;
    const before = await last();
    await type("healthWriter", "Other words altogether.");
    await restore("healthWriter", before);
    const doc = await house.app.documents.read(id);
    expect([...marksIn(doc, ["problem"]).keys()]).toEqual([mark]);
  });

  it("[HIST-5] nobody restores who may not write, nor a locked text, nor what is not there yet", async () => {
    const before = await last();
    const at = await type("healthWriter", "One.");
    for (const who of ["observer", "budgetWriter", "secretary", "chairGov", "assessor"])
      expect([who, (await restore(who, before)).status]).toEqual([who, 403]);
    expect((await restore(null, before)).status).toBe(401);
    expect((await restore("healthWriter", at + 1)).status).toBe(404);
    await house.store.transact((tx) => tx.update(commitment).set({ invited: [person("chairGov")] }));
    expect((await restore("chairGov", at)).json.same).toBe(true);
    await house.ask("chairGov", lockDraft, { params: { n: 1 }, body: { reason: "Before the forum." } });
    const refused = await restore("healthWriter", before);
    expect([refused.status, codes(refused.json)]).toEqual([409, ["draft_locked"]]);
    expect(await last()).toBe(at);
  });
});
