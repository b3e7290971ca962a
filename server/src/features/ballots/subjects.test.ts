import * as wire from "@accord/shared/ballots";
import {
  acceptSuggestion,
  closeSuggestion,
  listThreads,
  openThread,
  placeThread,
  reopenThread,
  takeBackAcceptance,
} from "@accord/shared/comments";
import { commitmentTemplate, freezeVersion, readCommitment } from "@accord/shared/commitments";
import { makeTheme } from "@accord/shared/contributions";
import { addRow, fragmentAt, removeRow, type TextJson, textLimits } from "@accord/shared/document-schema";
import { readHistory } from "@accord/shared/history";
import { openPosition, readPosition } from "@accord/shared/positions";
import * as process from "@accord/shared/process";
import { editResponses } from "@accord/shared/responses";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type XmlElement, XmlText } from "yjs";
import { element } from "../../documents/testing/craft.js";
import { actionPlan, commitment, logEntry, proposal, publication } from "../../ports/tables/index.js";
import { ballotBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { withContributionRows } from "../../testing/contribution-rows.js";
import { edited } from "../../testing/edited.js";
import { doneIn } from "../../testing/hands.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { type Putting, putToBallot } from "../../testing/in-states/put-to-ballot.js";
import { withNetwork, withWords } from "../../testing/position.js";
import { discussedProposal, openedDraft } from "../../testing/proposals.js";
import { withPublicPage } from "../../testing/public-page.js";
import { writeNotes } from "../../testing/write-notes.js";
import { prefillsFor } from "../responses/prefills.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
});
afterEach(() => house.close());

const page = (ballot: string) => done("chairGov", wire.readBallot, { params: { ballot } });
const changes = async (ballot: string, against: "before" | "now") =>
  (await done("chairGov", wire.readBallotChanges, { params: { ballot }, query: { against } })).fields.map(
    ({ label, was, is }) => ({ label, was: wordsOf(was), is: wordsOf(is) }),
  );
const wordsOf = (content: unknown): string => (content === null ? "" : plainText(content as RichNode));
/** Put, voted on by everybody, closed, and its effect over. */
async function decided(ids: string | readonly string[], how: Putting) {
  const ballot = await putToBallot(house, ids, { open: true, close: true, ...how });
  await house.app.jobs.runDue();
  return page(ballot);
}
const effects = async () => {
  const rows = await house.store.read.select().from(logEntry).where(eq(logEntry.kind, "effective"));
  return rows.flatMap(({ core }) => (core as { done: { act: string }[] }).done.map(({ act }) => act));
};
const says = (text: string): TextJson => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

