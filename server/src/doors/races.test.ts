import { callClosing, castVote, readBallot } from "@accord/shared/ballots";
import { freezeVersion, openCommitment } from "@accord/shared/commitments";
import { commitImport, mapImport } from "@accord/shared/contributions";
import { acceptInvitation, confirmChange, invite } from "@accord/shared/people";
import { signJointDecision } from "@accord/shared/proposals";
import { approveResponses, publishRelease, removeCategory, saveResponses } from "@accord/shared/responses";
import { verifyLog } from "@accord/shared/verifier";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportedLog } from "../features/decisions/index.js";
import {
  commitment,
  contribution,
  invitation,
  logEntry,
  membership,
  response,
  version,
  vote,
} from "../ports/tables/index.js";
import { invitationBody, mappingBody, responseBody } from "../testing/bodies.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";

let house: TestHouse;
let here: Furniture;
beforeEach(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
});
afterEach(async () => {
  const log = await exportedLog(house.store.read, { id: house.process, slug: "test" });
  expect(verifyLog(JSON.parse(JSON.stringify(log))).findings).toEqual([]);
  await house.close();
});

const statuses = async (...asked: Promise<{ status: number }>[]) =>
  (await Promise.all(asked)).map(({ status }) => status).sort();
const entries = async (kind: "decision" | "ballot_closed" | "release_published") =>
  (await house.store.read.select().from(logEntry).where(eq(logEntry.kind, kind))).length;
