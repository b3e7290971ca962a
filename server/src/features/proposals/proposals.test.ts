import { openCommitment } from "@accord/shared/commitments";
import * as wire from "@accord/shared/proposals";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  audit,
  contribution,
  jointDecision,
  link,
  logEntry,
  proposal,
  proposalEdit,
  publication,
} from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { withContributionRows } from "../../testing/contribution-rows.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  const contributorName = "Ana";
  await withContributionRows(house, [
    { contributorName },
    { contributorName, anonymous: true },
    { contributorName, state: "received", publishedAt: null },
  ]);
});
afterEach(() => house.close());

const words = {
  title: "Publish hospital prices",
  problem: "Prices are unknown.",
  asked: "A public register.",
};

async function make(
  who = "facilitator",
  more: Partial<{ group: string | null; contributions: string[] }> = {},
) {
  const { json, status } = await house.ask(who, wire.makeProposal, {
    body: { ...words, group: null, contributions: ["C-0001"], ...more },
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.reference;
}
async function discussed(): Promise<string> {
  const ref = await make();
  await house.ask("facilitator", wire.setDiscussion, { params: { ref }, body: { reasons: "" } });
  return ref;
}
async function decided(ref: string, outcome: "shortlisted" | "not_shortlisted"): Promise<void> {
  const body = { proposals: [ref], outcome, reasons: "Both agree." };
  const { json } = await house.ask("chairGov", wire.proposeJointDecision, { body });
  const params = { decision: json.decision };
  expect((await house.ask("chairCivil", wire.signJointDecision, { params })).status).toBe(200);
}
const read = async (ref: string, who = "facilitator") =>
  (await house.ask(who, wire.readProposal, { params: { ref } })).json;
const counts = async () => ({
  proposals: (await house.store.read.select().from(proposal)).length,
  links: (await house.store.read.select().from(link)).length,
  joint: (await house.store.read.select().from(jointDecision)).length,
  log: (await house.store.read.select().from(logEntry)).length,
  public: (await house.store.read.select().from(publication)).length,
  audit: (await house.store.read.select().from(audit)).length,
});

describe("a proposal", () => {
  it("[3.4] comes from contributions, which keep their words and their state", async () => {
    const ref = await make("facilitator", { contributions: ["C-0002", "contribution-1", "C-0003"] });
    expect(ref).toBe("P-0001");
    const page = await read(ref);
    expect(page.state).toBe("proposed");
    expect(page.sources.map(({ reference, text }) => [reference, text])).toEqual([
      ["C-0001", "Words of idea 1"],
      ["C-0002", "Words of idea 2"],
      ["C-0003", "Words of idea 3"],
    ]);
    expect(page.sources[1]?.contributor).toBeNull();
    const kept = await house.store.read.select().from(contribution);
    expect(kept.map(({ text, state }) => [text, state])).toEqual([
      ["Words of idea 1", "published"],
      ["Words of idea 2", "published"],
      ["Words of idea 3", "received"],
    ]);
    const ties = await house.store.read.select().from(link);
    expect(ties.map(({ kind, fromKind, toKind }) => `${fromKind} ${kind} ${toKind}`)).toEqual(
      Array(3).fill("contribution source_of proposal"),
    );
    expect(await make()).toBe("P-0002");
  });

  it("[4.1] takes contributions that come later, each once, in public too, until a commitment is opened", async () => {
    const ref = await discussed();
    const link = (contributions: string[], who = "facilitator") =>
      house.ask(who, wire.linkContributions, { params: { ref }, body: { contributions } });
    expect((await link(["C-0002", "contribution-1", "C-0003"])).json).toEqual({ linked: 2 });
    expect((await link(["C-0003"])).json).toEqual({ linked: 0 });
    const page = await read(ref);
    expect([page.linkable, page.can.unlink]).toEqual([true, true]);
    expect(page.sources.map(({ reference }) => reference)).toEqual(["C-0001", "C-0002", "C-0003"]);
    const at = eq(publication.address, `proposals/${ref}`);
    const shown = async () =>
      wire.publicProposal.parse((await house.store.read.select().from(publication).where(at))[0]?.body)
        .contributions;
    expect(await shown()).toEqual(["C-0001", "C-0002"]);
    expect(codes((await link(["C-0099"])).json)).toEqual(["contribution_unknown"]);
    await decided(ref, "shortlisted");
    const late = { params: { ref, contribution: "contribution-2" } };
    expect(codes((await house.ask("facilitator", wire.unlinkContribution, late)).json)).toEqual([
      "proposal_decided",
    ]);
    expect(
      (await house.ask("contact", openCommitment, { body: { proposal: ref, inNameOf: null } })).status,
    ).toBe(200);
    expect(codes((await link(["C-0001"])).json)).toEqual(["proposal_has_commitment"]);
    expect((await read(ref)).linkable).toBe(false);
  });

  it("[4.1] a contribution linked by mistake is taken out again, by who may link, and its words stay", async () => {
    const ref = await make("facilitator", {
      contributions: ["C-0001", "C-0002"],
      group: house.groups.health,
    });
    const params = { ref, contribution: "contribution-2" };
    const before = await counts();
    for (const who of ["budgetWriter", "observer", "seat2", "chairGov"]) {
      expect([who, (await house.ask(who, wire.unlinkContribution, { params })).status]).toEqual([who, 403]);
      const more = { params: { ref }, body: { contributions: ["C-0003"] } };
      expect([who, (await house.ask(who, wire.linkContributions, more)).status]).toEqual([who, 403]);
    }
    expect(await counts()).toEqual(before);
    expect((await house.ask("healthWriter", wire.unlinkContribution, { params })).status).toBe(200);
    expect((await house.ask("healthWriter", wire.unlinkContribution, { params })).status).toBe(404);
    expect((await read(ref)).sources.map(({ reference }) => reference)).toEqual(["C-0001"]);
    expect(await house.store.read.select().from(contribution)).toHaveLength(3);
  });

  it("[3.4] is published with each change of state, with published contributions only", async () => {
    const ref = await make("facilitator", { contributions: ["C-0001", "C-0003"] });
    const at = eq(publication.address, `proposals/${ref}`);
    const body = async () => (await house.store.read.select().from(publication).where(at))[0]?.body;
    expect(wire.publicProposal.parse(await body())).toMatchObject({
      state: "proposed",
      contributions: ["C-0001"],
    });
    await house.ask("facilitator", wire.setDiscussion, { params: { ref }, body: { reasons: "" } });
    expect(wire.publicProposal.parse(await body()).state).toBe("in_discussion");
  });

  it("[3.4] its page says when and by whom it was put in discussion", async () => {
    await discussed();
    house.clock.set("2026-11-02T10:00:00.000Z");
    const page = await read(await discussed());
    expect(page.happened).toEqual([{ what: "discussed", at: "2026-11-02T10:00:00.000Z", by: "facilitator" }]);
  });

  it("[3.4] is edited until it is decided, the words before are kept", async () => {
    const ref = await make();
    const { changedAt: seen } = await read(ref);
    const changed = { ...words, asked: "A register by 2028." };
    house.clock.set("2026-11-02T10:00:00.000Z");
    const edit = (body: unknown) => house.ask("facilitator", wire.editProposal, { params: { ref }, body });
    expect((await edit({ ...changed, seen })).status).toBe(200);
    expect((await edit({ ...words, seen })).json).toMatchObject({ error: { code: "changed_by_other" } });
    const page = await read(ref);
    expect(page.asked).toBe("A register by 2028.");
    expect(page.history.map(({ before, by }) => [before.asked, by])).toEqual([
      ["A public register.", "facilitator"],
    ]);
  });

  it("[2.2] is made only by those the table names, and nothing remains of a denied try", async () => {
    const before = await counts();
    const tried = async (who: string | null, group: string | null) =>
      (await house.ask(who, wire.makeProposal, { body: { ...words, group, contributions: ["C-0001"] } }))
        .status;
    const { health, budget } = house.groups;
    expect(await tried(null, null)).toBe(401);
    expect(await tried("stranger", null)).toBe(404);
    for (const who of ["observer", "assessor"]) expect(await tried(who, null), who).toBe(403);
    expect(await tried("healthWriter", null)).toBe(403);
    expect(await tried("healthWriter", budget)).toBe(403);
    expect(await counts()).toEqual(before);
    for (const who of ["facilitator", "seat2", "chairGov", "secretary", "contact"]) {
      expect(await tried(who, null), who).toBe(200);
    }
    expect(await tried("healthWriter", health)).toBe(200);
  });

  it("[3.4] refuses a contribution that does not exist, as a whole", async () => {
    const before = await counts();
    const { json, status } = await house.ask("facilitator", wire.makeProposal, {
      body: { ...words, group: null, contributions: ["C-0001", "C-9999"] },
    });
    expect([status, codes(json)]).toEqual([409, ["contribution_unknown"]]);
    expect(await counts()).toEqual(before);
  });
});

describe("both co-chairs together", () => {
  const write = (who: string, refs: string[], outcome = "shortlisted", reasons = "It can be done in time.") =>
    house.ask(who, wire.proposeJointDecision, { body: { proposals: refs, outcome, reasons } });
  const sign = (who: string | null, decision: string) =>
    house.ask(who, wire.signJointDecision, { params: { decision } });

  it("[Q13] the second signature decides: states, one entry with rule none, reasons, links", async () => {
    const refs = [await discussed(), await discussed()];
    const written = await write("chairGov", refs);
    expect(written.status, written.raw.body).toBe(200);
    const { decision: id } = written.json;
    expect((await read(refs[0] as string)).state).toBe("in_discussion");
    expect((await house.store.read.select().from(logEntry)).length).toBe(0);

    const signed = await sign("chairCivil", id);
    expect(signed.json, signed.raw.body).toEqual({ decided: 1 });
    for (const ref of refs) {
      const page = await read(ref);
      expect([page.state, page.decision, page.reasons]).toEqual([
        "shortlisted",
        1,
        "It can be done in time.",
      ]);
    }
    const [entry, effect] = await house.store.read.select().from(logEntry);
    expect(entry?.kind).toBe("decision");
    expect(entry?.core).toMatchObject({ ballot: null, rule: "none", result: "passed" });
    expect(entry?.openings.reasons?.value).toBe("It can be done in time.");
    expect(entry?.openings.links?.value).toEqual([...refs, "C-0001"]);
    expect(entry?.openings["cochair.government"]?.value).toBe("chairGov");
    expect(effect?.core).toMatchObject({ decision: 1, done: [{ act: "shortlisted", count: 2 }] });
    const own = and(eq(publication.kind, "decision"), eq(publication.address, "decisions/1"));
    expect(await house.store.read.select().from(publication).where(own)).toHaveLength(1);
  });

  it("[2.2] refuses the same person, the same bloc, and everybody else, without side effect", async () => {
    const ref = await discussed();
    const { json } = await write("chairGov", [ref]);
    const before = await counts();
    const again = await sign("chairGov", json.decision);
    expect([again.status, codes(again.json)]).toEqual([409, ["signed_already"]]);
    for (const who of ["facilitator", "secretary", "contact", "seat2", "healthWriter", "observer"]) {
      expect((await sign(who, json.decision)).status, who).toBe(403);
    }
    expect((await sign(null, json.decision)).status).toBe(401);
    expect((await sign("stranger", json.decision)).status).toBe(404);
    expect(await counts()).toEqual(before);
    expect((await read(ref)).state).toBe("in_discussion");
  });

  it("[2.2] a facilitator may write it down and takes part in no signature; others may not", async () => {
    const ref = await discussed();
    const before = await counts();
    for (const who of ["secretary", "contact", "seat2", "healthWriter", "observer"]) {
      expect((await write(who, [ref])).status, who).toBe(403);
    }
    expect(await counts()).toEqual(before);
    const { json } = await write("facilitator", [ref]);
    expect((await read(ref)).joint[0]?.signatures).toEqual([]);
    expect((await sign("chairCivil", json.decision)).json).toEqual({ decided: null });
    expect((await sign("chairGov", json.decision)).json).toEqual({ decided: 1 });
    expect((await sign("chairGov", json.decision)).status).toBe(409);
  });

  it("[3.4] not shortlisting needs reasons; what waits is not edited and not decided twice", async () => {
    const ref = await discussed();
    const blank = await write("chairGov", [ref], "not_shortlisted", " ");
    expect([blank.status, codes(blank.json)]).toEqual([409, ["reasons_missing"]]);
    await write("chairGov", [ref], "not_shortlisted", "Done by law already.");
    expect(codes((await write("chairCivil", [ref])).json)).toEqual(["proposal_has_joint_decision"]);
    const { changedAt: seen } = await read(ref);
    const edit = await house.ask("facilitator", wire.editProposal, {
      params: { ref },
      body: { ...words, asked: "More", seen },
    });
    expect(codes(edit.json)).toEqual(["proposal_has_joint_decision"]);
    expect(await house.store.read.select().from(proposalEdit)).toEqual([]);
  });

  it("[2.2] is taken back by a co-chair or its writer while open, never after", async () => {
    const ref = await discussed();
    const { json } = await write("facilitator", [ref]);
    const back = (who: string) =>
      house.ask(who, wire.withdrawJointDecision, { params: { decision: json.decision } });
    expect((await back("secretary")).status).toBe(403);
    expect((await back("facilitator")).status).toBe(200);
    expect((await back("chairGov")).status).toBe(409);
    expect((await sign("chairGov", json.decision)).status).toBe(409);
  });

  it("[3.4] a decided proposal goes back with reasons, and the new decision names the old one", async () => {
    const ref = await discussed();
    const { json } = await write("chairGov", [ref], "not_shortlisted", "Too early.");
    await sign("chairCivil", json.decision);
    const back = (reasons: string) =>
      house.ask("facilitator", wire.setDiscussion, { params: { ref }, body: { reasons } });
    expect(codes((await back("")).json)).toEqual(["reasons_missing"]);
    house.clock.set("2026-11-03T10:00:00.000Z");
    expect((await back("A new law was passed.")).status).toBe(200);
    house.clock.set("2026-11-04T10:00:00.000Z");
    const second = (await write("chairCivil", [ref], "shortlisted", "")).json;
    const { decided } = (await sign("chairGov", second.decision)).json;
    const at = eq(logEntry.sequence, decided as number);
    const [entry] = await house.store.read.select().from(logEntry).where(at);
    expect(entry?.openings.links?.value).toContain("decisions/1");
    const decidedTwice = [
      { what: "discussed" },
      { what: "decided", no: null, decision: 1, outcome: "not_shortlisted" },
      { what: "discussed" },
      { what: "decided", no: null, decision: decided, outcome: "shortlisted" },
    ];
    expect((await read(ref)).happened).toMatchObject(decidedTwice);
    const { n } = (await house.ask("contact", openCommitment, { body: { proposal: ref, inNameOf: null } }))
      .json;
    expect((await read(ref)).happened.at(-1)).toMatchObject({ what: "became_commitment", n });
  });
});
