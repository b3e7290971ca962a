import * as wire from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ballot, commitment, link, logEntry, publication, version } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { decidedTogether, discussedProposal } from "../../testing/proposals.js";
import { approve, five, release, save, withContributions } from "./testing/desk.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await withContributions(house, ["Prices", "Patents", "Theft"]);
});
afterEach(() => house.close());

const editor = async (references: string) =>
  (await house.ask("secretary", wire.editResponses, { query: { references } })).json;
const texts = (suggestions: Awaited<ReturnType<typeof editor>>["suggestions"]) =>
  wire.elementNames.map((name) => suggestions[name].text);

describe("a decision of both co-chairs against a proposal", () => {
  beforeEach(async () => {
    const ref = await discussedProposal(house, {
      title: "Patents",
      problem: "A problem.",
      asked: "A cure.",
      contributions: ["C-0002"],
    });
    const signed = await decidedTogether(house, ref, "not_shortlisted", "A law stands against it.");
    expect(signed).toEqual({ decided: 1 });
  });

  it("[8.3] leads the contribution and the proposal to one outcome, with sentences that a person edits", async () => {
    const { rows } = (await house.ask("secretary", wire.listResponses)).json;
    expect(rows.map(({ reference, links, prefill }) => [reference, links, prefill])).toEqual([
      ["C-0001", [], null],
      ["C-0002", ["P-0001"], { outcome: "rejection", decisions: [1] }],
      ["C-0003", [], null],
      ["P-0001", [], { outcome: "rejection", decisions: [1] }],
    ]);
    const { prefill, suggestions } = await editor("C-0002");
    expect(prefill).toMatchObject({ outcome: "rejection", decisions: [1] });
    expect(texts(suggestions)).toEqual([
      "Received on 01/10/2026 by the online form.",
      "Discussed as proposal P-0001 in the group Health. Both co-chairs decided on it together on 02/11/2026 (decision 1).",
      "No text of the plan was changed by it.",
      "Proposal P-0001 was not shortlisted (decision 1). Reasons: A law stands against it.",
      "",
    ]);
    expect(suggestions.includedAndWhy.decisions).toEqual([1]);
  });

  it("[8.3] for many, only what is true of every one of them is suggested", async () => {
    const { prefill, suggestions } = await editor("C-0001,C-0002");
    expect(prefill).toBeNull();
    expect(texts(suggestions)).toEqual(["2 contributions, received on 01/10/2026.", "", "", "", ""]);
  });

  it("[R5] an outcome that departs from the record needs its reasons, and shows them in public", async () => {
    const departing = {
      outcome: "inclusion" as const,
      reasonCodes: [],
      commitments: [] as string[],
      decisions: [1],
    };
    await house.store.transact(async (tx) => {
      await tx.insert(commitment).values({
        id: "commitment-7",
        process: house.process,
        n: 7,
        title: "Medicine",
        document: "document-7",
        state: "drafting",
        invited: [],
        createdAt: "2026-10-01T09:00:00.000Z",
      });
    });
    departing.commitments.push("commitment-7");
    const silent = await save(house, ["C-0002"], departing);
    expect(silent.issues.map(({ code }) => code)).toEqual(["departs_from_decision"]);
    const tried = await house.ask("chairGov", wire.approveResponses, {
      body: { responses: [silent.response] },
    });
    expect(codes(tried.json)).toEqual(["departs_from_decision"]);
    const told = await save(house, ["C-0002"], {
      ...departing,
      departure: "The ministry takes it up by a decree.",
    });
    expect(told.issues).toEqual([]);
    await approve(house, [told.response]);
    await release(house);
    const [page] = await house.store.read
      .select()
      .from(publication)
      .where(eq(publication.address, "responses/C-0002"));
    expect(wire.responseRow.parse(page?.body)).toMatchObject({
      outcome: "inclusion",
      departure: "The ministry takes it up by a decree.",
      decisionId: [1],
      decisionDate: ["2026-11-02T09:00:00.000Z"],
      rule: ["none"],
      count: [""],
      commitmentNo: [7],
    });
  });
});

