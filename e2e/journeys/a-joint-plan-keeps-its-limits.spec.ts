import { callClosing, castVote, prepareBallot, previewBallot } from "@accord/shared/ballots";
import { openCommitment, readChecks, readCommitment } from "@accord/shared/commitments";
import { sayIn, sayIssue } from "@accord/shared/messages";
import { readPlan } from "@accord/shared/plan";
import { readPlanOfActivities, setPlanFacts } from "@accord/shared/process";
import {
  makeProposal,
  proposeJointDecision,
  setDiscussion,
  signJointDecision,
} from "@accord/shared/proposals";
import { PlanPage } from "../pages/plan.js";
import { type Forum, forumOn } from "../people/forum.js";
import { fillsCommitment } from "../people/full-texts.js";
import { writesIn } from "../people/writing.js";
import { expect, test } from "../support/test.js";

/** The plan of the forum runs to the end of 2030; Seaside votes a year before the others. */
const northbank = { name: "Northbank", endOfTerm: "2031-05-31" };
const hillEnd = { name: "Hill End", endOfTerm: "2031-04-30" };
const oldTown = { name: "Old Town", endOfTerm: "2031-03-31" };
const seaside = { name: "Seaside", endOfTerm: "2029-09-30" };
const say = sayIn("en");

test("A joint plan of two to four jurisdictions keeps its limits and the end of each one's term", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(180_000);
  const forum = await forumOn(ownServer);
  const page = await forum.contact.opens(browser, "/app");
  const assembly = new PlanPage(page);
  const count = () => assembly.check("Number of commitments");

  await test.step("Two jurisdictions may have ten commitments: with ten nothing is said, with eleven it is", async () => {
    await joinedBy(forum, [northbank, hillEnd]);
    await shortlisted(forum, 13);
    for (let n = 1; n <= 10; n++) await included(forum, n);
    await assembly.open(forum.process);
    await expect(page.getByRole("main")).toContainText("10 commitments are included; at most 10 may stand");
    await expect(count()).toContainText("Met");
    await included(forum, 11);
    await expect(count()).toContainText("The plan would hold 11 commitments. At most 10 may stand in it");
    await expect(count()).toContainText("3.7");
  });

  await test.step("Three may have twelve; a thirteenth is too many, for four as well", async () => {
    await joinedBy(forum, [northbank, hillEnd, oldTown]);
    await included(forum, 12);
    await assembly.open(forum.process);
    await expect(page.getByRole("main")).toContainText("12 commitments are included; at most 12 may stand");
    await expect(count()).toContainText("Met");
    await included(forum, 13);
    await expect(count()).toContainText("The plan would hold 13 commitments. At most 12 may stand in it");
    await joinedBy(forum, [northbank, hillEnd, oldTown, seaside]);
    await assembly.open(forum.process);
    await expect(count()).toContainText("The plan would hold 13 commitments. At most 12 may stand in it");
    await expect(page.getByRole("link", { name: /^Freeze plan as/ })).toHaveCount(0);
  });

  await test.step("A fifth jurisdiction is refused by its rule", async () => {
    const fifth = { name: "Too Far", endOfTerm: "2031-03-31" };
    const refused = await joinedBy(forum, [northbank, hillEnd, oldTown, seaside, fifth]).catch(String);
    expect(refused).toContain("jurisdictions_too_many");
  });

  await test.step("A commitment that ends later than two months before one term ends is named, with the day", async () => {
    const { issues } = await forum.contact.ask(readChecks, { params: { n: 1 } });
    const words = issues.filter(({ rule }) => rule === "V3").map((issue) => sayIssue(say, issue));
    expect(words).toEqual([
      "Field 3: it must be finished by 30/07/2029, two months before the term of Seaside ends.",
    ]);
    await page.goto(`/app/${forum.process}/commitments/1?tab=checks`);
    await expect(page.getByRole("button", { name: words[0] ?? "" })).toBeVisible();
    const { blocked } = await forum.contact.ask(readPlan);
    expect(blocked.freeze.map(({ code }) => code)).toContain("plan_is_full");
    await assembly.open(forum.process);
    await expect(assembly.check("Commitments are complete")).toContainText("V3");
    const checks = (await forum.contact.ask(readPlanOfActivities)).checks.map(({ rule }) => rule);
    expect(checks).toContain("T21");
  });
});

async function joinedBy(
  { contact }: Forum,
  jurisdictions: readonly { name: string; endOfTerm: string }[],
): Promise<void> {
  const { changedAt, facts } = await contact.ask(readPlanOfActivities);
  await contact.ask(setPlanFacts, { body: { ...facts, jurisdictions, seen: changedAt } });
}

/** Proposals that both co-chairs shortlist with one decision, each opened as a draft. */
async function shortlisted({ contact, group, chairs: [one, other] }: Forum, count: number): Promise<void> {
  const refs: string[] = [];
  for (let no = 1; no <= count; no++) {
    const { reference: ref } = await contact.ask(makeProposal, {
      body: {
        title: `Open register number ${no}`,
        problem: `Nobody sees register ${no}.`,
        asked: `Publish register ${no}.`,
        group,
        contributions: [],
      },
    });
    await contact.ask(setDiscussion, { params: { ref }, body: { reasons: "" } });
    refs.push(ref);
  }
  const { decision } = await one.ask(proposeJointDecision, {
    body: { proposals: refs, outcome: "shortlisted", reasons: "" },
  });
  await other.ask(signJointDecision, { params: { decision } });
  for (const proposal of refs) await one.ask(openCommitment, { body: { proposal, inNameOf: null } });
}

/** A full draft that ends with 2029, voted into the plan by everybody. */
async function included({ contact, chairs: [ana], members }: Forum, n: number): Promise<void> {
  const { document } = await contact.ask(readCommitment, { params: { n } });
  await writesIn(contact, document, (doc) =>
    fillsCommitment(doc, { start: "2027-02-01", end: "2029-12-31" }),
  );
  const preview = await ana.ask(previewBallot, { query: { commitment: String(n) } });
  const { ballot } = await ana.ask(prepareBallot, {
    body: {
      subject: preview.subject,
      subjects: preview.subjects.map(({ id }) => id),
      question: `Should commitment ${n} be in the plan?`,
      live: true,
      closesAt: null,
      recused: [],
      present: preview.seats.map(({ seat }) => ({ seat, presence: "in_person" })),
      open: true,
    },
  });
  await Promise.all(
    members.map((who) => who.ask(castVote, { params: { ballot }, body: { choice: "for", reason: "" } })),
  );
  await ana.ask(callClosing, { params: { ballot } });
  const state = async () => (await ana.ask(readCommitment, { params: { n } })).state;
  await expect.poll(state, { message: `what became of commitment ${n}` }).toBe("in_plan");
}
