import { freezeVersion, publishVersion, readCommitment } from "@accord/shared/commitments";
import { hideContribution, publishContributions, readContribution } from "@accord/shared/contributions";
import { addActivity, changeSettings, publishTimeline } from "@accord/shared/process";
import { listResponses } from "@accord/shared/responses";
import { beforeEach, describe, expect, it } from "vitest";
import { act } from "../../../acts/act.js";
import { publish } from "../../../acts/publish.js";
import { audit, link } from "../../../ports/tables/index.js";
import { activityBody } from "../../../testing/bodies.js";
import { doneIn } from "../../../testing/hands.js";
import { openedDraft } from "../../../testing/proposals.js";
import { publicationAt } from "../../public-site/queries.js";
import { hidden, me, receiptAt, siteOfEach } from "../calls/testing/form.js";

const { house, get, post, rows } = siteOfEach();
const draft = "/p/test/drafts/1/v1";
const address = `${draft}/comment/2`;

/** Paragraphs: 1 and 2 in the problem, 3 in the action. */
beforeEach(async () => {
  await openedDraft(house());
  await isPublic(1);
});

async function isPublic(version: number): Promise<void> {
  const done = doneIn(house(), "test");
  const body = { inNameOf: null };
  await done("chairGov", freezeVersion, { params: { n: 1 }, body });
  await done("contact", publishVersion, { params: { n: 1, version }, body });
}

/** Both pages, as a person fills them; answers with what came after "Send". */
async function comments(text: string, about: Record<string, string> = me, at = address) {
  const first = await get(at);
  const second = await post(at, { ...hidden(first.body), text, ...about, go: "continue" });
  const fields = { ...hidden(second.body), go: "send" };
  return { first, second, fields, done: await post(at, fields) };
}

const becomesPublic = (kind: string, at: string, body: object) =>
  house().app.perform(
    act<object, void>({
      name: "becomes-public",
      asks: null,
      thing: async () => ({ process: house().process }),
      run: (context) => publish(context, { process: house().process, address: at, kind, body }),
    }),
    { kind: "system" },
    {},
  );

const published = async () =>
  house().ask("secretary", publishContributions, { body: { ids: (await rows()).map(({ id }) => id) } });