describe("a commitment that a ballot included", () => {
  const at = "2026-10-30T15:00:00.000Z";
  const put = (state: "effective" | "closed", result: "passed" | "not_passed") =>
    house.store.transact(async (tx) => {
      await tx.insert(commitment).values({
        id: "commitment-1",
        process: house.process,
        n: 1,
        title: "Open data",
        document: "document-1",
        state: result === "passed" && state === "effective" ? "in_plan" : "drafting",
        includedVersion: result === "passed" && state === "effective" ? "version-2" : null,
        invited: [],
        createdAt: at,
      });
      await tx.insert(version).values({
        id: "version-2",
        process: house.process,
        subjectKind: "commitment",
        subject: "commitment-1",
        n: 2,
        body: {},
        root: "root",
        salts: [],
        frozenAt: at,
        frozenBy: "test",
        entry: 1,
      });
      const core = { rule: { kind: "majority" }, mandate: "decision_making", result };
      const hash = (letter: string) => letter.repeat(64);
      await tx.insert(logEntry).values([
        {
          process: house.process,
          sequence: 1,
          kind: "ballot_closed",
          at,
          core: { ballot: 1, tally: { for: 9, against: 2, abstain: 1 } } as never,
          openings: {},
          previousHash: hash("0"),
          hash: hash("a"),
        },
        {
          process: house.process,
          sequence: 2,
          kind: "decision",
          at,
          core: { ...core, ballot: 1 } as never,
          openings: {},
          previousHash: hash("a"),
          hash: hash("b"),
        },
      ]);
      await tx.insert(ballot).values({
        id: "ballot-1",
        process: house.process,
        no: 1,
        subject: "version",
        subjects: ["commitment-1"],
        version: "version-2",
        textHash: "hash",
        question: "Is it included?",
        rule: { kind: "majority" },
        quorum: { kind: "usual" },
        mandate: "decision_making",
        live: true,
        state,
        result,
        preparedBy: "test",
        effect: state === "effective" ? "done" : "waiting",
        openEntry: 1,
        decisionEntry: 2,
        closedAt: at,
        createdAt: at,
      });
      await tx.insert(link).values({
        id: "link-1",
        process: house.process,
        fromKind: "contribution",
        from: "contribution-1",
        toKind: "commitment",
        to: "commitment-1",
        kind: "source_of",
        passage: null,
        by: "test",
        at,
      });
    });

  it("[8.3] is named with its version, its ballot and its count, in the draft and in the public row", async () => {
    await put("effective", "passed");
    const { prefill, suggestions, decided } = await editor("C-0001");
    expect(prefill).toEqual({
      outcome: "inclusion",
      reasonCodes: [],
      commitments: ["commitment-1"],
      decisions: [2],
    });
    expect(decided).toEqual([{ decision: 2, outcome: "inclusion" }]);
    expect(texts(suggestions)).toEqual([
      "Received on 01/10/2026 by the online form.",
      "Ballot 1 on 30/10/2026: 9 for, 2 against, 1 abstained. It passed.",
      "It stands in commitment 1 “Open data”, version 2.",
      "Commitment 1 “Open data” is in the plan by decision 2.",
      "",
    ]);
    const { response: id, issues } = await save(house, ["C-0001"], {
      ...(prefill as NonNullable<typeof prefill>),
      elements: five,
    });
    expect(issues).toEqual([]);
    await approve(house, [id]);
    await release(house);
    const [page] = await house.store.read
      .select()
      .from(publication)
      .where(eq(publication.address, "responses/C-0001"));
    expect(wire.responseRow.parse(page?.body)).toMatchObject({
      commitmentNo: [1],
      commitmentTitle: ["Open data"],
      decisionId: [2],
      rule: ["majority"],
      count: ["9 / 2 / 1"],
    });
  });

  it("[Q8] leads to nothing while its result is not in effect, and to rejection when it did not pass", async () => {
    await put("closed", "not_passed");
    expect((await editor("C-0001")).prefill).toBeNull();
    await house.store.transact(async (tx) => {
      await tx.update(ballot).set({ state: "effective" });
    });
    expect((await editor("C-0001")).prefill).toMatchObject({
      outcome: "rejection",
      reasonCodes: ["not_supported_in_vote"],
      decisions: [2],
    });
  });
});
