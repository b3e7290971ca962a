import { prepareBallot, withdrawBallot } from "@accord/shared/ballots";
import * as wire from "@accord/shared/commitments";
import { readHome } from "@accord/shared/home";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ballotBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { shortlistedProposal } from "../../testing/proposals.js";
import { writeNotes } from "../../testing/write-notes.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  const proposal = await shortlistedProposal(house);
  await house.ask("chairGov", wire.openCommitment, { body: { proposal, inNameOf: null } });
});
afterEach(() => house.close());

const on = { params: { n: 1 } };
const mark = (who: string) => house.ask(who, wire.markReady, on);
const takeBack = (who: string) => house.ask(who, wire.takeReadyBack, on);
const page = async (who: string) => (await house.ask(who, wire.readCommitment, on)).json;
const waits = async (who: string) =>
  (await house.ask(who, readHome)).json.processes
    .flatMap(({ rows }) => rows)
    .filter(({ why }) => why === "draft_ready")
    .map(({ number, href }) => [number, href]);
const prepare = async () => {
  await writeNotes(house, 1);
  const { id } = await page("chairGov");
  const body = ballotBody({ subject: "version", subjects: [id] });
  const prepared = await house.ask("chairGov", prepareBallot, { body });
  expect(prepared.status, prepared.raw.body).toBe(200);
  return prepared.json.ballot;
};

it("[S10] [HOME-6] a draft that who writes it marks ready waits for the co-chairs of both blocs, and for nobody else", async () => {
  const inGroup = (await page("healthWriter")).can;
  expect([inGroup.markReady, (await page("chairGov")).can.markReady]).toEqual([true, false]);
  for (const who of ["budgetWriter", "observer", "seat2"]) expect((await mark(who)).status, who).toBe(403);
  expect((await mark("healthWriter")).status).toBe(200);
  expect(codes((await mark("healthEditor")).json)).toEqual(["draft_ready_already"]);
  expect((await page("observer")).ready).toMatchObject({ by: "healthWriter" });
  for (const who of ["chairGov", "chairCivil"])
    expect(await waits(who)).toEqual([["1", "/app/test/commitments/1"]]);
  for (const who of ["healthWriter", "secretary", "contact", "seat2"]) expect(await waits(who)).toEqual([]);
});

it("[S10] [HOME-6] it waits no longer once it is taken back, or a ballot on it is prepared; a withdrawn ballot leaves it waiting", async () => {
  expect(codes((await takeBack("healthWriter")).json)).toEqual(["draft_not_ready"]);
  await mark("healthWriter");
  expect((await takeBack("healthEditor")).status).toBe(200);
  expect([(await page("chairGov")).ready, await waits("chairGov")]).toEqual([null, []]);

  await mark("healthEditor");
  house.clock.forward(60_000);
  const ballot = await prepare();
  expect([(await page("chairGov")).ready, await waits("chairGov")]).toEqual([null, []]);
  expect((await page("healthWriter")).can.markReady).toBe(false);
  expect(codes((await mark("healthWriter")).json)).toEqual(["draft_needs_no_ballot"]);

  const withdrawn = await house.ask("chairGov", withdrawBallot, {
    params: { ballot },
    body: { reason: "Too early." },
  });
  expect(withdrawn.status, withdrawn.raw.body).toBe(200);
  expect((await page("chairGov")).ready).toMatchObject({ by: "healthEditor" });
  expect(await waits("chairCivil")).toEqual([["1", "/app/test/commitments/1"]]);
});

it("[S10] [T3] nothing is said of a locked draft", async () => {
  await house.ask("chairGov", wire.lockDraft, { ...on, body: { reason: "Before the forum." } });
  expect((await page("healthWriter")).can.markReady).toBe(false);
  expect(codes((await mark("healthWriter")).json)).toEqual(["draft_locked"]);
});