describe("comments on a paragraph of a public draft", () => {
  it("[PCOM-2] every paragraph has its number, its address and its link; the form quotes it", async () => {
    const { body } = await get(draft);
    expect(body).not.toContain("<script");
    expect([...body.matchAll(/id="p(\d+)"/g)].map(([, no]) => no)).toEqual(["1", "2", "3"]);
    expect(body).toContain(
      `<a href="${address}"><span aria-hidden="true">Comment on ¶2</span><span class="visually-hidden">Comment on paragraph 2</span></a>`,
    );
    const form = await get(address);
    expect(form.body).toMatch(/<blockquote[^>]*>Bills come late\.<\/blockquote>/);
    expect(form.body).toContain('href="/p/test/drafts/1/v1#p2">On paragraph 2 of draft 1 of commitment 1<');
    expect(form.headers["cache-control"]).toBe("no-store");
    expect((await get(`${draft}/comment`)).body).toContain("What would you change in this draft, and why?");
  });

  it("[4.1] becomes a contribution tied to its commitment, with what it is about and the consent shown", async () => {
    const { second, done } = await comments("Bills come after a year.\r\n\r\nSay when.");
    expect(second.body).toContain("Step 2 of 2");
    expect(done.statusCode).toBe(303);
    const [row] = await rows();
    expect(row).toMatchObject({
      reference: "C-0001",
      title: "Bills come after a year.",
      channel: "comment_on_draft",
      state: "received",
      call: null,
      aboutDraft: { n: 1, version: 1, paragraph: 2, quote: "Bills come late." },
    });
    expect(row?.consentShown).toContain("Your words are published with your name");
    expect(await house().store.read.select().from(link)).toMatchObject([
      { from: row?.id, toKind: "commitment", kind: "comments_on" },
    ]);
    const read = await house().ask("healthWriter", readCommitment, { params: { n: 1 } });
    expect(read.json.linked).toMatchObject([{ reference: "C-0001", aboutDraft: { paragraph: 2 } }]);
    const desk = await house().ask("secretary", listResponses, { query: {} });
    expect(desk.json.rows.find(({ reference }) => reference === "C-0001")?.links).toEqual(["1"]);
    const kept = (await house().store.read.select().from(audit)).find(({ act }) => act === "send-comment");
    expect(kept).toMatchObject({ actorKind: "public" });
    expect(JSON.stringify(kept)).not.toMatch(/Bills|Ana/);
  });

  it("[PCOM-3] is read before it is public, then stands below its paragraph and names it on its own page", async () => {
    const { done } = await comments("Say when.");
    expect((await get(draft)).body).not.toContain("Say when.");
    const receipt = await get(receiptAt(done));
    expect(receipt.body).toContain("On paragraph 2 of draft 1 of commitment 1");
    expect(receipt.body).toContain("You can change them until the secretariat has read them.");
    await comments("All of it.", me, `${draft}/comment`);
    await published();
    const { body } = await get(draft);
    const below = body.slice(body.indexOf('id="p2"'), body.indexOf('id="p3"'));
    expect(below).toMatch(/<summary>1 comment <span[^>]*>on paragraph 2<\/span>/);
    expect(below).toContain("Say when.");
    expect(below).toContain("No response yet");
    expect(body.slice(0, body.indexOf('id="p1"'))).toContain("All of it.");
    const page = await get("/p/test/contributions/C-0001");
    expect(page.body).toContain('href="/p/test/drafts/1/v1#p2"');
    expect(page.body).toContain("Bills come late.");
    // Nothing says that it went into the words before somebody ties a passage to it.
    const { json } = await house().ask("observer", readContribution, { params: { reference: "C-0001" } });
    expect(json.aboutDraft).toMatchObject({ paragraph: 2 });
    expect(json.stations.find(({ kind }) => kind === "passage")?.things).toEqual([]);
    const reason = { params: { reference: "C-0001" }, body: { reason: "Names a person." } };
    expect((await house().ask("secretary", hideContribution, reason)).status).toBe(200);
    expect((await get(draft)).body).not.toContain("Say when.");
  });

  it("[PCOM-1] a later draft ends it: the page leads on, and words that come late stay on the page", async () => {
    const { fields } = await comments("Say when.");
    const first = await publicationAt(house().store.read, house().process, "drafts/1/v1");
    house().clock.set("2026-11-03T15:00:00.000Z");
    const frozenAt = house().clock.now();
    await becomesPublic("draft", "drafts/1/v2", { ...(first?.body as object), version: 2, frozenAt });
    const { body } = await get(draft);
    expect(body).toContain("Draft 1 takes no more comments: a later one is public.");
    expect(body).toContain('<a href="/p/test/drafts/1/v2">Go to draft 2</a>');
    expect(body).not.toContain("Comment on");
    const late = await post(address, { ...fields, key: "k".repeat(43), text: "Too late <b>" });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain("Too late &lt;b&gt;");
    expect(late.body).toContain('<a class="quiet" href="/p/test/drafts/1/v2">Go to draft 2</a>');
    expect(await rows()).toHaveLength(1);
    expect((await get("/p/test/drafts/1/v2")).body).toContain("Comment on ¶2");
  });

  it("[S21] a later draft says which paragraphs changed, and the difference for which comments", async () => {
    await comments("Say when.");
    await published();
    const { read } = house().store;
    const first = await publicationAt(read, house().process, "drafts/1/v1");
    const words = JSON.stringify(first?.body).replace("Bills come late.", "Bills come within a month.");
    await becomesPublic("draft", "drafts/1/v2", { ...JSON.parse(words), version: 2 });
    await becomesPublic("response", "responses/C-0001", { reference: "C-0001", outcome: "amendment" });
    const later = (await get("/p/test/drafts/1/v2")).body;
    expect(later).toMatch(
      /Changed since draft 1:<\/span><a class="quiet" href="#p2"><span aria-hidden="true">¶2</,
    );
    expect((await get(draft)).body).not.toContain("Changed since");
    const difference = (await get("/p/test/drafts/1/v2/since/v1")).body;
    expect(difference).toMatch(/Bills come <del>late<\/del><ins>within a month<\/ins>\./);
    expect(difference).toContain("/p/test/contributions/C-0001");
    expect(difference.match(/<section/g)).toHaveLength(1);
    expect((await get("/p/test/drafts/1/v2/since/v9")).statusCode).toBe(404);
  });

  it("[PCOM-1] so does the last round of comments of the timeline, whose last day is said", async () => {
    const round = { ...activityBody, kind: "draft_comments", startsOn: "2026-11-02", endsOn: "2026-11-20" };
    const done = doneIn(house(), "test");
    await done("contact", addActivity, { body: round as never });
    await done("contact", publishTimeline, {});
    expect((await get(draft)).body).toContain("Open for comments until 20/11/2026, 23:59 (Lima).");
    const { fields } = await comments("Say when.");
    const other = { ...fields, key: "k".repeat(43), text: "Too late" };
    house().clock.set("2026-11-21T05:00:00.000Z");
    expect((await get(draft)).body).toContain("Comments closed on 20/11/2026.");
    expect((await get(address)).body).not.toContain("<form");
    expect((await post(address, other)).statusCode).toBe(409);
  });

  it("[PCOM-1] so does a decision about exactly this draft", async () => {
    const { fields } = await comments("Say when.");
    const other = { ...fields, key: "k".repeat(43), text: "Too late" };
    const texts = [{ label: "Prices", address: "drafts/1/v1", version: 1, root: "" }];
    await becomesPublic("decision", "decisions/9", { sequence: 9, at: house().clock.now(), texts });
    expect((await get(draft)).body).toContain('<a href="/p/test/decisions/9">Read decision 9');
    expect((await post(address, other)).statusCode).toBe(409);
  });

  it("[CALL-2] what is missing is named on its page, and what was typed stays", async () => {
    const first = await get(address);
    const empty = await post(address, { ...hidden(first.body), name: "Ana", go: "continue" });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('<a href="#text">');
    expect(empty.body).toContain('<a href="#kind">');
    expect(empty.body).toContain('value="Ana"');
    const trapped = await comments("Buy", { ...me, website: "spam" });
    expect(trapped.second.statusCode).toBe(422);
    expect(trapped.second.body).toContain(">Buy</textarea>");
    expect(await rows()).toEqual([]);
  });

  it("[CALL-3] sent twice makes one, with one tie", async () => {
    const { fields, done } = await comments("Say when.");
    const again = await post(address, fields);
    expect(receiptAt(again)).toBe(receiptAt(done));
    expect(await rows()).toHaveLength(1);
    expect(await house().store.read.select().from(link)).toHaveLength(1);
    expect((await post(address, { ...fields, text: "Other words" })).statusCode).toBe(422);
  });

  it("[8.6] a name stays out on the grounds of the settings alone", async () => {
    const unnamed = { kind: "individual", name: "Ana Pérez", anonymous: "yes", ground: "minor" };
    expect((await comments("Say when.", unnamed)).second.statusCode).toBe(422);
    await house().ask("chairGov", changeSettings, { body: { set: { callGrounds: ["minor"] } } });
    expect((await comments("Say when.", unnamed)).done.statusCode).toBe(303);
    await published();
    expect((await get(draft)).body).toContain("Anonymous, reason accepted");
    expect((await get(draft)).body).not.toContain("Ana Pérez");
  });

  it("[T62] what is no paragraph of a public draft takes nothing, whatever the address says", async () => {
    const paths = [
      "/v1/comment/9",
      "/v1/comment/0",
      "/v1/comment/02",
      "/v2/comment/1",
      "/1/comment/1",
      "/v01/comment",
    ];
    for (const path of [...paths, "/v1/comment/1e0"])
      expect((await get(`/p/test/drafts/1${path}`)).statusCode, path).toBe(404);
    const { fields } = await comments("Say when.");
    const aboutDraft = JSON.stringify({ n: 1, version: 1, paragraph: 3, quote: "x" });
    await post(address, { ...fields, key: "m".repeat(43), text: "Second", aboutDraft, paragraph: "3" });
    expect((await rows()).map((row) => row.aboutDraft?.paragraph)).toEqual([2, 2]);
  });
});
