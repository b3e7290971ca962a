import { hideContribution } from "@accord/shared/contributions";
import { readHome } from "@accord/shared/home";
import { editResponses, listResponses, mostInReply } from "@accord/shared/responses";
import { beforeEach, describe, expect, it } from "vitest";
import { answerFeedback, audit } from "../../../ports/tables/index.js";
import { approve, release, save } from "../../responses/testing/desk.js";
import { hidden, me, receiptAt, siteOfEach } from "./testing/form.js";

const { house, get, post, opened, goes } = siteOfEach();
let receipt: string;
beforeEach(async () => {
  const { done } = await goes(await opened(), "Prices", { ...me, email: "ana@example.org" });
  receipt = receiptAt(done);
});

const answers = async (number: number, own = "") => {
  const { response } = await save(house(), ["C-0001"], { own });
  await approve(house(), [response]);
  await release(house(), number);
};
/** As the form on the receipt sends it, with the answer that stands there. */
const says = async (clear: "yes" | "no", because = "", more: Record<string, string> = {}) =>
  post(`${receipt}/reply`, {
    ...hidden((await get(receipt)).body),
    because,
    clear,
    ...more,
  });
const stored = () => house().store.read.select().from(answerFeedback);
const desk = async (who = "secretary", juncture: "proposals" | "themes" = "proposals") => {
  const { status, json } = await house().ask(who, listResponses, { query: { tab: "replies", juncture } });
  expect(status).toBe(200);
  return {
    count: json.tabs.replies,
    rows: json.rows.map(({ reference, reply }) => [reference, reply?.because]),
  };
};
const atHome = async (who: string) => {
  const { json } = await house().ask(who, readHome);
  return json.processes[0]?.rows.filter(({ why }) => why === "answer_not_clear") ?? [];
};

describe("a reply to the answer, on the receipt", () => {
  it("[S9] [RSP-9] is asked for once there is an answer, needs no script, and is said once", async () => {
    expect((await get(receipt)).body).not.toContain("/reply");
    expect((await post(`${receipt}/reply`, { clear: "yes", release: "1" })).statusCode).toBe(422);
    await answers(1);
    const { body, headers } = await get(receipt);
    // A browser names no origin for a form on a page of "no-referrer"; other sites are told nothing by this either.
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(body).toContain("Is this answer clear?");
    expect(body).not.toContain("<script");
    const done = await says("yes");
    expect([done.statusCode, done.headers.location]).toEqual([303, `${receipt}?replied=1#reply`]);
    const after = (await get(`${receipt}?replied=1`)).body;
    expect(after).toContain("you said that this answer is clear");
    expect(after).not.toContain("Is this answer clear?");
    const again = await post(`${receipt}/reply`, { clear: "no", because: "No", release: "1" });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain("You have replied to this answer already.");
    expect(await stored()).toMatchObject([{ clear: true, because: "", release: 1 }]);
    expect(await desk()).toEqual({ count: 0, rows: [] });
  });

  it("[RSP-9] what is not clear is named, and what was typed stays on the page that asks for more", async () => {
    await answers(1);
    const none = await says("no", "  ");
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('<a href="#because">Write what is not clear.</a>');
    expect(none.body).toContain("<details open");
    const long = await says("no", "x".repeat(mostInReply + 1));
    expect([long.statusCode, long.body.includes("x".repeat(mostInReply))]).toEqual([422, true]);
    expect(await stored()).toEqual([]);
    expect((await says("no", "Which law?\r\n<b>And when?</b>")).statusCode).toBe(303);
    expect((await stored())[0]?.because).toBe("Which law?\n<b>And when?</b>");
    expect((await get(receipt)).body).toContain("Which law?\n&lt;b&gt;And when?&lt;/b&gt;");
  });

  it("[RSP-9] is about the answer that was read; a page of somebody else and a foreign key reach nothing", async () => {
    await answers(1);
    const { release: read } = hidden((await get(receipt)).body);
    await answers(2, "The law of 2019.");
    const old = await post(`${receipt}/reply`, {
      clear: "no",
      because: "Which law?",
      release: read ?? "",
    });
    expect(old.statusCode).toBe(422);
    expect(old.body).toContain("The answer has changed. Read it as it stands here now.");
    expect(old.body).toContain("The law of 2019.");
    for (const sent of ["", "x", "1e9", "-1"])
      expect((await says("yes", "", { release: sent })).statusCode, sent).toBe(422);
    const fields = { clear: "yes", release: "2" };
    const foreign = await post(`${receipt}/reply`, fields, { origin: "https://evil.example" });
    expect(foreign.statusCode).toBe(403);
    expect((await post(`/r/${"a".repeat(43)}/reply`, fields)).statusCode).toBe(404);
    expect(await stored()).toEqual([]);
  });

  it("[S17] [RSP-10] waits on the desk and on Home of those who write, until a later release answers again", async () => {
    await answers(1);
    await says("no", "Which law?");
    expect(await desk()).toEqual({ count: 1, rows: [["C-0001", "Which law?"]] });
    expect(await desk("secretary", "themes")).toEqual({ count: 0, rows: [] });
    const [row] = await atHome("secretary");
    expect(row).toMatchObject({
      kind: "answer",
      number: "C-0001",
      count: 1,
      href: "/app/test/responses?tab=replies&number=1",
    });
    expect([(await atHome("contact")).length, (await atHome("seat2")).length]).toEqual([1, 0]);
    const told = (await house().store.read.select().from(audit)).find(({ act }) => act === "reply-to-answer");
    expect(told).toMatchObject({ actorKind: "public", detail: { release: 1, clear: false } });
    expect(JSON.stringify(told)).not.toContain("Which law?");

    // Written again it waits still: the contributor reads the old words.
    await save(house(), ["C-0001"], { own: "The law of 2019." });
    expect((await desk()).count).toBe(1);
    await answers(2, "The law of 2019.");
    expect([(await desk()).count, await atHome("secretary")]).toEqual([0, []]);
    const { json } = await house().ask("seat2", editResponses, { query: { references: "C-0001" } });
    expect(json.things[0]?.reply).toMatchObject({ because: "Which law?", open: false });

    expect((await says("no", "From which day?")).statusCode).toBe(303);
    expect(await desk()).toEqual({ count: 1, rows: [["C-0001", "From which day?"]] });
    await house().ask("secretary", hideContribution, {
      params: { reference: "C-0001" },
      body: { reason: "Names a person." },
    });
    expect([(await desk()).count, await atHome("secretary")]).toEqual([0, []]);
    expect((await says("yes", "", { release: "2" })).statusCode).toBe(422);
  });

  it("[8.3] the desk says how a contributor was told: by letter and when, or by the public page alone", async () => {
    await goes((await opened()) as string, "Schools");
    const { response } = await save(house(), ["C-0001", "C-0002"]);
    const told = async () => {
      const { json } = await house().ask("seat2", editResponses, { query: { references: "C-0001,C-0002" } });
      return json.things.map((thing) => thing.told);
    };
    expect(await told()).toEqual([null, null]);
    await approve(house(), [response]);
    await release(house());
    const at = house().clock.now();
    expect(await told()).toEqual([
      { by: "letter", at },
      { by: "publication", at },
    ]);
    house().clock.forward(60_000);
    const again = await save(house(), ["C-0002"], { own: "For schools too." });
    await approve(house(), [again.response]);
    await release(house(), 2);
    expect(await told()).toEqual([
      { by: "letter", at },
      { by: "publication", at: house().clock.now() },
    ]);
  });
});
