import {
  callClosing,
  castVote,
  prepareBallot,
  previewBallot,
  readBallot,
  voidBallot,
} from "@accord/shared/ballots";
import type { ExportedLog } from "@accord/shared/decisions";
import * as wire from "@accord/shared/forum";
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import { verifyLog } from "@accord/shared/verifier";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { forum, publication, seat } from "../../ports/tables/index.js";
import { ballotBody } from "../../testing/bodies.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { exportedLog } from "../decisions/index.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const usual = {
  mandate: "decision_making",
  rule: { kind: "majority" },
  quorum: { kind: "usual" },
  veto: { kind: "none" },
  ethics: "none",
  secretBallots: false,
  sanctions: "ballot",
} as const;
const ten = { ...usual, quorum: { kind: "number", present: 10, eachBloc: true } } as const;
const page = async (who = "chairGov") => (await house.ask(who, wire.readTerms, {})).json;
const codesOf = (json: unknown) =>
  ((json as { error: { issues?: { code: string }[] } }).error.issues ?? []).map(({ code }) => code);
const rules = async () =>
  (await house.store.read.select().from(forum).where(eq(forum.process, house.process)))[0];
const published = async (address: string) =>
  (
    await house.store.read
      .select()
      .from(publication)
      .where(and(eq(publication.process, house.process), eq(publication.address, address)))
  )[0]?.body as unknown as wire.PublicTerms | undefined;
const log = async (): Promise<ExportedLog> =>
  JSON.parse(JSON.stringify(await exportedLog(house.store.read, { id: house.process, slug: "test" })));

async function write(n: number, root: string, words: string): Promise<void> {
  const document = (await page()).versions.find((row) => row.n === n)?.document ?? "";
  const by = { person: house.people.seat2 ?? "", act: "test", at: house.clock.now() };
  await house.store.transact((tx) =>
    house.app.documents.inAct.change(tx, document, by, (doc) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(words)]);
      doc.getXmlFragment(root).insert(0, [paragraph]);
    }),
  );
}
const words = async (n: number) => {
  const read = await house.ask("observer", wire.readTermsVersion, { params: { n } });
  return JSON.stringify(read.json.parts.filter(({ content }) => JSON.stringify(content).includes('text"')));
};

async function draft(figures: wire.TermsFigures = ten): Promise<number> {
  const opened = await house.ask("secretary", wire.openTermsDraft, {});
  expect(opened.status).toBe(200);
  const { n } = opened.json;
  const set = await house.ask("seat2", wire.changeTermsFigures, { params: { n }, body: figures });
  expect(set.status).toBe(200);
  return n;
}

async function put(n: number, closesAt: string | null = null): Promise<string> {
  const preview = await house.ask("chairGov", previewBallot, { query: { terms: String(n) } });
  expect(preview.json).toMatchObject({ subject: "terms", issues: [], openBallot: null });
  const prepared = await house.ask("chairGov", prepareBallot, {
    body: ballotBody({
      subject: "terms",
      subjects: preview.json.subjects.map(({ id }) => id),
      question: "Should version 2 take the place of the terms in force?",
      live: closesAt === null,
      closesAt,
      present:
        closesAt === null ? preview.json.seats.map((one) => ({ seat: one.seat, presence: "in_person" })) : [],
      open: true,
    }),
  });
  expect(prepared.json).toMatchObject({ ballot: expect.any(String) });
  return prepared.json.ballot;
}

async function proposalPut(open: boolean): Promise<string> {
  const said = { title: "Prices", problem: "A problem.", asked: "A change." };
  const body = { ...said, group: house.groups.health, contributions: [] };
  const { reference: ref } = (await house.ask("contact", makeProposal, { body })).json;
  await house.ask("contact", setDiscussion, { params: { ref }, body: { reasons: "" } });
  const { proposals } = (await house.ask("contact", listProposals, {})).json;
  const seats = await house.store.read.select().from(seat);
  const put = await house.ask("chairGov", prepareBallot, {
    body: ballotBody({
      subjects: [proposals.find((row) => row.reference === ref)?.id],
      question: "Should it be shortlisted?",
      present: seats.map(({ id }) => ({ seat: id, presence: "in_person" })),
      open,
    }),
  });
  return put.json.ballot;
}

