import * as wire from "@accord/shared/comments";
import { readHome } from "@accord/shared/home";
import { readProposal, setDiscussion } from "@accord/shared/proposals";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outbox, proposal } from "../../ports/tables/index.js";
import { askersOf, refusalOf } from "../../testing/askers.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { decidedTogether, discussedProposal } from "../../testing/proposals.js";
import { asking } from "../../testing/step.js";

let house: TestHouse;
let ref = "";
let document = "";
beforeEach(async () => {
  house = await openTestHouse();
  ref = await discussedProposal(house);
  document = (await house.ask("healthWriter", readProposal, { params: { ref } })).json.id;
});
afterEach(() => house.close());

let forms = 0;
const once = () => `form-of-a-proposal-${forms++}----`;
const open = (who: string | null, more: object = {}, on = document) =>
  house.ask(who, wire.openThread, {
    params: { document: on },
    body: { passage: null, field: null, text: "Who pays?", mentions: [], once: once(), ...more },
  });
const reply = (who: string, thread: string) =>
  house.ask(who, wire.replyToThread, {
    params: { document, thread },
    body: { parent: null, text: "The ministry.", mentions: [], once: once() },
  });
const list = async (who: string) => (await house.ask(who, wire.listThreads, { params: { document } })).json;
const resolve = (who: string, thread: string) =>
  house.ask(who, wire.resolveThread, {
    params: { document, thread },
    body: { outcome: "answered", reason: "" },
  });

describe("a proposal is discussed", () => {
  it("[COM-14] [2.2] by whom its group's drafts are, by nobody else", async () => {
    const thing = { process: house.process, group: house.groups.health };
    for (const [who, asker] of await askersOf(house, asking)) {
      const { status } = await open(who);
      expect(status, who ?? "the public").toBe(refusalOf(asker, "discuss_draft", thing) ?? 200);
    }
    expect((await list("budgetWriter")).mayComment).toBe(false);
    expect((await list("observer")).mayComment).toBe(true);
  });

  it("[COM-14] as a whole only, and only in its own process", async () => {
    const passage = { field: "problem", quote: "Bills", before: "", after: "", from: "AAAA", to: "AAAA" };
    for (const on of [{ passage }, { field: "problem" }])
      expect(codes((await open("seat2", on)).json)).toEqual(["passage_gone"]);
    const [row] = await house.store.read.select().from(proposal);
    await house.store.transact(async (tx) => {
      await tx
        .insert(proposal)
        .values({ ...(row as NonNullable<typeof row>), id: "of-another-process", process: "another" });
    });
    expect((await open("seat2", {}, "of-another-process")).status).toBe(404);
    expect((await list("seat2")).threads).toEqual([]);
  });

  it("[COM-9] [COM-13] [COM-14] who is named finds it at home and in a letter, until it is seen", async () => {
    const observer = house.people.observer ?? "";
    const { json } = await open("seat2", { text: "Is it so, @observer?", mentions: [observer] });
    const waiting = async (who: string) =>
      ((await house.ask(who, readHome)).json.processes[0]?.rows ?? []).filter(({ kind }) => kind === "reply");
    const href = `/app/test/proposals/${ref}?thread=${json.thread}`;
    expect(await waiting("observer")).toMatchObject([
      { why: "named_in_threads", count: 1, number: ref, object: "Publish hospital prices", href },
    ]);
    const [letter] = await house.store.read.select().from(outbox);
    expect(letter?.subject).toContain(`on proposal ${ref} Publish hospital prices`);
    expect(letter?.text).toContain(`On the proposal.\n\nRead and reply: http://127.0.0.1:3000${href}`);
    house.clock.set("2026-11-02T09:05:00.000Z");
    expect((await reply("observer", json.thread)).status).toBe(200);
    expect(await waiting("observer")).toEqual([]);
    expect((await list("seat2")).threads).toMatchObject([{ anchor: "whole", unread: 1, comments: [{}, {}] }]);
    expect((await resolve("seat3", json.thread)).status).toBe(403);
    expect((await resolve("healthWriter", json.thread)).status).toBe(200);
    expect((await list("seat2")).threads).toMatchObject([{ state: "resolved", resolution: "answered" }]);
  });

  it("[COM-14] [3.4] not once it is decided, until it is back in discussion; words can be taken back", async () => {
    const { thread } = (await open("seat2")).json;
    await decidedTogether(house, ref);
    const { threads, mayComment } = await list("seat2");
    expect(mayComment).toBe(false);
    const own = { document, thread, comment: threads[0]?.comments[0]?.id ?? "" };
    const refused = [
      await open("seat2"),
      await reply("seat2", thread),
      await resolve("seat2", thread),
      await house.ask("seat2", wire.editComment, { params: own, body: { text: "So?", mentions: [] } }),
    ];
    for (const { json } of refused) expect(codes(json)).toEqual(["proposal_decided"]);
    expect((await house.ask("seat2", wire.removeComment, { params: own })).status).toBe(200);
    expect((await list("seat2")).threads[0]?.comments).toMatchObject([{ text: "" }]);
    await house.ask("chairGov", setDiscussion, { params: { ref }, body: { reasons: "New figures." } });
    expect((await list("seat2")).mayComment).toBe(true);
    expect((await reply("seat2", thread)).status).toBe(200);
  });
});
