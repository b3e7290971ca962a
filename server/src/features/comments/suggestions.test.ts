import * as wire from "@accord/shared/comments";
import { commitmentTemplate, lockDraft, readCommitment, unlinkPassage } from "@accord/shared/commitments";
import type { TextJson } from "@accord/shared/document-schema";
import { readHome } from "@accord/shared/home";
import { nodeOf, wordsOf as wordsIn } from "@accord/shared/suggestions";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { marksIn } from "../../documents/passage.js";
import { outbox, suggestion } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { withContributionRows } from "../../testing/contribution-rows.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";

let house: TestHouse;
let id = "";
beforeEach(async () => {
  house = await openTestHouse();
  await withContributionRows(house, [{}]);
  id = await openedDraft(house, {
    problem: "Patients learn the price after the operation.\n\nBills come late.",
    contributions: ["C-0001"],
  });
});
afterEach(() => house.close());

const says = (...texts: string[]): TextJson => ({
  type: "doc",
  content: texts.map((text) => ({
    type: "paragraph",
    ...(text === "" ? {} : { content: [{ type: "text", text }] }),
  })),
});
const passage = (quote: string, more = {}) => ({
  ...{ field: "problem", quote, before: "", after: "", from: "AAAA", to: "AAAA" },
  ...more,
});
let forms = 0;
const suggest = (who: string, quote: string, content: unknown, more: object = {}) =>
  house.ask(who, wire.openThread, {
    params: { document: id },
    body: {
      passage: passage(quote),
      field: null,
      text: "",
      mentions: [],
      once: `form-of-suggestion-${forms++}----`,
      suggests: { content, answers: null },
      ...more,
    },
  });
const suggested = async (who: string, quote: string, content: unknown, more: object = {}) => {
  const { status, json, raw } = await suggest(who, quote, content, more);
  expect(status, raw.body).toBe(200);
  return json.thread;
};
const at = (thread: string) => ({ params: { document: id, thread } });
const accept = (who: string, thread: string, stands: TextJson, more: object = {}) =>
  house.ask(who, wire.acceptSuggestion, {
    ...at(thread),
    body: { content: null, stands, reason: "", ...more },
  });
const close = (who: string, thread: string, fate: "rejected" | "withdrawn", reason = "") =>
  house.ask(who, wire.closeSuggestion, { ...at(thread), body: { fate, reason } });
const threads = async (who = "healthWriter") =>
  (await house.ask(who, wire.listThreads, { params: { document: id } })).json.threads;
const thread = async (one: string, who?: string) => (await threads(who)).find((row) => row.id === one);
const text = async (field = "problem") => {
  const doc = await house.app.documents.read(id);
  return doc
    .getXmlFragment(field)
    .toArray()
    .map((block) => (block as import("yjs").XmlElement).toString().replaceAll(/<[^>]+>/g, ""));
};
const first = "Patients learn the price after the operation.";
const marks = async () => [
  ...marksIn(
    await house.app.documents.read(id),
    commitmentTemplate.fields.map(({ root }) => root),
  ).keys(),
];
/** Words with who wrote them and who accepted them, side by side as one. */
const wrote = async () => {
  const nameOf = (id: string | null) =>
    Object.entries(house.people).find(([, one]) => one === id)?.[0] ?? null;
  const told: [words: string, who: string | null, accepter: string | null][] = [];
  for (const { words, wrote: by } of await house.app.documents.whoWrote(id, { field: "problem" })) {
    const [who, accepter, last] = [nameOf(by.person) ?? by.act, nameOf(by.accepter), told.at(-1)];
    if (last && last[1] === who && last[2] === accepter) last[0] += words;
    else told.push([words, who, accepter]);
  }
  return told;
};