describe("an amendment", () => {
  const stands = "Patients learn the price after it.";
  const other = "Patients learn the price before it.";
  let document = "";
  beforeEach(async () => {
    document = await openedDraft(house, { problem: `${stands}\n\nBills come late.` });
  });
  const suggested = async (field = "problem") =>
    (
      await done("healthEditor", openThread, {
        params: { document },
        body: {
          passage: { field, quote: stands, before: "", after: "", from: "AAAA", to: "AAAA" },
          field: null,
          text: "It is too late then.",
          mentions: [],
          once: "form-of-suggestion-1----",
          suggests: { content: says(other), answers: null },
        },
      })
    ).thread;
  const thread = async () =>
    (await done("healthWriter", listThreads, { params: { document } })).threads.find((one) => one.suggestion);
  const text = async () =>
    (await house.app.documents.read(document))
      .getXmlFragment("problem")
      .toString()
      .replaceAll(/<[^>]+>/g, "");

  it("[BAL-15] comes into the text by itself when it passes, and is nobody's to decide before", async () => {
    const id = await suggested();
    const ballot = await putToBallot(house, id, { subject: "amendment" });
    expect(JSON.stringify((await page(ballot)).text?.parts)).toContain(other);
    const accept = { content: null, stands: says(stands), reason: "" };
    const at = { document, thread: id };
    const early = await house.ask("healthWriter", acceptSuggestion, { params: at, body: accept });
    expect(codes(early.json)).toEqual(["suggestion_in_ballot"]);
    await done("chairGov", wire.withdrawBallot, { params: { ballot }, body: { reason: "Once more." } });

    expect(await decided(id, { subject: "amendment" })).toMatchObject({ state: "effective", effect: "done" });
    expect(await text()).toContain(other);
    expect(await thread()).toMatchObject({ state: "resolved", resolution: "accepted" });
    expect((await effects()).at(-1)).toBe("amended");
  });

  it("[BAL-15] what does not pass stays out, and its conversation ends", async () => {
    const id = await suggested();
    await decided(id, { subject: "amendment", choice: "against" });
    expect(await text()).toContain(stands);
    expect(await thread()).toMatchObject({ state: "resolved", resolution: "rejected" });
  });

  it("[BAL-15] is placed nowhere else while it is before the forum: what passes replaces the words that were put", async () => {
    const id = await suggested();
    const ballot = await putToBallot(house, id, { subject: "amendment", open: true });
    const elsewhere = { field: "problem", quote: "Bills come late.", before: "", after: "" };
    for (const who of ["healthEditor", "healthWriter"]) {
      const { json } = await house.ask(who, placeThread, {
        params: { document, thread: id },
        body: { ...elsewhere, from: "AAAA", to: "AAAA" },
      });
      expect.soft(codes(json), who).toEqual(["suggestion_in_ballot"]);
    }
    for (const { seat } of (await page(ballot)).roll)
      await done("chairGov", wire.enterVote, {
        params: { ballot },
        body: { seat, choice: "for", reason: "" },
      });
    await done("chairGov", wire.callClosing, { params: { ballot } });
    await house.app.jobs.runDue();
    expect(await text()).toBe(`${other}Bills come late.`);
  });

  it("[BAL-17] what the forum has decided of it is taken back by nobody: neither its words nor its end", async () => {
    const id = await suggested();
    await decided(id, { subject: "amendment" });
    const params = { document, thread: id };
    const back = await house.ask("healthWriter", takeBackAcceptance, { params });
    expect.soft(codes(back.json)).toEqual(["suggestion_decided_by_ballot"]);
    expect(await text()).toContain(other);
    expect(await thread()).toMatchObject({ state: "resolved", resolution: "accepted" });
  });

  it("[BAL-17] what the forum has rejected is opened again by nobody", async () => {
    const id = await suggested();
    await decided(id, { subject: "amendment", choice: "against" });
    for (const who of ["healthEditor", "healthWriter"]) {
      const { json } = await house.ask(who, reopenThread, { params: { document, thread: id } });
      expect.soft(codes(json), who).toEqual(["suggestion_decided_by_ballot"]);
    }
    expect(await thread()).toMatchObject({ state: "resolved", resolution: "rejected" });
  });

  it("[BAL-15] [SYNC-52] of which the text can't hold the words waits for an editor as well", async () => {
    const id = await suggested();
    const ballot = await putToBallot(house, id, { subject: "amendment", open: true });
    await edited(house, document, (doc) => {
      const words = (doc.getXmlFragment("problem").get(0) as XmlElement).get(0) as XmlText;
      words.insert(words.length, "x".repeat(textLimits.textOfOneParagraph - words.length));
    });
    for (const { seat } of (await page(ballot)).roll)
      await done("chairGov", wire.enterVote, {
        params: { ballot },
        body: { seat, choice: "for", reason: "" },
      });
    await done("chairGov", wire.callClosing, { params: { ballot } });
    await house.app.jobs.runDue();
    expect(await page(ballot)).toMatchObject({ state: "effective", effect: "to_be_placed" });
    expect(await thread()).toMatchObject({ state: "open" });
  });

  it("[BAL-15] [SUG-8] [ROW-4] in a row that was taken out waits for an editor as well, and is accepted by nobody meanwhile", async () => {
    let row = "";
    await edited(house, document, (doc) => {
      row = addRow(doc, commitmentTemplate, "milestones") ?? "";
      const output = fragmentAt(doc, `milestones/${row}/output`);
      output?.insert(0, [element("paragraph", {}, [new XmlText(stands)])]);
    });
    const field = `milestones/${row}/output`;
    const id = await suggested(field);
    await edited(house, document, (doc) => removeRow(doc, "milestones", row));
    const before = await house.app.documents.last(document);
    const accept = { content: null, stands: says(stands), reason: "" };
    const accepted = await house.ask("healthWriter", acceptSuggestion, {
      params: { document, thread: id },
      body: accept,
    });
    expect.soft(codes(accepted.json)).toEqual(["suggestion_words_gone"]);
    expect(await decided(id, { subject: "amendment" })).toMatchObject({
      state: "effective",
      effect: "to_be_placed",
    });
    expect(await house.app.documents.last(document)).toBe(before);
  });

  it("[BAL-15] whose words are gone waits for an editor, who places it", async () => {
    const id = await suggested();
    const ballot = await putToBallot(house, id, { subject: "amendment", open: true });
    await edited(house, document, (doc) => doc.getXmlFragment("problem").delete(0, 1));
    const seats = (await page(ballot)).roll;
    for (const { seat } of seats)
      await done("chairGov", wire.enterVote, {
        params: { ballot },
        body: { seat, choice: "for", reason: "" },
      });
    await done("chairGov", wire.callClosing, { params: { ballot } });
    await house.app.jobs.runDue();
    expect(await page(ballot)).toMatchObject({ state: "effective", effect: "to_be_placed" });
    expect((await effects()).at(-1)).toBe("to_be_placed");
    const rejected = await house.ask("healthWriter", closeSuggestion, {
      params: { document, thread: id },
      body: { fate: "rejected", reason: "No." },
    });
    expect(codes(rejected.json)).toEqual(["suggestion_to_be_placed"]);
    expect((await house.ask("budgetWriter", wire.placeAmendment, { params: { ballot } })).status).toBe(403);
    await done("healthWriter", wire.placeAmendment, { params: { ballot } });
    expect((await page(ballot)).effect).toBe("done");
    expect(await thread()).toMatchObject({ resolution: "accepted_changed" });
  });
});