const nameOf = (no: number) => (no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`);
async function decide(ballot: string, choice: "for" | "against", seats = 16): Promise<void> {
  for (let no = 1; no <= seats; no++)
    await house.ask(nameOf(no), castVote, { params: { ballot }, body: { choice, reason: "" } });
  await house.ask("chairGov", callClosing, { params: { ballot } });
  house.clock.forward(120_000);
  await house.app.jobs.runDue();
}

describe("the first terms", () => {
  it("[7.1] [TOR-1] a forum founded before has its figures as version 1, read from them and stored by nobody", async () => {
    expect(await page("observer")).toMatchObject({
      inForce: 1,
      filled: { government: 8, non_government: 8 },
      versions: [{ n: 1, state: "in_force", figures: usual, document: null }],
      can: { edit: false, put: false, publishFirst: false },
    });
  });

  it("[7.1] [TOR-1] its text is written down and made public once, by a co-chair; then only a ballot changes it", async () => {
    expect((await house.ask("secretary", wire.beginFirstTerms, {})).json).toEqual({ n: 1 });
    expect(await published("terms/v1")).toMatchObject({ n: 1, state: "in_force", parts: [] });
    expect(codesOf((await house.ask("chairGov", wire.publishFirstTerms, {})).json)).toEqual([
      "terms_no_words",
    ]);
    await write(1, "remit", "The forum oversees the plan.");
    expect((await house.ask("secretary", wire.publishFirstTerms, {})).status).toBe(403);
    const document = (await page()).versions[0]?.document ?? "";
    expect(await house.app.documents.rightOf(house.people.seat2 ?? "", document)).toBe("edit");
    expect((await house.ask("chairGov", wire.publishFirstTerms, {})).status).toBe(200);
    expect(await published("terms/v1")).toMatchObject({ parts: [{ root: "remit" }], state: "in_force" });
    expect(await house.app.documents.rightOf(house.people.seat2 ?? "", document)).toBe("read");
    expect(codesOf((await house.ask("chairGov", wire.publishFirstTerms, {})).json)).toEqual([
      "terms_first_public",
    ]);
  });
});

it("[FREEZE-8] first terms that were written on after they were read are not made public, and nothing is frozen", async () => {
  await house.ask("secretary", wire.beginFirstTerms, {});
  await write(1, "remit", "The forum oversees the plan.");
  const read = async () =>
    (await house.ask("chairGov", wire.readTermsVersion, { params: { n: 1 } })).json.words;
  const seen = await read();
  await write(1, "agenda", "Nobody has read this.");
  const publish = (words: string | null) =>
    house.ask("chairGov", wire.publishFirstTerms, { body: { seen: words } });
  expect(codesOf((await publish(seen)).json)).toEqual(["words_changed_since_read"]);
  expect(JSON.stringify(await published("terms/v1"))).not.toContain("Nobody");
  expect((await page()).versions[0]?.frozen).toBeNull();
  expect((await publish(await read())).status).toBe(200);
});

it("[FREEZE-8] first terms that were begun after they were read as unwritten are not made public", async () => {
  const read = async () =>
    (await house.ask("chairGov", wire.readTermsVersion, { params: { n: 1 } })).json.words;
  const publish = async (seen: string | null) =>
    codesOf((await house.ask("chairGov", wire.publishFirstTerms, { body: { seen } })).json);
  const seen = await read();
  expect(await publish(seen)).toEqual(["terms_no_words"]);
  await house.ask("secretary", wire.beginFirstTerms, {});
  expect(await read(), "begun, and as empty").toBe(seen);
  await write(1, "remit", "Nobody has read this.");
  expect(await publish(seen)).toEqual(["words_changed_since_read"]);
  expect((await page()).versions[0]?.frozen).toBeNull();
});

describe("a draft of the terms", () => {
  it("[7.1] begins as a copy of what is in force, one at a time, and sets nothing by itself", async () => {
    await house.ask("secretary", wire.beginFirstTerms, {});
    await write(1, "remit", "The forum oversees the plan.");
    const n = await draft();
    expect(n).toBe(2);
    expect(await words(2)).toContain("The forum oversees the plan.");
    await write(2, "agenda", "Both co-chairs set it.");
    expect(await words(2)).toContain("Both co-chairs set it.");
    expect(await words(1)).not.toContain("Both co-chairs set it.");
    const again = await house.ask("chairGov", wire.openTermsDraft, {});
    expect([again.status, codesOf(again.json)]).toEqual([409, ["terms_draft_open"]]);
    expect(await rules()).toMatchObject({ ...usual, termsVersion: 1 });
    expect((await page()).versions.map(({ n, state, changed }) => [n, state, changed])).toEqual([
      [2, "draft", ["quorum"]],
      [1, "in_force", []],
    ]);
  });

  it("[Q1] figures that this forum could never meet are refused and change nothing", async () => {
    const n = await draft();
    for (const [quorum, code] of [
      [{ kind: "number", present: 17, eachBloc: false }, "quorum_over_seats"],
      [{ kind: "number", present: 1, eachBloc: true }, "quorum_under_blocs"],
    ] as const) {
      const refused = await house.ask("seat2", wire.changeTermsFigures, {
        params: { n },
        body: { ...usual, quorum },
      });
      expect([refused.status, codesOf(refused.json)]).toEqual([409, [code]]);
    }
    expect((await page()).versions[0]?.figures).toEqual(ten);
  });

  it("[7.1] [TOR-3] is withdrawn: its words stay, its number is not used again", async () => {
    const n = await draft();
    expect((await house.ask("secretary", wire.withdrawTermsDraft, { params: { n } })).status).toBe(200);
    expect((await page()).versions[0]).toMatchObject({ n: 2, state: "withdrawn" });
    expect(codesOf((await house.ask("secretary", wire.withdrawTermsDraft, { params: { n } })).json)).toEqual([
      "terms_not_draft",
    ]);
    expect(await draft()).toBe(3);
  });

  it("[7.1] what says and sets nothing new is not put before the forum", async () => {
    const n = await draft(usual);
    const preview = await house.ask("chairGov", previewBallot, { query: { terms: String(n) } });
    expect(preview.json.issues.map(({ code }) => code)).toEqual(["terms_nothing_changed"]);
    expect(preview.json.findings.map(({ code }) => code)).toEqual(
      wire.termsRoots.map(() => "terms_part_missing"),
    );
  });
});

describe("a change of the terms before the forum", () => {
  it("[7.1] [Q1] [TOR-2] comes into force by the ballot's effect alone; ballots open or closed keep theirs", async () => {
    const n = await draft();
    await write(n, "decisions", "Ten members must take part.");
    const before = await put(n);
    expect((await page()).versions[0]).toMatchObject({ state: "put", ballot: { id: before } });
    const refused = await house.ask("seat2", wire.changeTermsFigures, { params: { n }, body: usual });
    expect(codesOf(refused.json)).toEqual(["terms_not_draft"]);
    await decide(before, "for");

    expect(await rules()).toMatchObject({ ...ten, termsVersion: 2 });
    expect((await page()).versions.map((row) => [row.n, row.state])).toEqual([
      [2, "in_force"],
      [1, "superseded"],
    ]);
    const kept = (await house.ask("seat2", readBallot, { params: { ballot: before } })).json;
    expect(kept).toMatchObject({
      state: "effective",
      quorum: usual.quorum,
      text: { n: 2, changedSince: false },
    });
    const [changes, decides] = kept.text?.parts[0]?.fields ?? [];
    expect(decides?.label).toBe("How the forum decides");
    expect(JSON.stringify(changes?.content)).toContain("10 members must take part");
    expect(JSON.stringify(changes?.content)).toContain("The text changes in: How decisions are made.");
    expect(await published("terms/v2")).toMatchObject({
      state: "in_force",
      changed: ["quorum"],
      before: { n: 1 },
      parts: [{ root: "decisions" }],
      decision: kept.decision,
    });
    expect(await published("terms/v1")).toMatchObject({ state: "superseded" });

    const exported = await log();
    expect(exported.entries.map(({ kind }) => kind).slice(-2)).toEqual(["rule_changed", "effective"]);
    expect(exported.entries.at(-2)?.core).toMatchObject({ termsVersion: 2, quorum: ten.quorum });
    expect(verifyLog(exported).findings).toEqual([]);
  });

  it("[7.1] another ballot that is open keeps its rule; one only prepared takes the new one and is confirmed anew", async () => {
    const [open, prepared] = [await proposalPut(true), await proposalPut(false)];
    await decide(await put(await draft()), "for");
    const read = async (ballot: string) =>
      (await house.ask("chairGov", readBallot, { params: { ballot } })).json;
    expect(await read(open)).toMatchObject({ state: "open", quorum: usual.quorum });
    expect(await read(prepared)).toMatchObject({
      state: "draft",
      quorum: ten.quorum,
      confirmedBy: null,
      can: { confirm: true },
    });
    await decide(open, "for");
    expect(await read(open)).toMatchObject({ state: "effective", quorum: usual.quorum });
  });

  it("[7.1] not passed: it is not adopted, nothing changes, and another may be drafted", async () => {
    const n = await draft();
    await decide(await put(n), "against");
    expect(await rules()).toMatchObject({ ...usual, termsVersion: 1 });
    expect((await page()).versions[0]).toMatchObject({ n: 2, state: "not_adopted" });
    expect(await published("terms/v2")).toMatchObject({ state: "not_adopted" });
    expect(
      (await log()).entries.flatMap(({ core }) => ("termsVersion" in core ? [core.termsVersion] : [])),
      "the first terms begin the log, and no others follow",
    ).toEqual([1]);
    const next = await draft();
    expect(next).toBe(3);
    expect((await page()).versions[0]).toMatchObject({ n: 3, before: 1 });
  });

  it("[Q1] [TOR-3] without a quorum, or void, it is a draft again that can be changed and put again", async () => {
    const n = await draft();
    const void_ = await put(n);
    await house.ask("chairGov", voidBallot, { params: { ballot: void_ }, body: { reason: "Wrong day." } });
    expect((await page()).versions[0]).toMatchObject({ state: "draft", ballot: null, frozen: null });
    const second = await put(n, "2026-11-20T00:00:00.000Z");
    await house.ask("seat2", castVote, { params: { ballot: second }, body: { choice: "for", reason: "" } });
    house.clock.set("2026-11-20T00:00:01.000Z");
    await house.app.jobs.runDue();
    expect((await house.ask("seat2", readBallot, { params: { ballot: second } })).json.state).toBe(
      "not_quorate",
    );
    expect((await page()).versions[0]).toMatchObject({ state: "draft", ballot: null });
    await decide(await put(n), "for");
    expect((await page()).versions[0]?.state).toBe("in_force");
  });
});
