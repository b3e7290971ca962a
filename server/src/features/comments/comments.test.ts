import * as wire from "@accord/shared/comments";
import { commitmentTemplate, freezeVersion } from "@accord/shared/commitments";
import { readHome } from "@accord/shared/home";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { marksIn } from "../../documents/passage.js";
import { audit, comment, commentMention, document, outbox, thread } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { lettersIn } from "../../testing/letters.js";
import { openedDraft } from "../../testing/proposals.js";

let house: TestHouse;
let id = "";
beforeEach(async () => {
  house = await openTestHouse();
  id = await openedDraft(house, {
    problem: "Patients learn the price after the operation.\n\nBills come late.",
  });
});
afterEach(() => house.close());

let forms = 0;
const once = () => `form-of-a-test-${forms++}-------`;
const passage = (quote: string, more = {}) => ({
  field: "problem",
  quote,
  before: "",
  after: "",
  from: "AAAA",
  to: "AAAA",
  ...more,
});
const open = (who: string | null, more: object = {}) =>
  house.ask(who, wire.openThread, {
    params: { document: id },
    body: { passage: null, field: null, text: "Why?", mentions: [], once: once(), ...more },
  });
const opened = async (who: string, more: object = {}) => {
  const done = await open(who, more);
  expect(done.status, done.raw.body).toBe(200);
  return done.json.thread;
};
const reply = (who: string, at: string, more: object = {}) =>
  house.ask(who, wire.replyToThread, {
    params: { document: id, thread: at },
    body: { parent: null, text: "Because.", mentions: [], once: once(), ...more },
  });
const threads = async (who = "healthWriter") =>
  (await house.ask(who, wire.listThreads, { params: { document: id } })).json.threads;
const resolve = (who: string, at: string, outcome = "done", reason = "") =>
  house.ask(who, wire.resolveThread, { params: { document: id, thread: at }, body: { outcome, reason } });
const person = (name: string) => house.people[name] ?? "";
const rows = async () => ({
  threads: (await house.store.read.select().from(thread)).length,
  comments: (await house.store.read.select().from(comment)).length,
  mentions: (await house.store.read.select().from(commentMention)).length,
  letters: (await house.store.read.select().from(outbox)).length,
  audit: (await house.store.read.select().from(audit)).length,
});
const roots = commitmentTemplate.fields.map(({ root }) => root);
const marks = async () => [...marksIn(await house.app.documents.read(id), roots).keys()];

describe("a thread begins", () => {
  it("[M9] [COM-7] on a passage, whose mark the act sets; also for who may only read the text", async () => {
    const at = await opened("observer", { passage: passage("after the operation"), text: "Which one?" });
    expect(await marks()).toEqual([at]);
    expect(await threads()).toMatchObject([
      {
        id: at,
        anchor: "passage",
        field: "problem",
        quote: "after the operation",
        by: { name: "observer" },
        state: "open",
        unread: 1,
        mine: false,
        mayResolve: true,
        comments: [{ text: "Which one?", by: { id: person("observer") }, parent: null }],
      },
    ]);
    expect((await threads("observer"))[0]).toMatchObject({ unread: 0, mine: true, mayResolve: true });
    expect((await threads("assessor"))[0]).toMatchObject({ unread: 1, mayResolve: false });
  });

  it("[M9] on a field and on the whole, without a mark in the text", async () => {
    await opened("observer", { field: "milestones" });
    house.clock.set("2026-11-02T09:05:00.000Z");
    await opened("seat2");
    expect((await threads()).map(({ anchor, field }) => [anchor, field])).toEqual([
      ["field", "milestones"],
      ["whole", null],
    ]);
    expect(await marks()).toEqual([]);
  });

  it("[COM-7] refuses words that are gone, a field that is none, and a foreign document, without a trace", async () => {
    const before = await rows();
    expect(codes((await open("observer", { passage: passage("nowhere to be seen") })).json)).toEqual([
      "passage_gone",
    ]);
    expect(
      codes((await open("observer", { passage: passage("Patients", { field: "stray" }) })).json),
    ).toEqual(["passage_gone"]);
    expect(codes((await open("observer", { text: "  " })).json)).toEqual(["comment_empty"]);
    const foreign = await house.ask("observer", wire.openThread, {
      params: { document: "nothing-here" },
      body: { passage: null, field: null, text: "Why?", mentions: [], once: once() },
    });
    expect(foreign.status).toBe(404);
    expect(await rows()).toEqual(before);
    expect(await marks()).toEqual([]);
  });

  it("[COM-8] sent twice by its key makes one, a reply too", async () => {
    const key = once();
    const first = await opened("observer", { passage: passage("Bills come late"), once: key });
    const before = await rows();
    expect(await opened("observer", { passage: passage("Bills come late"), once: key })).toBe(first);
    const again = once();
    const one = await reply("seat2", first, { once: again });
    const two = await reply("seat2", first, { once: again });
    expect(two.json).toEqual(one.json);
    const after = await rows();
    expect([after.threads, after.comments]).toEqual([before.threads, before.comments + 1]);
    expect(await marks()).toEqual([first]);
  });

  it("[2.2] is for those who may discuss the draft: not for the public, strangers, other groups, assessors", async () => {
    const at = await opened("seat2");
    const before = await rows();
    expect((await open(null)).status).toBe(401);
    expect((await open("stranger")).status).toBe(404);
    for (const who of ["budgetWriter", "assessor"]) {
      expect((await open(who)).status, who).toBe(403);
      expect((await reply(who, at)).status, who).toBe(403);
    }
    expect(
      (await house.ask("budgetWriter", wire.listThreads, { params: { document: id } })).json.mayComment,
    ).toBe(false);
    expect(await rows()).toEqual(before);
    for (const who of ["healthWriter", "facilitator", "chairGov", "secretary", "contact", "observer"])
      expect((await open(who)).status, who).toBe(200);
  });

  it("[FREEZE-1] changes nothing of what is frozen", async () => {
    const freeze = async () =>
      (await house.ask("chairGov", freezeVersion, { params: { n: 1 }, body: { inNameOf: null } })).json;
    const { root } = await freeze();
    await resolve("observer", await opened("observer", { passage: passage("Bills") }));
    expect(await freeze()).toMatchObject({ root, same: true });
  });
});