describe("[BAL-18] what is put is what who puts it has read", () => {
  const put = (body: object) =>
    house.ask("chairGov", wire.prepareBallot, {
      body: ballotBody({ subjects: [], ...body }),
    });
  const read = async (subject: wire.BallotSubject, ids: readonly string[]) =>
    (await done("chairGov", wire.previewBallot, { query: { subject, ids: ids.join(",") } })).words;

  it("a draft that was written on meanwhile is not, and nothing is frozen; read again, it is", async () => {
    const document = await openedDraft(house, { problem: "Bills come late." });
    await writeNotes(house, 1);
    const subjects = (await house.store.read.select({ id: commitment.id }).from(commitment)).map(
      ({ id }) => id,
    );
    const seen = await read("version", subjects);
    await edited(house, document, (doc) =>
      ((doc.getXmlFragment("problem").get(0) as XmlElement).get(0) as XmlText).insert(0, "Not one: "),
    );
    const early = await put({ subject: "version", subjects, seen });
    expect(codes(early.json)).toEqual(["ballot_words_changed"]);
    expect(await done("chairGov", wire.listBallots)).toMatchObject({ ballots: [] });
    const after = await put({ subject: "version", subjects, seen: await read("version", subjects) });
    expect(after.status, after.raw.body).toBe(200);
  });

  it("words that come while it is read for the page are not among those it is put with", async () => {
    const document = await openedDraft(house, { problem: "Bills come late." });
    await writeNotes(house, 1);
    const { id } = await done("chairGov", readCommitment, { params: { n: 1 } });
    const { documents } = house.app;
    const { read: readIt } = documents;
    const reading = vi.spyOn(documents, "read").mockImplementationOnce(async (asked) => {
      const read = await readIt(asked);
      await edited(house, document, (doc) =>
        ((doc.getXmlFragment("problem").get(0) as XmlElement).get(0) as XmlText).insert(0, "Not one: "),
      );
      return read;
    });
    const { text, words } = await done("chairGov", wire.previewBallot, {
      query: { subject: "version", ids: id },
    });
    reading.mockRestore();
    expect(JSON.stringify(text)).not.toContain("Not one: ");
    expect(codes((await put({ subject: "version", subjects: [id], seen: words })).json)).toEqual([
      "ballot_words_changed",
    ]);
  });

  it("nor is it frozen without a ballot from the page that showed it", async () => {
    const document = await openedDraft(house, { problem: "Bills come late." });
    const subjects = (await house.store.read.select({ id: commitment.id }).from(commitment)).map(
      ({ id }) => id,
    );
    const freeze = async () => {
      const seen = await read("version", subjects);
      return () => house.ask("chairGov", freezeVersion, { params: { n: 1 }, body: { inNameOf: null, seen } });
    };
    const early = await freeze();
    await edited(house, document, (doc) =>
      ((doc.getXmlFragment("problem").get(0) as XmlElement).get(0) as XmlText).insert(0, "Not one: "),
    );
    expect(codes((await early()).json)).toEqual(["words_changed_since_read"]);
    const after = await (await freeze())();
    expect(after.json, after.raw.body).toMatchObject({ version: 1, same: false });
  });

  it("of any kind, and several in one sitting", async () => {
    for (const title of ["Prices", "Bills"]) await discussedProposal(house, { title });
    const proposals = (await house.store.read.select({ id: proposal.id }).from(proposal)).map(({ id }) => id);
    expect((await put({ subject: "themes", subjects: [house.process], seen: "0".repeat(64) })).status).toBe(
      409,
    );
    const seen = await read("list", proposals);
    const sitting = (words: string) =>
      house.ask("chairGov", wire.prepareSitting, {
        body: {
          questions: proposals.map((proposal) => ({ proposal, question: "Should it?", recused: [] })),
          ...{ live: true, closesAt: null, present: [], open: false, seen: words },
        },
      });
    expect(codes((await sitting("0".repeat(64))).json)).toEqual(["ballot_words_changed"]);
    expect((await sitting(seen)).status).toBe(200);
    await done("secretary", makeTheme, { body: { name: "Health", scope: "All of it", reasons: "" } });
    const themes = { subject: "themes", subjects: [house.process] };
    const after = await put({ ...themes, seen: await read("themes", [house.process]) });
    expect(after.status, after.raw.body).toBe(200);
  });
});

