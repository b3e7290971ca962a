import {
  callClosing,
  castVote,
  listBallots,
  prepareBallot,
  previewBallot,
  voidBallot,
} from "@accord/shared/ballots";
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ballotBody } from "../../testing/bodies.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await withPublicPage(house);
});
afterEach(() => house.close());

const page = async (tail = "") =>
  (await house.app.http.inject({ method: "GET", url: `/p/test${tail}` })).body;

async function ballotOn(title: string, closesAt: string | null): Promise<string> {
  const made = await house.ask("contact", makeProposal, {
    body: { title, problem: "A problem.", asked: "A cure.", group: house.groups.health, contributions: [] },
  });
  const ref = made.json.reference;
  await house.ask("contact", setDiscussion, { params: { ref }, body: { reasons: "" } });
  const { proposals } = (await house.ask("contact", listProposals, {})).json;
  const id = proposals.find((row) => row.reference === ref)?.id ?? "";
  const preview = await house.ask("chairGov", previewBallot, { query: { proposals: id } });
  const put = await house.ask("chairGov", prepareBallot, {
    body: ballotBody({
      subjects: [id],
      question: `Should ${title} go ahead?`,
      live: closesAt === null,
      closesAt,
      present:
        closesAt === null
          ? preview.json.seats.map((seat) => ({ seat: seat.seat, presence: "in_person" as const }))
          : [],
      open: true,
    }),
  });
  return put.json.ballot;
}

it("[S20] the public page names what is open, soonest closing first, and what was said when nothing is", async () => {
  const before = await page();
  expect(before).toContain("Nothing is open today");
  expect(before).toContain("Nothing has been decided or answered yet.");
  expect(before).toContain("Calls and ballots appear here when they open.");

  await ballotOn("later", "2026-11-20T22:00:00.000Z");
  const soon = await ballotOn("sooner", "2026-11-12T22:00:00.000Z");
  const open = await page();
  expect(open).toContain("Today you can");
  const [first, second] = [open.indexOf("Should sooner go ahead?"), open.indexOf("Should later go ahead?")];
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first);
  expect(open).toContain("/p/test/ballots/2");

  await house.ask("chairGov", voidBallot, { params: { ballot: soon }, body: { reason: "Wrong words." } });
  expect(await page()).not.toContain("Should sooner go ahead?");
  const ended = await page("/ballots/2");
  expect(ended).toContain("Wrong words.");
  expect(ended).toContain("Void");
});

it("[S20][Q3] a ballot has a public page: rule with its numbers while open, no vote before the closing, then the decision", async () => {
  const ballot = await ballotOn("prices", null);
  const open = await page("/ballots/1");
  expect(open).toContain("With all 16 taking part that is 9.");
  expect(open).toContain("at least 9 of 16 members present");
  expect(open).not.toContain("Member of seat");
  for (let no = 1; no <= 16; no++)
    await house.ask(no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`, castVote, {
      params: { ballot },
      body: { choice: "for", reason: "A secret reason." },
    });
  expect(await page("/ballots/1")).toBe(open);
  expect(await page("/search?q=secret")).not.toContain("ballots/1");
  await house.ask("chairGov", callClosing, { params: { ballot } });
  const over = await page("/ballots/1");
  expect(over).toContain("Passed");
  expect(over).toContain("Opened and closed on ");
  const address = /\/p\/test(\/decisions\/\d+)/.exec(over)?.[1] ?? "";
  expect(await page(address)).toContain("Should prices go ahead?");
  expect(await page()).toContain("What was said:");
});

it("[BAL-16] [Q7] counted only once the server is up again, it closed on the day that was said, not on that of the count", async () => {
  await ballotOn("late", "2026-11-12T22:00:00.000Z");
  house.clock.set("2026-11-16T07:00:00.000Z");
  await house.app.jobs.runDue();
  expect(await page("/ballots/1")).toContain("closed on 12/11/2026");
  const { ballots } = (await house.ask("chairGov", listBallots, {})).json;
  expect(ballots[0]).toMatchObject({ state: "not_quorate", closedAt: "2026-11-12T22:00:00.000Z" });
});

it("[BAL-16] [Q7] where all have voted before its time, the day of the last vote is that of the closing", async () => {
  const ballot = await ballotOn("soon", "2026-11-12T22:00:00.000Z");
  house.clock.set("2026-11-04T09:00:00.000Z");
  for (let no = 1; no <= 16; no++) {
    const name = no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`;
    await house.ask(name, castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
  }
  await house.ask("chairGov", callClosing, { params: { ballot } });
  expect(await page("/ballots/1")).toContain("closed on 04/11/2026");
});
