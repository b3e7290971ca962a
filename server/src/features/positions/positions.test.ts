import { listLog, readDecision } from "@accord/shared/decisions";
import * as wire from "@accord/shared/positions";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentAccess } from "../../acts/document-access.js";
import { publication } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { doneIn } from "../../testing/hands.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { lettersIn } from "../../testing/letters.js";
import { withNetwork, withWords } from "../../testing/position.js";
import { withPublicPage } from "../../testing/public-page.js";
import { exportedLog } from "../decisions/index.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
  await withPublicPage(house);
  await withNetwork(house);
});
afterEach(() => house.close());

const no = 1;
const on = { params: { no } };
const day = (date: string, time = "15:00"): void => house.clock.set(`2026-${date}T${time}:00.000Z`);
const begun = (basis: wire.FirstBasis = "network_consensus", who = "healthWriter") =>
  done(who, wire.openPosition, { body: { group: house.groups.health, title: "Prices in public", basis } });
const page = (who = "healthWriter") => done(who, wire.readPosition, on);
const refused = async (
  who: string,
  route: Parameters<TestHouse["ask"]>[1],
  body: object = {},
  params: object = {},
) => codes((await house.ask(who, route, { params: { ...on.params, ...params }, body })).json);
const published = async () => {
  const [row] = await house.store.read
    .select()
    .from(publication)
    .where(eq(publication.address, "positions/1"));
  return row && wire.publicPosition.parse(row.body);
};
const publicPage = async () => (await house.app.http.inject({ url: "/p/test/positions/1" })).body;
/** Discussed from 03/11, posted on 10/11: open to objections until 17/11. */
async function posted(): Promise<void> {
  await begun();
  day("11-03");
  await done("healthEditor", wire.openPositionDiscussion, on);
  await withWords(house, no, "Prices stand at each door.");
  day("11-10");
  await done("healthWriter", wire.postPosition, on);
}
async function raised(who = "healthEditor"): Promise<string> {
  await done(who, wire.raiseOnPosition, { ...on, body: { kind: "objection", text: "Too soon." } });
  return (await page()).remarks.at(-1)?.id ?? "";
}

describe("a position by consensus", () => {
  it("[Q40] is reached by silence on the day that was said beforehand, and public with its basis", async () => {
    await posted();
    expect(await page()).toMatchObject({ standing: "open", closesOn: "2026-11-17", unsatisfied: 0 });
    const said = (await lettersIn(house)).filter(({ text }) => text.includes("If nobody objects until"));
    expect(said.map(({ to }) => to).sort()).toEqual(["healtheditor@example.org", "seat10@example.org"]);
    expect(said[0]?.text).toContain("Tuesday 17/11/2026");
    day("11-17", "23:00");
    expect(await refused("healthWriter", wire.publishPosition)).toEqual(["position_open"]);
    day("11-18", "06:00");
    expect((await page()).standing).toBe("reached");
    await done("healthWriter", wire.publishPosition, on);
    expect(await published()).toMatchObject({
      network: "Coast Network",
      basis: "network_consensus",
      state: "published",
      closedOn: "2026-11-17",
      version: 1,
    });
    const { entries } = await done("healthWriter", listLog);
    const made = entries.find(({ kind }) => kind === "decision");
    expect(made?.title).toBe("A position of the Coast Network: Prices in public");
    const { decision } = await done("healthWriter", readDecision, {
      params: { sequence: String(made?.sequence) },
    });
    expect(decision).toMatchObject({
      body: "network",
      subject: "position",
      network: { name: "Coast Network", basis: "network_consensus" },
      texts: [{ address: "positions/1", version: 1 }],
      signed: [],
    });
    const log = await exportedLog(house.store.read, { id: house.process, slug: "test" });
    expect(verifyLog(log).findings).toEqual([]);
  });

  it("[Q40] a text that is posted anew has its seven days again, and the same words are not posted twice", async () => {
    await posted();
    expect(await refused("healthWriter", wire.postPosition)).toEqual(["position_unchanged"]);
    await withWords(house, no, "And on the web.");
    day("11-15");
    await done("healthWriter", wire.postPosition, on);
    expect(await page()).toMatchObject({ closesOn: "2026-11-22", posted: { version: 2 } });
  });

  it("[Q40] only who objected says that they are satisfied, and another member answers", async () => {
    await posted();
    const remark = await raised();
    expect(await refused("healthWriter", wire.stateSatisfaction, { satisfied: true }, { remark })).toEqual([
      "remark_not_own",
    ]);
    expect(await refused("healthEditor", wire.answerOnPosition, { text: "Well." }, { remark })).toEqual([
      "remark_own",
    ]);
    const params = { no, remark };
    await done("seat10", wire.answerOnPosition, { params, body: { text: "Each clinic has a year." } });
    day("11-20");
    expect((await page()).standing).toBe("objections");
    expect(await refused("healthEditor", wire.raiseOnPosition, { kind: "objection", text: "More." })).toEqual(
      ["position_objections"],
    );
    await done("healthEditor", wire.stateSatisfaction, { params, body: { satisfied: true } });
    expect((await page()).standing).toBe("reached");
    await done("healthWriter", wire.publishPosition, on);
    expect((await published())?.remarks).toEqual([
      {
        kind: "objection",
        name: "healthEditor",
        text: "Too soon.",
        answer: "Each clinic has a year.",
        satisfied: true,
      },
    ]);
  });
});