const holder = (no: number) => (no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`);
const cast = (no: number, choice = "for") =>
  house.ask(holder(no), castVote, { params: { ballot: here.ballot }, body: { choice, reason: "" } });
const close = () => house.ask("chairGov", callClosing, { params: { ballot: here.ballot } });

describe("two at once", () => {
  it("[T39] two closings: one counts, the other is told it is over", async () => {
    for (let no = 1; no <= 16; no++) expect((await cast(no)).status).toBe(200);
    expect(await statuses(close(), close(), close())).toEqual([200, 409, 409]);
    await Promise.all([house.app.jobs.runDue(), house.app.jobs.runDue()]);
    expect(await entries("ballot_closed")).toBe(1);
    expect(await entries("decision")).toBe(2);
  });

  it("[T35] votes and the closing: what was answered 200 is counted, what was refused is not", async () => {
    for (let no = 1; no <= 16; no++) await cast(no);
    const changed = [2, 3, 4, 5, 6, 7].map((no) => cast(no, "against"));
    const closing = close();
    const late = [10, 11, 12].map((no) => cast(no, "against"));
    const answers = await Promise.all([...changed, ...late]);
    expect((await closing).status).toBe(200);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const against = answers.filter(({ status }) => status === 200).length;
    const page = (await house.ask("chairGov", readBallot, { params: { ballot: here.ballot } })).json;
    expect(page.figures).toMatchObject({ for: 16 - against, against });
    const rows = await house.store.read.select().from(vote).where(eq(vote.ballot, here.ballot));
    expect(rows).toHaveLength(16 + against);
  });

  it("[T47] two second signatures make one decision; two who open it make one commitment; two freezings one version", async () => {
    const before = await entries("decision");
    const sign = () => house.ask("chairCivil", signJointDecision, { params: { decision: here.joint } });
    expect(await statuses(sign(), sign())).toEqual([200, 409]);
    expect(await entries("decision")).toBe(before + 1);

    const open = (who: string) =>
      house.ask(who, openCommitment, { body: { proposal: here.refs[2], inNameOf: null } });
    expect(await statuses(open("contact"), open("chairGov"), open("chairCivil"))).toEqual([200, 409, 409]);
    const drafts = await house.store.read.select().from(commitment);
    expect(drafts.map(({ n }) => n)).toEqual([1, 2]);

    const freeze = (who: string) =>
      house.ask(who, freezeVersion, { params: { n: 2 }, body: { inNameOf: null } });
    const frozen = await Promise.all([freeze("contact"), freeze("chairGov"), freeze("chairCivil")]);
    expect(frozen.map(({ status, json }) => [status, json.version])).toEqual(Array(3).fill([200, 1]));
    expect(frozen.filter(({ json }) => json.same)).toHaveLength(2);
    const versions = await house.store.read
      .select()
      .from(version)
      .where(eq(version.subject, drafts[1]?.id ?? ""));
    expect(versions).toHaveLength(1);
  });

  it("[T60] one invitation opens once, for one", async () => {
    const { link } = (await house.ask("contact", invite, { body: invitationBody() })).json;
    const key = link?.split("/").at(-1) ?? "";
    const accept = (who: string) => house.ask(who, acceptInvitation, { params: { key }, body: {} });
    expect(await statuses(accept("stranger"), accept("seat2"), accept("healthWriter"))).toEqual([
      200, 410, 410,
    ]);
    const joined = await house.store.read
      .select()
      .from(membership)
      .where(and(eq(membership.role, "observer"), eq(membership.process, house.process)));
    expect(joined).toHaveLength(2);
    const used = await house.store.read.select().from(invitation).where(eq(invitation.state, "used"));
    expect(used.map(({ usedBy }) => usedBy)).toEqual([
      joined.find(({ person }) => person !== house.people.observer)?.person,
    ]);
    const again = await statuses(accept("stranger"), accept("seat2"), accept("healthWriter"));
    expect(again, "[PEOPLE-5] who joined is led on").toEqual([200, 410, 410]);
    expect(await house.store.read.$count(membership, eq(membership.role, "observer"))).toBe(2);
  });

  it("[T68] one change is confirmed once", async () => {
    const confirm = (who: string) => house.ask(who, confirmChange, { params: { change: here.change } });
    expect(await statuses(confirm("chairGov"), confirm("chairCivil"))).toEqual([200, 409]);
  });

  it("[T33] one import is done once", async () => {
    const mapped = await house.ask("secretary", mapImport, {
      params: { import: here.import },
      body: mappingBody,
    });
    expect(mapped.status).toBe(200);
    const before = (await house.store.read.select().from(contribution)).length;
    const commit = (who: string) => house.ask(who, commitImport, { params: { import: here.import } });
    expect(await statuses(commit("secretary"), commit("contact"), commit("secretary"))).toEqual([
      200, 409, 409,
    ]);
    const rows = await house.store.read.select().from(contribution);
    expect(rows.length - before).toBe(2);
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(rows.length);
  });

  it("[T67] two releases under one number: one is published", async () => {
    const approve = (who: string) =>
      house.ask(who, approveResponses, { body: { responses: [here.response] } });
    expect((await approve("chairGov")).status).toBe(200);
    expect(await statuses(approve("chairCivil"), approve("chairCivil"))).toEqual([200, 409]);
    const release = () => house.ask("contact", publishRelease, { body: { number: 1 } });
    expect(await statuses(release(), release())).toEqual([200, 409]);
    expect(await entries("release_published")).toBe(1);
  });

  it("[T67] words that are edited while they are approved: a save after the approval takes it back", async () => {
    const approve = (who: string) =>
      house.ask(who, approveResponses, { body: { responses: [here.response] } });
    await approve("chairGov");
    const save = () =>
      house.ask("secretary", saveResponses, {
        body: { ...responseBody("C-0001"), departure: "Other words." },
      });
    const [approved, saved] = await Promise.all([approve("chairCivil"), save()]);
    expect([approved.status, saved.status]).toEqual([200, 200]);
    const [row] = await house.store.read.select().from(response).where(eq(response.id, here.response));
    // Never approved by both with words that one of them had before the change.
    expect(row?.state).toBe("drafted");
    expect(row?.approvals.length).toBeLessThan(2);
    // Without the line of the summary that stands there nothing is left to publish.
    await house.ask("secretary", removeCategory, { params: { category: here.category } });
    expect((await house.ask("contact", publishRelease, { body: { number: 1 } })).raw.json().error?.code).toBe(
      "rule",
    );
  });
});
