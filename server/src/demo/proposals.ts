import { correctDecision } from "../features/decisions/correct-decision.js";
import { giveGrade } from "../features/gradients/give-grade.js";
import { makeProposal } from "../features/proposals/make-proposal.js";
import { proposeJointDecision } from "../features/proposals/propose-joint-decision.js";
import { setDiscussion } from "../features/proposals/set-discussion.js";
import { signJointDecision } from "../features/proposals/sign-joint-decision.js";
import {
  discussedStill,
  ferryCorrected,
  refused,
  type ToldProposal,
  proposals as told,
  waitsForSignature,
} from "./data/proposals.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

/** Made, discussed, one refused by both co-chairs together, one waiting for the second signature. */
export function proposals(plot: Plot): void {
  for (const one of told) plot.on(one.day, one.hour, (story) => isMade(story, one));
  plot.on(45, "18:00", (story) =>
    areDiscussed(story, "waiting", "districts", "prices", "map", "ferry", "weir"),
  );
  plot.on(38, "10:00", (story) => areDiscussed(story, "papers", "meetings", "allowances"));
  plot.on(11, "10:00", (story) => areDiscussed(story, "evaluation"));

  let joint = "";
  plot.on(43, "16:20", async (story) => {
    joint = await isWrittenDown(story, refused);
  });
  plot.on(42, "09:30", async (story) => {
    const { decided } = await story.by("amara", signJointDecision, {
      process: story.process,
      decision: joint,
    });
    if (decided === null) throw new Error("Two signatures did not decide.");
    story.decisions.set("ferry", decided);
  });
  plot.on(40, "11:00", async ({ by, process, decisions }) => {
    await by("amara", correctDecision, { process, sequence: decisions.get("ferry") ?? 0, ...ferryCorrected });
  });
  plot.on(8, "12:00", gradesAreGiven);
  plot.on(3, "16:30", async (story) => {
    await isWrittenDown(story, waitsForSignature);
  });
}

/** A sense check before anything is put to a ballot. */
async function gradesAreGiven(story: Story): Promise<void> {
  const ref = story.known.get("proposal", discussedStill.proposal);
  for (const [person, grade] of Object.entries(discussedStill.grades))
    await story.by(person, giveGrade, { process: story.process, kind: "proposal", ref, grade });
}

async function isMade(story: Story, one: ToldProposal): Promise<void> {
  const { process, known, time } = story;
  const { id, reference } = await story.by(one.by, makeProposal, {
    process,
    title: one.title,
    problem: time.fill(one.problem),
    asked: time.fill(one.asked),
    group: one.group === null ? null : known.get("group", one.group),
    contributions: one.contributions.map((key) => known.get("reference", key)),
  });
  known.set("proposalId", one.key, id);
  known.set("proposal", one.key, reference);
}

async function areDiscussed(story: Story, ...keys: string[]): Promise<void> {
  for (const key of keys)
    await story.by("miriam", setDiscussion, {
      process: story.process,
      ref: story.known.get("proposal", key),
      reasons: "",
    });
}

/** By one co-chair, who signs by writing it; the other's signature decides. */
async function isWrittenDown(
  { by, process, known, time }: Story,
  { proposal, reasons }: typeof refused,
): Promise<string> {
  const { decision } = await by("helena", proposeJointDecision, {
    process,
    proposals: [known.get("proposal", proposal)],
    outcome: "not_shortlisted",
    reasons: time.fill(reasons),
  });
  return decision;
}