it("[BAL-15] [7.7] words that a network has for itself are no forum's to change", async () => {
  await withNetwork(house);
  const { no } = await done("healthWriter", openPosition, {
    body: { group: house.groups.health, title: "Prices", basis: "network_consensus" },
  });
  await withWords(house, no, "We ask for prices.");
  const { document } = await done("healthWriter", readPosition, { params: { no } });
  const { thread } = await done("healthEditor", openThread, {
    params: { document },
    body: {
      passage: {
        field: "words",
        quote: "We ask for prices.",
        before: "",
        after: "",
        from: "AAAA",
        to: "AAAA",
      },
      ...{ field: null, text: "", mentions: [], once: "form-of-suggestion-2----" },
      suggests: { content: says("We ask for nothing."), answers: null },
    },
  });
  await expect(putToBallot(house, thread, { subject: "amendment" })).rejects.toThrow("suggestion_of_network");
});

it("[BAL-11] contributions in bulk: one reason, and their responses begin with it", async () => {
  await withPublicPage(house);
  await withContributionRows(house, [{}, { state: "received", publishedAt: null }, { state: "hidden" }]);
  const [first, second, hidden] = ["contribution-1", "contribution-2", "contribution-3"];
  const statement = { text: "Roads are not in the remit of this plan." };
  const put = (ids: (string | undefined)[], text = statement.text) =>
    house.ask("chairGov", wire.prepareBallot, {
      body: {
        subject: "contributions",
        subjects: ids.flatMap((one) => one ?? []),
        statement: { ...wire.noStatement, text },
        question: "Should they not be taken up?",
        live: true,
        closesAt: null,
        recused: [],
        present: [],
        open: false,
      },
    });
  expect(codes((await put([first, hidden])).json)).toEqual(["contribution_hidden"]);
  expect(codes((await put([first], " ")).json)).toEqual(["statement_missing"]);
  const ballot = await decided([first ?? "", second ?? ""], { subject: "contributions", statement });
  expect(ballot).toMatchObject({ effect: "done", result: "passed" });
  const known = await prefillsFor(house.store.read, house.process, [
    { kind: "contribution", id: first ?? "" },
    { kind: "contribution", id: hidden ?? "" },
  ]);
  expect(known.get(first ?? "")?.prefill).toMatchObject({
    outcome: "rejection",
    reasons: statement.text,
    decisions: [ballot.decision],
  });
  expect(known.get(hidden ?? "")?.prefill).toBeNull();
  const shown = await house.app.http.inject({ url: `/p/test/decisions/${ballot.decision}` });
  for (const words of ["Reason put with the question", statement.text]) expect(shown.body).toContain(words);
  expect(shown.body).not.toContain("No reasons were given.");
  // [T53] What was never published does not become public by being turned down.
  expect(JSON.stringify(ballot.text)).toContain("Words of idea 2");
  const own = (await house.app.http.inject({ url: "/p/test/ballots/1" })).body;
  expect(own).not.toContain("Words of idea");
  for (const words of [statement.text, "C-0001, C-0002"]) expect(own).toContain(words);
  const { suggestions } = await done("secretary", editResponses, {
    query: { references: "C-0001,C-0002" },
  });
  expect(suggestions.howConsidered).toEqual({
    text: "Ballot 1 on 02/11/2026: 16 for, 0 against, 0 abstained. It passed.",
    decisions: [ballot.decision],
  });
  expect(suggestions.includedAndWhy).toEqual({
    text: `Not taken up (decision ${ballot.decision}). Reasons: ${statement.text}`,
    decisions: [ballot.decision],
  });
});