describe("other words for a passage", () => {
  it("[SUG-9] are a row with an anchor in the text, also of who may not edit; no word of the text changes", async () => {
    const one = await suggested("observer", "after the operation", says("only on its bill"), {
      text: "Why so?",
    });
    expect(await text()).toEqual([first, "Bills come late."]);
    expect(await marks()).toEqual([one]);
    const row = await thread(one, "observer");
    expect(row).toMatchObject({
      state: "open",
      quote: "after the operation",
      comments: [{ text: "Why so?" }],
      suggestion: {
        base: says("after the operation"),
        proposed: says("only on its bill"),
        accepted: null,
        answers: null,
        mayAccept: false,
        mayReject: false,
        mayWithdraw: true,
      },
    });
    expect((await thread(one))?.suggestion).toMatchObject({
      mayAccept: true,
      mayReject: true,
      mayWithdraw: false,
    });
  });

  it("[SUG-9] for a field as long as nothing stands in it; what is no other words is refused without a trace", async () => {
    const field = { passage: null, field: "statusQuo" };
    const one = await suggested("observer", "", says("In 2025, 26 % of bills were wrong."), field);
    expect((await accept("healthWriter", one, says(""))).status).toBe(200);
    expect(await text("statusQuo")).toEqual(["In 2025, 26 % of bills were wrong."]);
    const before = await threads();
    const refused = async (quote: string, content: unknown, more: object = {}) =>
      codes((await suggest("observer", quote, content, more)).json);
    expect(await refused("", says("New"), field)).toEqual(["suggestion_needs_passage"]);
    expect(await refused("", says("New"), { passage: null })).toEqual(["suggestion_needs_passage"]);
    expect(await refused("", says("New"), { passage: null, field: "milestones" })).toEqual([
      "suggestion_words_gone",
    ]);
    expect(await refused("the price", says("the price"))).toEqual(["suggestion_same"]);
    expect(await refused("the price", { type: "doc" })).toEqual(["suggestion_no_words"]);
    expect(await refused("the price", says("x".repeat(8001)))).toEqual(["suggestion_long"]);
    expect(await refused("nowhere", says("x"))).toEqual(["passage_gone"]);
    const item = { type: "listItem", content: says("one").content };
    expect(
      await refused("the price", { type: "doc", content: [{ type: "bulletList", content: [item] }] }),
    ).toEqual(["suggestion_does_not_fit"]);
    expect(
      await refused("the price", says("a cost"), {
        suggests: { content: says("a cost"), answers: "C-9999" },
      }),
    ).toEqual(["contribution_unknown"]);
    expect(await threads()).toEqual(before);
  });

  it("[SUG-6] [SUG-3] accepted stand in the text as their author's, with who accepted; the thread stays on them", async () => {
    const one = await suggested(
      "observer",
      "the price after the operation",
      says("the price only on its bill"),
    );
    const other = await suggested("seat2", "after the operation", says("before the operation"));
    expect((await accept("observer", one, says("the price after the operation"))).status).toBe(403);
    const done = await accept("healthWriter", one, says("the price after the operation"));
    expect(done.status, done.raw.body).toBe(200);
    expect(await text()).toEqual(["Patients learn the price only on its bill.", "Bills come late."]);
    expect(await wrote()).toEqual([
      ["Patients learn the price ", "open-commitment", null],
      ["only on its bill", "observer", "healthWriter"],
      [".Bills come late.", "open-commitment", null],
    ]);
    expect(await thread(one)).toMatchObject({
      state: "resolved",
      resolution: "accepted",
      resolvedBy: "healthWriter",
      suggestion: { accepted: says("the price only on its bill") },
    });
    expect((await marks()).sort()).toEqual([one, other].sort());
    expect(codes((await accept("healthWriter", one, says("the price only on its bill"))).json)).toEqual([
      "thread_resolved",
    ]);
  });

  it("[SUG-8] nothing is overwritten unseen: who accepts says what stands there, and the other one with changes", async () => {
    const one = await suggested(
      "observer",
      "the price after the operation",
      says("the whole price after the operation"),
    );
    const other = await suggested(
      "seat2",
      "the price after the operation",
      says("the price before the operation"),
    );
    await accept("healthWriter", one, says("the price after the operation"));
    const now = says("the whole price after the operation");
    for (const [stands, more] of [
      [says("the price after the operation"), {}],
      [now, {}],
      [says("the price after the operation"), { content: says("the cost") }],
    ] as const)
      expect(codes((await accept("healthWriter", other, stands, more)).json)).toEqual([
        "suggestion_passage_changed",
      ]);
    expect(await text()).toEqual(["Patients learn the whole price after the operation.", "Bills come late."]);
    const content = says("the whole price long before the operation");
    expect((await accept("healthWriter", other, now, { content })).status).toBe(200);
    expect((await wrote()).slice(1, -1).map(([words, who, by]) => `${words}/${who}/${by}`)).toEqual([
      "whole /observer/healthWriter",
      "price /open-commitment/null",
      "long/healthWriter/null",
      " before/seat2/healthWriter",
    ]);
    expect(await thread(other)).toMatchObject({
      resolution: "accepted_changed",
      suggestion: { accepted: content },
    });
  });

  it("[SUG-6] of a word that who accepts changes by letters, the letters that stay are its author's", async () => {
    const one = await suggested("observer", "the price after the operation", says("the price in a registry"));
    const stands = says("the price after the operation");
    const content = says("the prices in all the registries");
    expect((await accept("healthWriter", one, stands, { content })).status).toBe(200);
    expect((await text())[0]).toBe("Patients learn the prices in all the registries.");
    expect(await wrote()).toEqual([
      ["Patients learn the price", "open-commitment", null],
      ["s", "healthWriter", null],
      [" ", "open-commitment", null],
      ["in ", "observer", "healthWriter"],
      ["all", "healthWriter", null],
      [" ", "observer", "healthWriter"],
      ["the ", "open-commitment", null],
      ["registr", "observer", "healthWriter"],
      ["ies", "healthWriter", null],
      [".Bills come late.", "open-commitment", null],
    ]);
  });

  it("[SUG-7] are rejected by who edits, withdrawn by their author, and their author is told", async () => {
    const one = await suggested("observer", "Bills come late", says("Bills come too late"));
    const other = await suggested("observer", "the price", says("the cost"));
    expect((await close("seat2", one, "rejected")).status).toBe(403);
    expect((await close("healthWriter", one, "withdrawn")).status).toBe(403);
    house.clock.set("2026-11-02T09:05:00.000Z");
    expect((await close("healthWriter", one, "rejected", "They come in time since May.")).status).toBe(200);
    expect((await close("observer", other, "withdrawn")).status).toBe(200);
    expect(await thread(one)).toMatchObject({
      resolution: "rejected",
      reason: "They come in time since May.",
    });
    expect(await thread(other)).toMatchObject({ resolution: "withdrawn" });
    const letters = (await house.store.read.select().from(outbox)).map(({ subject }) => subject);
    const { json: home } = await house.ask("observer", readHome, {});
    expect(JSON.stringify(home)).toContain("suggestion_rejected");
    expect(letters.filter((subject) => subject.includes("your suggestion"))).toMatchObject([
      expect.stringContaining("healthWriter rejected your suggestion for commitment 1"),
    ]);
    const reopen = (who: string, which: string) => house.ask(who, wire.reopenThread, at(which));
    expect(codes((await reopen("healthWriter", other)).json)).toEqual(["suggestion_of_another"]);
    expect((await reopen("observer", other)).status).toBe(200);
    const resolved = await house.ask("healthWriter", wire.resolveThread, {
      ...at(other),
      body: { outcome: "done", reason: "" },
    });
    expect(codes(resolved.json)).toEqual(["suggestion_needs_fate"]);
  });

  it("[SUG-7] that answer a contribution are decided with a reason, and tied to it once they stand there", async () => {
    const suggests = { content: says("Bills come months late"), answers: "C-0001" };
    const one = await suggested("observer", "Bills come late", null, { suggests });
    expect(codes((await accept("healthWriter", one, says("Bills come late"))).json)).toEqual([
      "suggestion_reason_missing",
    ]);
    expect(codes((await close("healthWriter", one, "rejected")).json)).toEqual(["suggestion_reason_missing"]);
    expect((await accept("healthWriter", one, says("Bills come late"), { reason: "As asked." })).status).toBe(
      200,
    );
    const { linked } = (await house.ask("healthWriter", readCommitment, { params: { n: 1 } })).json;
    expect(linked).toMatchObject([
      { reference: "C-0001", passages: [{ quote: "Bills come months late", mark: one }] },
    ]);
  });

  it("[COM-7] [LINK-1] a tie that is undone leaves the conversation its passage; taken back, the words answer nothing any more", async () => {
    const suggests = { content: says("Bills come months late"), answers: "C-0001" };
    const one = await suggested("observer", "Bills come late", null, { suggests });
    const accepted = () => accept("healthWriter", one, says("Bills come late"), { reason: "So it is." });
    const passages = async () =>
      (await house.ask("healthWriter", readCommitment, { params: { n: 1 } })).json.linked.flatMap(
        (row) => row.passages,
      );
    const back = () => house.ask("healthWriter", wire.takeBackAcceptance, at(one));
    expect((await accepted()).status).toBe(200);
    const [tie] = await passages();
    const undone = await house.ask("healthWriter", unlinkPassage, {
      params: { n: 1, link: tie?.id ?? "" },
    });
    expect(undone.status, undone.raw.body).toBe(200);
    expect(await marks()).toEqual([one]);
    expect((await back()).status).toBe(200);
    expect((await accepted()).status).toBe(200);
    expect(await passages()).toHaveLength(1);
    expect((await back()).status).toBe(200);
    expect(await passages()).toEqual([]);
    expect((await accepted()).status).toBe(200);
    expect(await passages()).toHaveLength(1);
  });

  it("[SUG-4] that take words out take them out; taken back, words are again their writers'", async () => {
    const one = await suggested("observer", "the price", says("the whole price"));
    const gone = await suggested("seat2", "Bills come late.", says(""));
    await accept("healthWriter", one, says("the price"));
    await accept("healthWriter", gone, says("Bills come late."));
    expect(await text()).toEqual(["Patients learn the whole price after the operation."]);
    const back = (who: string, which: string) => house.ask(who, wire.takeBackAcceptance, at(which));
    expect((await back("observer", one)).status).toBe(403);
    expect((await back("healthWriter", one)).status).toBe(200);
    expect(await text()).toEqual([first]);
    expect(await wrote()).toEqual([[first, "open-commitment", null]]);
    expect(await thread(one)).toMatchObject({ state: "open", suggestion: { accepted: null } });
    expect(codes((await back("healthWriter", one)).json)).toEqual(["suggestion_not_accepted"]);
  });

  it("[SUG-4] [SUG-10] taken back, a suggestion that was accepted over a changed passage gives it back as it stood then", async () => {
    const wide = await suggested("observer", "the price after the operation", says("the price on its bill"));
    const inside = await suggested("seat2", "the price", says("the whole price"));
    await accept("healthWriter", inside, says("the price"));
    const content = says("the whole price on its bill");
    expect(
      (await accept("healthWriter", wide, says("the whole price after the operation"), { content })).status,
    ).toBe(200);
    expect((await text())[0]).toBe("Patients learn the whole price on its bill.");
    expect((await house.ask("healthWriter", wire.takeBackAcceptance, at(wide))).status).toBe(200);
    expect((await text())[0]).toBe("Patients learn the whole price after the operation.");
    expect(await thread(wide)).toMatchObject({ state: "open", suggestion: { putsBack: false } });
  });

  it("[SUG-12] words that were taken out are put back where they stood, as their writers', and can be decided anew", async () => {
    const gone = await suggested("seat2", "Bills come late.", says(""));
    const other = await suggested("observer", "the price", says("the whole price"));
    await accept("healthWriter", gone, says("Bills come late."));
    expect((await thread(gone))?.suggestion?.putsBack).toBe(true);
    await accept("healthWriter", other, says("the price"));
    const back = () => house.ask("healthWriter", wire.takeBackAcceptance, at(gone));
    expect((await back()).status).toBe(200);
    expect(await text()).toEqual(["Patients learn the whole price after the operation.", "Bills come late."]);
    expect((await wrote()).at(-1)).toEqual([
      expect.stringContaining("Bills come late."),
      "open-commitment",
      null,
    ]);
    expect(await thread(gone)).toMatchObject({ state: "open", suggestion: { putsBack: false } });
    expect((await marks()).sort()).toEqual([gone, other].sort());
    expect((await accept("healthWriter", gone, says("Bills come late."))).status).toBe(200);
    expect(await text()).toEqual(["Patients learn the whole price after the operation."]);
  });

  it("[SUG-11] are changed by their author while open; what was suggested stays in the record, and nobody accepts it unread", async () => {
    const one = await suggested("observer", "the price", says("the cost"), { text: "Plainer." });
    const change = (who: string, words: string, more: object = {}) =>
      house.ask(who, wire.changeSuggestion, {
        ...at(one),
        body: { content: says(words), text: "Shorter.", mentions: [], ...more },
      });
    house.clock.set("2026-11-02T09:05:00.000Z");
    const foreign = await change("healthWriter", "a cost");
    expect([foreign.status, codes(foreign.json)]).toEqual([403, ["suggestion_of_another"]]);
    expect(codes((await change("observer", "the price")).json)).toEqual(["suggestion_same"]);
    expect((await change("observer", "the bill")).status).toBe(200);
    const changedAt = "2026-11-02T09:05:00.000Z";
    expect(await thread(one)).toMatchObject({
      comments: [{ text: "Shorter." }],
      suggestion: {
        proposed: says("the bill"),
        changedAt,
        earlier: [{ proposed: says("the cost"), text: "Plainer.", until: changedAt }],
        mayChange: false,
      },
    });
    expect((await thread(one, "observer"))?.suggestion?.mayChange).toBe(true);
    expect((await change("observer", "the bill")).status).toBe(200);
    expect((await thread(one))?.suggestion?.earlier).toHaveLength(1);
    expect(codes((await accept("healthWriter", one, says("the price"))).json)).toEqual([
      "suggestion_reworded",
    ]);
    expect((await accept("healthWriter", one, says("the price"), { wording: changedAt })).status).toBe(200);
    expect((await wrote())[1]).toEqual(["bill", "observer", "healthWriter"]);
    expect(codes((await change("observer", "a bill")).json)).toEqual(["thread_resolved"]);
  });

  it("[SUG-11] words of others that their author has not seen are no part of what is to be deleted: neither made nor changed over them", async () => {
    const one = await suggested("observer", "the price after", says("the cost after"));
    const old = says("the price after the operation");
    const other = await suggested("seat2", "price", says("price in euros"));
    await accept("healthWriter", other, says("price"));
    const change = (stands: string) =>
      house.ask("observer", wire.changeSuggestion, {
        ...at(one),
        body: { content: says("the bill after"), stands: says(stands), text: "", mentions: [] },
      });
    expect(codes((await change("the price after")).json)).toEqual(["suggestion_others_wrote"]);
    expect((await thread(one))?.suggestion).toMatchObject({ proposed: says("the cost after"), earlier: [] });
    expect((await change("the price in euros after")).status).toBe(200);
    const make = (stands: TextJson) =>
      suggest("observer", "euros after the operation", says("x"), {
        suggests: { content: says("euros before it"), answers: null, stands },
      });
    expect(codes((await make(old)).json)).toEqual(["suggestion_others_wrote"]);
    expect((await make(says("euros after the operation"))).status).toBe(200);
  });

  it("[SUG-11] the reason that was taken back stands nowhere, in no earlier wording either", async () => {
    const one = await suggested("observer", "the price", says("the cost"), { text: "Secret." });
    const body = { content: says("the bill"), text: "Plain.", mentions: [] };
    await house.ask("observer", wire.changeSuggestion, { ...at(one), body });
    const comment = (await thread(one))?.comments[0]?.id ?? "";
    const params = { ...at(one).params, comment };
    expect((await house.ask("observer", wire.removeComment, { params })).status).toBe(200);
    expect(JSON.stringify(await thread(one))).not.toMatch(/Secret|Plain/u);
  });

  it("[SUG-9] whose words are gone say so, and are placed anew by their author or an editor", async () => {
    const one = await suggested("observer", "Bills come late.", says("Bills come too late."));
    const gone = await suggested("seat2", "Bills come late.", says(""));
    await accept("healthWriter", gone, says("Bills come late."));
    expect(codes((await accept("healthWriter", one, says("Bills come late."))).json)).toEqual([
      "suggestion_words_gone",
    ]);
    const place = (who: string) =>
      house.ask(who, wire.placeThread, { ...at(one), body: passage("the price") });
    expect((await place("seat2")).status).toBe(403);
    expect((await place("observer")).status).toBe(200);
    expect(await thread(one)).toMatchObject({ quote: "the price", suggestion: { base: says("the price") } });
    const wording = (await thread(one))?.suggestion?.changedAt;
    await accept("healthWriter", one, says("the price"), { wording });
    expect(await text()).toEqual(["Patients learn Bills come too late. after the operation."]);
  });

  it("[SUG-8] who accepts has seen at which of two like passages it stands: placed at another it is read again", async () => {
    const one = await suggested("observer", "the", says("their"));
    const read = await thread(one);
    const stands = read?.suggestion?.base as TextJson;
    const other = passage("the", { before: "after ", after: " operation" });
    expect((await house.ask("observer", wire.placeThread, { ...at(one), body: other })).status).toBe(200);
    const wording = read?.suggestion?.changedAt;
    expect(codes((await accept("healthWriter", one, stands, { wording })).json)).toEqual([
      "suggestion_reworded",
    ]);
    expect(await text()).toContain(first);
    const again = (await thread(one))?.suggestion;
    expect(again?.earlier).toEqual([]);
    expect((await accept("healthWriter", one, stands, { wording: again?.changedAt })).status).toBe(200);
    expect(await text()).toContain("Patients learn the price after their operation.");
  });

  it("[SUG-9] stay open while the draft is locked, and nothing is accepted into it", async () => {
    const one = await suggested("observer", "the price", says("the cost"));
    await house.ask("chairGov", lockDraft, { params: { n: 1 }, body: { reason: "Filed." } });
    const other = await suggested("observer", "Bills", says("All bills"));
    expect((await thread(other))?.suggestion).toMatchObject({ mayAccept: false, mayReject: true });
    expect(codes((await accept("healthWriter", one, says("the price"))).json)).toEqual(["draft_locked"]);
    expect((await house.store.read.select().from(suggestion).where(eq(suggestion.thread, one))).length).toBe(
      1,
    );
    expect(wordsIn(nodeOf("rich", (await thread(one))?.suggestion?.proposed as TextJson))).toBe("the cost");
  });
});