describe("the steering committee", () => {
  const asked = { reason: "The plan is decided on in a week.", until: "2026-11-25" };
  const vote = (who: string, choice: string) =>
    done(who, wire.voteInCommittee, { ...on, body: { choice, reason: "" } });

  it("[Q40] is asked where an objector stays silent; told to the network and the public, decided by Q3", async () => {
    await posted();
    await raised();
    day("11-20");
    await done("healthWriter", wire.putToCommittee, { ...on, body: asked });
    expect(await published()).toMatchObject({ state: "committee", committee: { ...asked, votes: [] } });
    const letters = (await lettersIn(house)).filter(({ subject }) => subject.includes("steering committee"));
    expect(letters).toHaveLength(2);
    expect(
      await documentAccess.rightOn(
        house.store.read,
        house.people.seat10 ?? "",
        (await page()).document,
        house.clock.now(),
      ),
    ).toBe("read");
    await vote("healthWriter", "for");
    await vote("seat10", "against");
    await vote("seat10", "for");
    expect(await refused("healthWriter", wire.publishPosition)).toEqual(["position_committee"]);
    expect(await publicPage()).toContain("votes on this text until 25/11/2026");
    day("11-26", "12:00");
    const waiting = await publicPage();
    expect(waiting).toContain("The vote of the steering committee on this text is over");
    expect(waiting).not.toContain("votes on this text until");
    expect((await house.app.http.inject({ url: "/p/test/positions" })).body).toContain("Committee has voted");
    expect(await page()).toMatchObject({
      standing: "committee_over",
      committee: { count: { for: 2, result: "passed" } },
    });
    await done("healthWriter", wire.publishPosition, on);
    expect(await published()).toMatchObject({
      basis: "steering_committee_vote",
      state: "published",
      remarks: [{ name: "healthEditor", satisfied: false }],
      committee: { count: { needed: 2, voted: 2 } },
    });
  });

  it("[Q40] [Q1] a vote in vain is said; without half of the committee nothing is", async () => {
    await posted();
    await done("healthWriter", wire.putToCommittee, { ...on, body: asked });
    await vote("seat10", "against");
    day("11-26", "12:00");
    expect(await refused("healthWriter", wire.publishPosition)).toEqual(["committee_not_quorate"]);
    await done("healthWriter", wire.putToCommittee, { ...on, body: { ...asked, until: "2026-11-30" } });
    expect((await page()).committee?.votes).toEqual([]);
    for (const who of ["healthWriter", "healthEditor"]) await vote(who, "against");
    expect((await published())?.state).toBe("committee");
    await vote("seat10", "against");
    expect((await published())?.state, "all have voted, days before").toBe("committee_over");
    await done("healthWriter", wire.publishPosition, on);
    expect(await page()).toMatchObject({ standing: "not_adopted", can: [] });
    expect((await published())?.state).toBe("not_adopted");
    const log = JSON.parse(
      JSON.stringify(await exportedLog(house.store.read, { id: house.process, slug: "test" })),
    );
    const { findings, counts } = verifyLog(log);
    expect(findings).toEqual([]);
    expect(counts, "recounted from the export alone").toMatchObject({ tallies: 1, talliesEqual: 1 });
    const { core, openings } = log.entries.find(({ kind }: { kind: string }) => kind === "decision");
    const named = core.committee.members.map((one: string) => openings[`member.${one}`].value);
    expect(named.sort()).toEqual(["healthEditor", "healthWriter", "seat10"]);
    expect(core.committee.choices).toHaveLength(3);
  });

  it("[Q40] the reason, a day to come and the committee itself are asked for", async () => {
    await posted();
    expect(await refused("healthWriter", wire.putToCommittee, { reason: " ", until: "2026-11-10" })).toEqual([
      "committee_reason_missing",
      "committee_until_past",
    ]);
  });
});

