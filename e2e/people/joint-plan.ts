import { callClosing, castVote, prepareBallot, previewBallot } from "@accord/shared/ballots";
import { openCommitment, readCommitment } from "@accord/shared/commitments";
import { approvePlan, openPlanText, recordEndorsement } from "@accord/shared/plan";
import { readPlanOfActivities, setPlanFacts } from "@accord/shared/process";
import {
  makeProposal,
  proposeJointDecision,
  setDiscussion,
  signJointDecision,
} from "@accord/shared/proposals";
import { addCategory, approveResponses, listCategories, publishRelease } from "@accord/shared/responses";
import { expect } from "@playwright/test";
import type { Forum } from "./forum.js";
import { fillsCommitment, fillsPlanText } from "./full-texts.js";
import { writesNotes } from "./notes.js";
import { answers, numbers, reference, typesLetters } from "./way-to-a-plan.js";
import { writesIn } from "./writing.js";

export async function joinedBy(
  { contact }: Forum,
  jurisdictions: readonly { name: string; endOfTerm: string }[],
): Promise<void> {
  const { changedAt, facts } = await contact.ask(readPlanOfActivities);
  await contact.ask(setPlanFacts, { body: { ...facts, jurisdictions, seen: changedAt } });
}

/** Proposals that both co-chairs shortlist with one decision, each opened as a draft. */
export async function shortlisted(
  { contact, group, chairs: [one, other] }: Forum,
  count: number,
): Promise<void> {
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
export async function included({ contact, chairs: [ana], members }: Forum, n: number): Promise<void> {
  const { document } = await contact.ask(readCommitment, { params: { n } });
  await writesIn(contact, document, (doc) =>
    fillsCommitment(doc, { start: "2027-02-01", end: "2029-12-31" }),
  );
  await writesNotes(contact, n);
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

/** Thirty letters and every proposal answered, both junctures summed up; approved by both blocs and published. */
export async function answersEverybody(
  { contact, secretary, chairs }: Forum,
  proposals: number,
): Promise<void> {
  await typesLetters(secretary, numbers(1, 30));
  const { id } = await secretary.ask(readCommitment, { params: { n: 1 } });
  const taken = { commitments: [id] };
  const saved = [
    await answers(secretary, "inclusion", numbers(1, 12).map(reference), taken),
    await answers(secretary, "amendment", numbers(13, 22).map(reference), taken),
    await answers(secretary, "rejection", numbers(23, 30).map(reference), {}),
    await answers(secretary, "inclusion", numbers(1, proposals).map(ofProposal), taken),
  ];
  for (const juncture of ["themes", "proposals"] as const)
    await secretary.ask(addCategory, {
      body: {
        juncture,
        theme: null,
        category: "Registers in the open",
        outcome: "inclusion",
        reasonCodes: [],
        text: "Each jurisdiction opens its own.",
      },
    });
  const { categories } = await secretary.ask(listCategories);
  for (const chair of chairs)
    await chair.ask(approveResponses, {
      body: { responses: saved.map(({ response }) => response), categories: categories.map(({ id }) => id) },
    });
  await contact.ask(publishRelease, { body: { number: 1 } });
}
const ofProposal = (no: number): string => `P-${String(no).padStart(4, "0")}`;

export async function writesTexts({ secretary }: Forum): Promise<void> {
  for (const kind of ["development_process", "strategic_vision"] as const) {
    const { document } = await secretary.ask(openPlanText, { params: { kind } });
    await writesIn(secretary, document, (doc) => fillsPlanText(doc, kind));
  }
}

/** By an organisation of the public, and by both co-chairs. */
export async function endorsed(
  { secretary, chairs }: Forum,
  version: number,
  signedOn: string,
): Promise<void> {
  await secretary.ask(recordEndorsement, {
    body: { version, organisation: "Patients' Union", signer: "Rosa Diaz", signedOn, statement: "" },
  });
  for (const chair of chairs) await chair.ask(approvePlan, { body: { version } });
}
