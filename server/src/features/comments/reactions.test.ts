import * as wire from "@accord/shared/comments";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";

let house: TestHouse;
let id = "";
beforeAll(async () => {
  house = await openTestHouse();
  id = await openedDraft(house, { problem: "Patients learn the price after the operation." });
});
afterAll(() => house.close());

let forms = 0;
const opened = async (who: string, more: object = {}): Promise<wire.ThreadRow> => {
  const { json } = await house.ask(who, wire.openThread, {
    params: { document: id },
    body: {
      ...{
        passage: null,
        field: null,
        text: "Why?",
        mentions: [],
        once: `form-of-reactions-${forms++}-----`,
      },
      ...more,
    },
  });
  return row(json.thread);
};
const row = async (thread: string): Promise<wire.ThreadRow> => {
  const { json } = await house.ask("healthWriter", wire.listThreads, { params: { document: id } });
  return json.threads.find((one) => one.id === thread) as wire.ThreadRow;
};
const at = (thread: wire.ThreadRow, kind: wire.ReactionKind) => ({
  params: { document: id, thread: thread.id, comment: thread.comments[0]?.id ?? "", kind },
});
let minute = 0;
const react = (who: string | null, thread: wire.ThreadRow, kind: wire.ReactionKind) => {
  house.clock.set(`2026-11-02T09:${10 + minute++}:00.000Z`);
  return house.ask(who, wire.react, at(thread, kind));
};
const names = async (thread: string) =>
  (await row(thread)).comments[0]?.reactions.map(({ kind, people }) => [
    kind,
    people.map(({ name, earlier }) => (earlier ? `${name} earlier` : name)).join(),
  ]);

describe("what is said without words", () => {
  it("[COM-15] once a person and kind, with names, in one order for all; taken back by who said it alone", async () => {
    const thread = await opened("observer");
    for (const who of ["seat2", "healthWriter", "seat2"]) await react(who, thread, "agree");
    await react("healthWriter", thread, "thanks");
    expect(await names(thread.id)).toEqual([
      ["agree", "seat2,healthWriter"],
      ["thanks", "healthWriter"],
    ]);
    expect((await house.ask("observer", wire.takeBackReaction, at(thread, "agree"))).status).toBe(200);
    expect((await house.ask("seat2", wire.takeBackReaction, at(thread, "agree"))).status).toBe(200);
    expect(await names(thread.id)).toEqual([
      ["agree", "healthWriter"],
      ["thanks", "healthWriter"],
    ]);
    expect((await react("assessor", thread, "agree")).status).toBe(403);
    expect((await react(null, thread, "agree")).status).toBe(401);
  });

  it("[COM-15] changed words say which reactions came before; taken back words have none", async () => {
    const thread = await opened("observer");
    await react("seat2", thread, "concern");
    house.clock.set(`2026-11-02T09:${10 + minute++}:00.000Z`);
    const { params } = at(thread, "agree");
    const { kind: _, ...comment } = params;
    await house.ask("observer", wire.editComment, { params: comment, body: { text: "How?", mentions: [] } });
    await react("healthWriter", thread, "concern");
    expect(await names(thread.id)).toEqual([["concern", "seat2 earlier,healthWriter"]]);
    await house.ask("observer", wire.removeComment, { params: comment });
    expect(await names(thread.id)).toEqual([]);
    expect(codes((await react("seat2", thread, "agree")).json)).toEqual(["comment_taken_back"]);
  });

  it("[COM-15] of a suggestion they stay when its reason is taken back", async () => {
    const content = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "New" }] }],
    };
    const thread = await opened("observer", {
      field: "statusQuo",
      suggests: { content, answers: null },
    });
    await react("seat2", thread, "agree");
    const { kind: _, ...comment } = at(thread, "agree").params;
    await house.ask("observer", wire.removeComment, { params: comment });
    expect((await react("healthWriter", thread, "agree")).status).toBe(200);
    expect(await names(thread.id)).toEqual([["agree", "seat2,healthWriter"]]);
  });
});