it("[BAL-12] the themes as they stood: what the words change, and what was changed since", async () => {
  const theme = (name: string) =>
    done("secretary", makeTheme, { body: { name, scope: `All of ${name}`, reasons: "" } });
  await theme("Health");
  const first = await decided(house.process, { subject: "themes" });
  expect(first.text).toMatchObject({ before: null, changedSince: false });
  await theme("Water");
  expect((await page(first.id)).text?.changedSince).toBe(true);
  const added = [{ label: "Water", was: "", is: "All of Water" }];
  expect(await changes(first.id, "now")).toEqual(added);
  const second = await putToBallot(house, house.process, { subject: "themes" });
  expect((await page(second)).text?.before).toBe(1);
  expect(await changes(second, "before")).toEqual(added);
});

it("[BAL-13] a text of one's own: its words are on the ballot, and public once it is decided", async () => {
  const statement = { title: "Statement on open courts", text: "Hearings are streamed." };
  const ballot = await putToBallot(house, house.process, { subject: "text", statement, open: true });
  expect(JSON.stringify((await page(ballot)).text?.parts)).toContain(statement.text);
  const shown = async () =>
    JSON.stringify(await house.store.read.select().from(publication).where(eq(publication.kind, "ballot")));
  expect(await shown()).toContain(statement.title);
  expect(await shown()).not.toContain(statement.text);
  const again = await decided(house.process, {
    subject: "text",
    statement: { ...statement, text: "Other." },
  });
  expect(await shown()).toContain("Other.");
  expect(await changes(again.id, "before")).toEqual([
    { label: "", was: "Hearings are streamed.", is: "Other." },
  ]);
});

it("[3.8] a commitment in the plan is changed by a ballot, to a version of its own, or leaves the plan", async () => {
  const document = await openedDraft(house);
  const { id } = await done("chairGov", readCommitment, { params: { n: 1 } });
  const statement = { kind: "other" as const, text: "The ministry moved.", consultation: "Call 2" };
  const change = (kind: "other" | "remove") =>
    decided(id, { subject: "change", statement: { ...statement, kind } });
  await writeNotes(house, 1);
  await decided(id, { subject: "version" });
  const put = async () =>
    house.ask("chairGov", wire.previewBallot, { query: { subject: "change", commitment: "1" } });
  expect((await put()).json.issues).toEqual([]);
  await expect(change("other")).rejects.toThrow("change_changes_nothing");
  await edited(house, document, (doc) => doc.getXmlFragment("problem").delete(0, 1));
  const filed = { filedAt: "2026-01-05T09:00:00.000Z" };
  await house.store.transact((tx) =>
    tx
      .insert(actionPlan)
      .values({
        process: house.process,
        state: "filed",
        approvals: [],
        changedAt: house.clock.now(),
        ...filed,
      })
      .onConflictDoUpdate({ target: actionPlan.process, set: filed }),
  );
  expect((await put()).json.issues).toMatchObject([{ code: "change_too_late", field: "agreement" }]);
  await expect(change("other")).rejects.toThrow("change_too_late");
  Object.assign(statement, { told: "2026-11-01", agreement: "Letter of 30/10" });
  const changed = await change("other");
  expect(changed.text?.parts[0]?.fields.map(({ label }) => label)).toContain("Local Team told on");
  expect(changed).toMatchObject({ effect: "done", result: "passed" });
  expect((await changes(changed.id, "before")).length).toBeGreaterThan(0);
  const after = await done("chairGov", readCommitment, { params: { n: 1 } });
  expect(after).toMatchObject({ state: "in_plan" });
  expect(after.versions.map(({ n }) => n)).toEqual([2, 1]);
  await change("remove");
  expect((await done("chairGov", readCommitment, { params: { n: 1 } })).state).toBe("not_in_plan");
});