describe("a conversation", () => {
  it("[M9] takes replies of two at once, to any depth, and counts what each has not seen", async () => {
    const at = await opened("seat2", { passage: passage("Bills come late") });
    const both = await Promise.all([
      reply("observer", at, { text: "By how much?" }),
      reply("healthWriter", at, { text: "By two months." }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    house.clock.set("2026-11-02T09:05:00.000Z");
    await reply("seat2", at, { text: "Since when?", parent: both[1].json.comment });
    const [told] = await threads("observer");
    expect(told?.comments.map(({ text }) => text).toSorted()).toEqual([
      "By how much?",
      "By two months.",
      "Since when?",
      "Why?",
    ]);
    expect(told?.comments.at(-1)?.parent).toBe(both[1].json.comment);
    expect(told?.unread).toBe(1);
    const seen = (upTo: string) =>
      house.ask("observer", wire.markThreadSeen, { params: { document: id, thread: at }, body: { upTo } });
    expect((await seen(told?.changedAt ?? "")).status).toBe(200);
    expect((await threads("observer"))[0]?.unread).toBe(0);
    expect((await seen("2026-01-01T00:00:00.000Z")).status).toBe(200);
    expect((await threads("observer"))[0]?.unread).toBe(0);
  });

  it("[COM-6] what came after what I was shown stays unread, and a reader cannot see ahead", async () => {
    const at = await opened("seat2");
    const shown = (await threads("observer"))[0]?.changedAt ?? "";
    house.clock.set("2026-11-02T09:05:00.000Z");
    await reply("seat2", at);
    const seen = (upTo: string) =>
      house.ask("observer", wire.markThreadSeen, { params: { document: id, thread: at }, body: { upTo } });
    await seen(shown);
    expect((await threads("observer"))[0]?.unread).toBe(1);
    await seen("2036-01-01T00:00:00.000Z");
    house.clock.set("2026-11-02T09:10:00.000Z");
    await reply("seat2", at);
    expect((await threads("observer"))[0]?.unread).toBe(1);
  });

  it("[COM-2] its author changes a comment or takes it back; then the words are nowhere, the place stays", async () => {
    const at = await opened("seat2", {
      text: "A secret slipped in. @observer",
      mentions: [person("observer")],
    });
    const own = (await threads())[0]?.comments[0]?.id ?? "";
    const params = { document: id, thread: at, comment: own };
    const edit = (who: string, text: string) =>
      house.ask(who, wire.editComment, { params, body: { text, mentions: [] } });
    expect(codes((await edit("chairGov", "Mine.")).json)).toEqual(["comment_of_another"]);
    expect(codes((await house.ask("chairGov", wire.removeComment, { params })).json)).toEqual([
      "comment_of_another",
    ]);
    house.clock.set("2026-11-02T09:05:00.000Z");
    expect((await edit("seat2", "Better words.")).status).toBe(200);
    expect((await threads())[0]?.comments[0]).toMatchObject({
      text: "Better words.",
      editedAt: "2026-11-02T09:05:00.000Z",
      mentions: [],
    });
    expect((await house.ask("seat2", wire.removeComment, { params })).status).toBe(200);
    expect((await threads())[0]?.comments[0]).toMatchObject({
      text: "",
      removedAt: "2026-11-02T09:05:00.000Z",
    });
    expect(JSON.stringify(await house.store.read.select().from(comment))).not.toContain("words");
    expect(codes((await edit("seat2", "Again.")).json)).toEqual(["comment_taken_back"]);
  });

  it("[COM-4] tells who is named and who is answered, once each, and nobody about the own words", async () => {
    const mentions = [person("observer"), person("seat2")];
    const at = await opened("seat2", { text: "@observer and @seat2: agreed?", mentions });
    await reply("observer", at, { text: "Yes, @seat2.", mentions });
    await reply("observer", at, { text: "Quite." });
    const letters = await lettersIn(house);
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      [
        "observer@example.org",
        "Test plan 2027-2030: seat2 names you in a comment on commitment 1 Publish hospital prices",
      ],
      [
        "seat2@example.org",
        "Test plan 2027-2030: observer names you in a comment on commitment 1 Publish hospital prices",
      ],
      [
        "seat2@example.org",
        "Test plan 2027-2030: observer replies to you on commitment 1 Publish hospital prices",
      ],
    ]);
    expect(letters[0]?.text).toContain(`http://127.0.0.1:3000/app/test/commitments/1?thread=${at}`);
    const strange = await reply("observer", at, { text: "@stranger?", mentions: [person("stranger")] });
    expect(codes(strange.json)).toEqual(["mention_cannot_read"]);
    const { json } = await house.ask("observer", wire.listReaders, { params: { document: id } });
    expect(json.people.map(({ name }) => name)).toContain("seat16");
    expect(json.people.map(({ name }) => name)).not.toContain("stranger");
    expect(Object.keys(json.people[0] ?? {})).toEqual(["id", "name"]);
  });

  it("[COM-9] who is named or answered finds the thread at home until it is seen", async () => {
    const waiting = async (who: string) =>
      ((await house.ask(who, readHome)).json.processes[0]?.rows ?? []).filter(({ kind }) => kind === "reply");
    const at = await opened("seat2", { text: "Is it so, @observer?", mentions: [person("observer")] });
    expect(await waiting("observer")).toMatchObject([
      { why: "named_in_threads", count: 1, number: "1", href: `/app/test/commitments/1?thread=${at}` },
    ]);
    expect(await waiting("seat2")).toEqual([]);
    expect(await waiting("seat3")).toEqual([]);
    house.clock.set("2026-11-02T09:05:00.000Z");
    await reply("observer", at);
    await opened("observer", { text: "And this, @seat2?", mentions: [person("seat2")] });
    expect(await waiting("observer")).toEqual([]);
    expect(await waiting("seat2")).toMatchObject([
      { why: "named_in_threads", count: 1 },
      { why: "threads_answer_me", count: 1, href: `/app/test/commitments/1?thread=${at}` },
    ]);
    for (const { id: one, changedAt } of await threads("seat2"))
      await house.ask("seat2", wire.markThreadSeen, {
        params: { document: id, thread: one },
        body: { upTo: changedAt },
      });
    expect(await waiting("seat2")).toEqual([]);
  });
});

describe("an outcome", () => {
  it("[M9] [COM-3] is given by the opener or who decides on the words, is kept, and can be taken back", async () => {
    const at = await opened("observer", { passage: passage("Bills come late") });
    expect((await resolve("seat2", at)).status).toBe(403);
    expect(codes((await resolve("healthWriter", at, "not_done")).json)).toEqual([
      "resolution_reason_missing",
    ]);
    expect((await resolve("healthWriter", at, "not_done", "Outside the city's powers.")).status).toBe(200);
    expect((await threads())[0]).toMatchObject({
      state: "resolved",
      resolution: "not_done",
      reason: "Outside the city's powers.",
      resolvedBy: "healthWriter",
      comments: [{ text: "Why?" }],
    });
    expect(await marks()).toEqual([at]);
    expect(codes((await resolve("observer", at)).json)).toEqual(["thread_resolved"]);
    const reopen = (who: string) =>
      house.ask(who, wire.reopenThread, { params: { document: id, thread: at } });
    expect((await reopen("seat2")).status).toBe(403);
    expect((await reopen("observer")).status).toBe(200);
    expect((await threads())[0]).toMatchObject({
      state: "open",
      resolution: null,
      reason: "",
      resolvedBy: null,
    });
    expect(codes((await reopen("observer")).json)).toEqual(["thread_open"]);
  });

  it("[COM-7] a thread of another text is not found under this one", async () => {
    const at = await opened("observer");
    const [row] = await house.store.read.select().from(document).where(eq(document.id, id));
    await house.store.transact(async (tx) => {
      await tx
        .insert(document)
        .values({ ...(row as NonNullable<typeof row>), id: "other-text", kind: "terms", subject: "t" });
    });
    const asked = await house.ask("observer", wire.replyToThread, {
      params: { document: "other-text", thread: at },
      body: { parent: null, text: "Hm.", mentions: [], once: once() },
    });
    expect(asked.status).toBe(404);
    const list = await house.ask("observer", wire.listThreads, { params: { document: "other-text" } });
    expect(list.json.threads).toEqual([]);
  });
});