describe("signatures and statements", () => {
  it("[POS-1] [FREEZE-8] [7.7] who signs does so for one version, alone or for an organisation, and can take it back", async () => {
    await begun("network_signatures");
    await withWords(house, no, "We ask for prices.");
    await done("seat10", wire.postPosition, on);
    await done("seat10", wire.signPosition, { ...on, body: { version: 1, organisation: "Open Coast" } });
    await withWords(house, no, "And soon.");
    await done("seat10", wire.postPosition, on);
    const unread = { version: 1, organisation: null };
    expect(await refused("healthEditor", wire.signPosition, unread), "posted anew while it was read").toEqual(
      ["position_posted_anew"],
    );
    expect((await page()).signatures).toEqual([]);
    expect(await refused("healthWriter", wire.publishPosition)).toEqual(["position_not_signed"]);
    await done("seat10", wire.signPosition, { ...on, body: { version: 2, organisation: "Open Coast" } });
    await done("healthEditor", wire.signPosition, { ...on, body: { version: 2, organisation: null } });
    await done("healthEditor", wire.withdrawPositionSignature, on);
    expect(await refused("healthWriter", wire.publishPosition, { version: 1 })).toEqual([
      "words_changed_since_read",
    ]);
    await done("healthWriter", wire.publishPosition, { ...on, body: { version: 2 } });
    expect((await published())?.signatures).toEqual([{ name: "seat10", organisation: "Open Coast" }]);
  });

  it("[7.7] the coordinator alone posts a statement of the coordinator", async () => {
    await begun("coordinator_statement", "healthEditor");
    await withWords(house, no, "We meet on Tuesday.");
    expect(await refused("healthEditor", wire.postPosition)).toEqual(["position_coordinator_posts"]);
    await done("healthWriter", wire.postPosition, on);
    await done("healthWriter", wire.publishPosition, on);
    expect(await published()).toMatchObject({ basis: "coordinator_statement", closedOn: null });
  });
});

it("[FREEZE-8] a text that was written on after it was read is not posted, and nothing is frozen", async () => {
  await begun("network_signatures");
  await withWords(house, no, "We ask for prices.");
  const seen = (await page()).stands?.words;
  expect(seen).toBeTruthy();
  await withWords(house, no, "And for nothing else.");
  expect(await refused("healthWriter", wire.postPosition, { seen })).toEqual(["words_changed_since_read"]);
  expect((await page()).posted).toBeNull();
  const { stands } = await page();
  expect(JSON.stringify(stands?.content)).toContain("And for nothing else.");
  await done("healthWriter", wire.postPosition, { ...on, body: { seen: stands?.words } });
  expect((await page()).posted).toMatchObject({ version: 1 });
});

describe("who speaks for a network", () => {
  it("[7.7] nobody outside it writes, signs or changes it once it has a coordinator", async () => {
    await posted();
    for (const who of ["contact", "secretary", "chairCivil", "facilitator"]) {
      expect((await house.ask(who, wire.postPosition, on)).status, who).toBe(403);
      const signed = await house.ask(who, wire.signPosition, {
        ...on,
        body: { version: 1, organisation: null },
      });
      expect(signed.status).toBe(403);
    }
    const group = { params: { group: house.groups.health } };
    const coordinator = house.people.healthEditor ?? "";
    const body = { name: "Other", coordinator, committee: [] };
    expect(codes((await house.ask("secretary", wire.foundNetwork, { ...group, body })).json)).toEqual([
      "network_founded",
    ]);
    expect((await house.ask("healthEditor", wire.changeNetwork, { ...group, body })).status).toBe(403);
    await done("healthWriter", wire.changeNetwork, { ...group, body });
    const stranger = { ...body, committee: [house.people.chairGov] };
    expect(
      codes((await house.ask("healthEditor", wire.changeNetwork, { ...group, body: stranger })).json),
    ).toEqual(["network_stranger"]);
    expect((await page("healthEditor")).can).toContain("put_to_committee");
  });
});