it("[FREEZE-7] a change that is decided stands at the place it was put at: words written until then came since", async () => {
  const document = await openedDraft(house, { problem: "One.\n\nTwo.\n\nThree." });
  const { id } = await done("chairGov", readCommitment, { params: { n: 1 } });
  await writeNotes(house, 1);
  await decided(id, { subject: "version" });
  await edited(house, document, (doc) => doc.getXmlFragment("problem").delete(0, 1));
  const statement = { kind: "other" as const, text: "The ministry moved.", consultation: "Call 2" };
  const at = await house.app.documents.last(document);
  await putToBallot(house, id, { subject: "change", statement, open: true, close: true });
  const by = { person: house.people.healthWriter as string, act: "test", at: house.clock.now() };
  await house.store.transact((tx) =>
    house.app.documents.inAct.change(tx, document, by, (doc) => doc.getXmlFragment("problem").delete(0, 1)),
  );
  await house.app.jobs.runDue();
  const after = await done("chairGov", readCommitment, { params: { n: 1 } });
  expect(after.versions.map(({ n }) => n)).toEqual([2, 1]);
  expect(after.changedSince).toBe(true);
  const { versions } = await done("chairGov", readHistory, { params: { document } });
  expect(versions.find(({ n }) => n === 2)?.seq).toBe(at);
});

it.each(["plan", "process_plan"] as const)(
  "[BAL-14] %s as a whole can be put, when there is one",
  async (subject) => {
    const asked = await house.ask("chairGov", wire.previewBallot, { query: { subject } });
    expect(asked.json.issues.map(({ code }) => code)).toEqual(
      subject === "plan" ? [] : ["process_plan_empty"],
    );
    if (subject === "process_plan") return;
    const missing = asked.json.findings.map(({ code, severity }) => `${severity} ${code}`);
    expect(missing).toContain("error plan_without_commitments");
    expect(missing).toContain("error plan_text_missing");
    expect(await decided(house.process, { subject })).toMatchObject({ effect: "done" });
  },
);

it("[S4] [S20] what the forum adopted stands on the overview and with the public timeline", async () => {
  await withPublicPage(house);
  await done("contact", process.takeTemplate, { body: { developmentStart: null, deadline: "2027-08-31" } });
  await done("contact", process.publishTimeline);
  await done("secretary", makeTheme, { body: { name: "Health", scope: "All", reasons: "" } });
  const adopted = async () => (await done("observer", process.readOverview)).adopted;
  const timeline = async () => (await house.app.http.inject({ method: "GET", url: "/p/test/timeline" })).body;
  const themesPage = async () => (await house.app.http.inject({ method: "GET", url: "/p/test/themes" })).body;
  expect([await adopted(), (await timeline()).includes("as it stood on")]).toEqual([[], false]);
  expect(await themesPage()).toContain("adopted no list of themes yet");
  const themes = await decided(house.process, { subject: "themes" });
  const plan = await decided(house.process, { subject: "process_plan" });
  expect(await adopted()).toMatchObject([
    { what: "themes", decision: themes.decision },
    { what: "process_plan", decision: plan.decision },
  ]);
  expect(await timeline()).toContain(`<a href="/p/test/decisions/${plan.decision}">`);
  expect(await themesPage()).toContain(`<a href="/p/test/decisions/${themes.decision}">`);
  for (const words of ["<bdi>Health</bdi>", ">All<", 'href="/p/test/contributions?theme=Health"'])
    expect(await themesPage()).toContain(words);
});

it("[Q1] the roll is called before the ballot opens, by who prepares it and by members for their own seat", async () => {
  const statement = { title: "Statement", text: "Hearings are streamed." };
  const ballot = await putToBallot(house, house.process, { subject: "text", statement, by: "facilitator" });
  const [first, second] = (await page(ballot)).roll;
  const mark = (who: string, seat: string | undefined, presence: wire.Presence) =>
    house.ask(who, wire.checkIn, { params: { ballot }, body: { seat: seat ?? "", presence } });
  expect((await mark("facilitator", first?.seat, "absent")).status).toBe(200);
  expect((await mark("seat2", second?.seat, "remote")).status).toBe(200);
  expect(codes((await mark("seat2", first?.seat, "remote")).json)).toEqual(["may.own_seat_only"]);
  await done("chairGov", wire.confirmBallot, { params: { ballot } });
  await done("facilitator", wire.openBallot, { params: { ballot } });
  expect((await page(ballot)).roll.slice(0, 2).map(({ presence }) => presence)).toEqual(["absent", "remote"]);
});
