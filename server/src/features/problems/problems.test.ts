import { listThreads, openThread } from "@accord/shared/comments";
import { commitmentTemplate, openCommitment, readChecks, readCommitment } from "@accord/shared/commitments";
import { plainText, readDocument } from "@accord/shared/document-schema";
import { readHistory, restoreText } from "@accord/shared/history";
import { readHome } from "@accord/shared/home";
import * as wire from "@accord/shared/problems";
import * as proposals from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { documentAccess } from "../../acts/document-access.js";
import { markKey, marksIn } from "../../documents/passage.js";
import { element } from "../../documents/testing/craft.js";
import { commitment, problemSheet, publication } from "../../ports/tables/index.js";
import { sheetBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { withContributionRows } from "../../testing/contribution-rows.js";
import { edited } from "../../testing/edited.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withSolution } from "../../testing/problem-sheet.js";
import { withPublicPage } from "../../testing/public-page.js";
import { closeWriters, openWriter } from "../../testing/writer.js";

let house: TestHouse;
let ref: string;
beforeEach(async () => {
  house = await openTestHouse();
  await withContributionRows(house, [{ contributorName: "Ana" }, { contributorName: "Ben" }]);
  ref = (
    await done("facilitator", proposals.makeProposal, {
      body: {
        title: "Prices",
        problem: "P.",
        asked: "A.",
        group: house.groups.health,
        contributions: ["C-0001"],
      },
    })
  ).reference;
});
afterEach(() => house.close());

type Asked = Parameters<TestHouse["ask"]>[2];
async function done(who: string, route: Parameters<TestHouse["ask"]>[1], asked: Asked = {}) {
  const { status, json, raw } = await house.ask(who, route, asked);
  expect(status, raw.body).toBe(200);
  // biome-ignore lint/suspicious/noExplicitAny: answers of many routes
  return json as any;
}

const opened = async (proposal: string | null = null, who = "healthWriter"): Promise<number> =>
  (await done(who, wire.openProblemSheet, { body: { ...sheetBody, proposal, group: house.groups.health } }))
    .no;
const score = (who: string, no: number, solution: string, scores: Record<string, number>) =>
  house.ask(who, wire.scoreSolution, { params: { no, solution }, body: { scores } });
const choose = (no: number, solution: string, outcome: string | null, reasons = "It can begin next year.") =>
  house.ask("healthWriter", wire.chooseSolution, {
    params: { no, solution },
    body: { outcome, reasons } as never,
  });
const guide = (urgency: number, feasibility: number, relevance: number) => ({
  urgency,
  feasibility,
  relevance,
});
const solutions = async (no: number, who = "healthWriter") =>
  (await house.ask(who, wire.readSolutions, { params: { no } })).json;
const publicPage = async () => {
  const [row] = await house.store.read
    .select()
    .from(publication)
    .where(eq(publication.address, `proposals/${ref}`));
  return proposals.publicProposal.parse(row?.body);
};

describe("a problem sheet", () => {
  it("[4.3] is opened by its group, written by it and read by the others", async () => {
    const no = await opened(ref);
    const page = (await house.ask("budgetWriter", wire.readProblemSheet, { params: { no } })).json;
    expect(page).toMatchObject({ no: 1, proposal: { reference: ref }, can: { edit: false } });
    const right = (who: string) =>
      documentAccess.rightOn(house.store.read, house.people[who] ?? "", page.document, house.clock.now());
    expect(await right("healthWriter")).toBe("edit");
    expect(await right("contact")).toBe("edit");
    expect(await right("budgetWriter")).toBe("read");
    expect(await right("stranger")).toBeNull();
    const body = { ...sheetBody, group: house.groups.health };
    expect((await house.ask("budgetWriter", wire.openProblemSheet, { body })).status).toBe(403);
  });

  it("[4.3] is commented on like every text, and its thread leads back to it", async () => {
    const no = await opened();
    const { document } = (await house.ask("healthWriter", wire.readProblemSheet, { params: { no } })).json;
    await done("healthWriter", openThread, {
      params: { document },
      body: { passage: null, field: "problem", text: "So?", mentions: [], once: "thread-on-a-sheet" },
    });
    const { threads } = await done("healthWriter", listThreads, { params: { document } });
    expect(threads).toHaveLength(1);
  });

  it("[4.3] shows contributions of its proposal; those that no passage takes up come first", async () => {
    await done("facilitator", proposals.linkContributions, {
      params: { ref },
      body: { contributions: ["C-0002"] },
    });
    const no = await opened(ref);
    await withSolution(house, house.process, no);
    const passage = { field: "problem", quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" };
    const { link } = await done("healthWriter", wire.linkSheetPassage, {
      params: { no },
      body: { contribution: "C-0001", ...passage },
    });
    const linked = async () =>
      (await house.ask("healthWriter", wire.readProblemSheet, { params: { no } })).json.linked.map((one) => [
        one.reference,
        one.passages.map(({ quote }) => quote),
      ]);
    expect(await linked()).toEqual([
      ["C-0002", []],
      ["C-0001", ["A problem"]],
    ]);
    await done("healthWriter", wire.unlinkSheetPassage, { params: { no, link } });
    expect(await linked()).toEqual([
      ["C-0001", []],
      ["C-0002", []],
    ]);
  });
});

it("[COM-10] [4.3] a passage that takes up a contribution keeps its mark while others write in the sheet, and where it is restored", async () => {
  const no = await opened(ref);
  await withSolution(house, house.process, no);
  const { document } = await done("healthWriter", wire.readProblemSheet, { params: { no } });
  const quote = "Patients learn the price after it.";
  await edited(house, document, (doc) =>
    doc.getXmlFragment("problem").insert(0, [element("paragraph", {}, [new Y.XmlText(quote)])]),
  );
  const { mark } = await done("healthWriter", wire.linkSheetPassage, {
    params: { no },
    body: {
      contribution: "C-0001",
      ...{ field: "problem", quote, before: "", after: "", from: "AAAA", to: "AAAA" },
    },
  });
  const { documents } = house.app;
  const marks = async () => [...marksIn(await documents.read(document), ["problem"]).keys()];
  const before = await documents.last(document);
  await openWriter(house, "healthWriter", document);
  await expect.poll(() => documents.stats().sessions).toBe(1);
  await edited(house, document, (doc) => {
    const words = (doc.getXmlFragment("rootCauses").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    words.format(0, 5, { [markKey("nobodys")]: { id: "nobodys" } });
  });
  // It is taken out by who keeps the marks, who leaves those that are known.
  const all = async () => [...marksIn(await documents.read(document), ["problem", "rootCauses"]).keys()];
  await expect.poll(all).toContain("nobodys");
  await expect.poll(all, { timeout: 5_000 }).not.toContain("nobodys");
  expect.soft(await marks()).toEqual([mark]);
  closeWriters();

  await edited(house, document, (doc) => doc.getXmlFragment("problem").delete(0, 1));
  await done("healthWriter", restoreText, { params: { document }, body: { seq: before, parts: null } });
  expect(await marks()).toEqual([mark]);
  const { moments } = await done("healthWriter", readHistory, { params: { document } });
  expect(moments.map(({ act }: { act: string | null }) => act)).not.toContain("link-sheet-passage");
});

describe("its score sheet", () => {
  it("[4.5] keeps each participant's scores, their mean with its spread, and who is missing", async () => {
    const no = await opened();
    const row = await withSolution(house, house.process, no);
    expect((await solutions(no)).missing).toEqual(["healthEditor", "healthWriter"]);
    expect((await score("healthWriter", no, row, guide(5, 3, 4))).status).toBe(200);
    expect((await score("contact", no, row, guide(1, 1, 1))).status).toBe(200);
    const { solutions: all, missing } = await solutions(no);
    expect(missing).toEqual(["healthEditor"]);
    expect(all[0]?.summary.all).toEqual({ mean: 2.5, least: 1, most: 4, count: 2 });
    expect(all[0]?.scores.filter(({ own }) => own).map(({ scores }) => scores)).toEqual([guide(5, 3, 4)]);
    expect((await score("healthWriter", no, row, {})).status).toBe(200);
    expect((await solutions(no)).solutions[0]?.summary.all?.count).toBe(1);
  });

  it("[HOME-5] waits at home for who has not scored once others have, in that group alone, until it is scored or chosen", async () => {
    const no = await opened();
    const row = await withSolution(house, house.process, no);
    const waits = async (who: string) =>
      (await house.ask(who, readHome)).json.processes[0]?.rows
        .filter(({ why }) => why === "solutions_to_score")
        .map(({ number, count }) => `${number} ${count}`);
    expect(await waits("healthEditor")).toEqual([]);
    await score("healthWriter", no, row, guide(5, 3, 4));
    expect(await waits("healthEditor")).toEqual([`${no} 1`]);
    expect(await waits("healthWriter")).toEqual([]);
    expect(await waits("budgetWriter")).toEqual([]);
    await score("healthEditor", no, row, guide(4, 4, 4));
    expect(await waits("healthEditor")).toEqual([]);
    await score("healthEditor", no, row, {});
    await choose(no, row, "selected");
    expect(await waits("healthEditor")).toEqual([]);
  });

  it("[4.5] takes scores of its own set only, from the group only, for solutions that stand there", async () => {
    const no = await opened();
    const row = await withSolution(house, house.process, no);
    expect(codes((await score("healthWriter", no, row, { urgency: 5 })).json)).toEqual([
      "score_missing",
      "score_missing",
    ]);
    expect((await score("budgetWriter", no, row, guide(1, 1, 1))).status).toBe(403);
    expect((await score("healthWriter", no, "abc-def", guide(1, 1, 1))).status).toBe(404);
  });

  it("[SCORE-1] keeps its set once somebody scored, and its scores once the group has chosen", async () => {
    const no = await opened();
    const row = await withSolution(house, house.process, no);
    const change = (criteriaSet: string) =>
      house.ask("healthWriter", wire.changeProblemSheet, {
        params: { no },
        body: { ...sheetBody, title: "Changed", criteriaSet } as never,
      });
    expect((await change("argentina")).status).toBe(200);
    expect((await change("guide")).status).toBe(200);
    await score("healthWriter", no, row, guide(5, 3, 4));
    expect(codes((await change("philippines")).json)).toEqual(["scores_given"]);
    expect((await change("guide")).status).toBe(200);
    expect(codes((await choose(no, row, "selected", " ")).json)).toEqual(["solution_reasons_missing"]);
    expect((await choose(no, row, "selected")).status).toBe(200);
    expect(codes((await score("healthWriter", no, row, guide(1, 1, 1))).json)).toEqual(["solution_chosen"]);
    expect((await choose(no, row, null)).status).toBe(200);
    expect((await score("healthWriter", no, row, guide(1, 1, 1))).status).toBe(200);
  });
});

describe("a solution that is chosen", () => {
  it("[4.4] stands on the public page of its proposal with reasons and scores, the others too", async () => {
    const no = await opened(ref);
    const list = await withSolution(house, house.process, no);
    const app = await withSolution(house, house.process, no, "An app");
    await score("healthWriter", no, list, guide(5, 3, 4));
    await choose(no, list, "selected");
    await choose(no, app, "not_selected", "Who has no phone learns nothing.");
    expect((await publicPage()).solutions).toEqual([
      {
        title: "A price list at each counter",
        kind: "policy",
        outcome: "selected",
        reasons: "It can begin next year.",
        score: { mean: 4, least: 4, most: 4, count: 1 },
      },
      {
        title: "An app",
        kind: "policy",
        outcome: "not_selected",
        reasons: "Who has no phone learns nothing.",
        score: null,
      },
    ]);
    await withPublicPage(house);
    const page = await house.app.http.inject({ url: `/p/test/proposals/${ref}` });
    expect(page.body).toContain("Who has no phone learns nothing.");
    await choose(no, app, null);
    expect((await publicPage()).solutions).toHaveLength(1);
    await done("healthWriter", wire.changeProblemSheet, {
      params: { no },
      body: { ...sheetBody, criteriaSet: "guide" },
    });
    expect((await publicPage()).solutions).toEqual([]);
  });

  it("[4.4] begins the draft of its commitment, which the contributions of the proposal are linked to", async () => {
    const no = await opened(ref);
    const list = await withSolution(house, house.process, no);
    const app = await withSolution(house, house.process, no, "An app");
    await choose(no, list, "selected");
    await choose(no, app, "not_selected");
    const n = await opensCommitment();
    const [row] = await house.store.read.select().from(commitment).where(eq(commitment.n, n));
    const doc = await house.app.documents.read(row?.document ?? "");
    const { fields } = readDocument(doc, commitmentTemplate);
    const said = (root: string) => plainText(fields[root] ?? { type: "doc" });
    expect(said("problem")).toContain("A problem of prices.");
    expect(said("problem")).toContain("Words of rootCauses.");
    expect(said("statusQuo")).toContain("Words of doneSoFar.");
    expect(said("action")).toContain("A price list at each counter: words of what.");
    expect(said("action")).not.toContain("An app");
    expect(said("contribution")).toContain("Words of opennessGaps.");
    expect(said("contribution")).toContain("words of serves.");
    expect(said("title")).toBe("Prices");
    const { linked } = (await house.ask("healthWriter", readCommitment, { params: { n } })).json;
    expect(linked.map(({ reference }) => reference)).toEqual(["C-0001"]);
  });

  it("[4.4] leaves a draft to the words of its proposal where nothing is selected", async () => {
    const no = await opened(ref);
    await withSolution(house, house.process, no);
    const n = await opensCommitment();
    const [row] = await house.store.read.select().from(commitment).where(eq(commitment.n, n));
    const { fields } = readDocument(await house.app.documents.read(row?.document ?? ""), commitmentTemplate);
    expect(plainText(fields.action ?? { type: "doc" })).toBe("A.");
    expect(plainText(fields.problem ?? { type: "doc" })).toBe("P.");
  });

  it("[5.7] its sheet decides whether the commitment's relevance is explained", async () => {
    const n = await opensCommitment();
    const relevant = async () => {
      const { criteria, problemSheets } = (
        await house.ask("healthWriter", readChecks, { params: { n }, query: {} })
      ).json;
      const check = criteria[0]?.checks.find(({ code }) => code === "problem_sheet_answered");
      return [check?.met, problemSheets.map(({ no }) => no)];
    };
    expect(await relevant()).toEqual([false, []]);
    const no = await opened(ref);
    expect(await relevant()).toEqual([false, [no]]);
    await withSolution(house, house.process, no);
    expect(await relevant()).toEqual([true, [no]]);
  });
});

async function opensCommitment(): Promise<number> {
  await done("facilitator", proposals.setDiscussion, { params: { ref }, body: { reasons: "" } });
  const body = { proposals: [ref], outcome: "shortlisted", reasons: "Both agree." };
  const { decision } = await done("chairGov", proposals.proposeJointDecision, { body });
  await done("chairCivil", proposals.signJointDecision, { params: { decision } });
  return (await done("contact", openCommitment, { body: { proposal: ref, inNameOf: null } })).n;
}

it("[3.4] sheets of a process are numbered by themselves and listed with what was chosen", async () => {
  await opened();
  const no = await opened(ref, "contact");
  const row = await withSolution(house, house.process, no);
  await choose(no, row, "not_selected");
  const { sheets, groups } = (await house.ask("healthWriter", wire.listProblemSheets)).json;
  expect(
    sheets.map((one) => [one.no, one.proposal?.reference ?? null, one.selected, one.notSelected]),
  ).toEqual([
    [1, null, 0, 0],
    [2, ref, 0, 1],
  ]);
  expect(groups.map(({ id }) => id)).toEqual([house.groups.health]);
  expect(await house.store.read.select().from(problemSheet)).toHaveLength(2);
});
