import * as ballots from "@accord/shared/ballots";
import * as choices from "@accord/shared/choices";
import { openThread } from "@accord/shared/comments";
import * as commitments from "@accord/shared/commitments";
import * as contributions from "@accord/shared/contributions";
import { prepareElection } from "@accord/shared/elections";
import { openTermsDraft, proposeSeatDecision } from "@accord/shared/forum";
import { nameMoment } from "@accord/shared/history";
import * as meetings from "@accord/shared/meetings";
import { changeSeat, invite } from "@accord/shared/people";
import { openProblemSheet } from "@accord/shared/problems";
import { addActivity } from "@accord/shared/process";
import * as proposals from "@accord/shared/proposals";
import type { ReplyOf, Route } from "@accord/shared/protocol";
import { addCategory, saveResponses } from "@accord/shared/responses";
import { addStakeholder } from "@accord/shared/stakeholders";
import { and, asc, eq } from "drizzle-orm";
import {
  comment as commentTable,
  commitment,
  contribution,
  electionApplication,
  election as electionTable,
  endorsement as endorsementTable,
  link,
  logEntry,
  meetingQuestion,
  meeting as meetingTable,
  membership,
  peopleChange,
  planFile as planFileTable,
  problemSheet,
  proposal,
  seat,
  version as versionTable,
} from "../ports/tables/index.js";
import {
  activityBody,
  applicationBody,
  callBody,
  categoryBody,
  choiceBody,
  contributionBody,
  electionBody,
  fileBody,
  guestBody,
  invitationBody,
  meetingBody,
  responseBody,
  sheetBody,
  stakeholderBody,
} from "./bodies.js";
import { furnishPosition } from "./furnish-position.js";
import type { TestHouse } from "./house.js";
import { withSolution } from "./problem-sheet.js";

export type Asked = Parameters<TestHouse["ask"]>[2];

/** Who does what in a process that is furnished. */
export interface Hands {
  readonly slug: string;
  readonly id: string;
  readonly group: string;
  readonly contact: string;
  readonly secretary: string;
  readonly chairGov: string;
  readonly chairCivil: string;
}

export type Furniture = Awaited<ReturnType<typeof furnish>>;

export const handsOfTest = (house: TestHouse): Hands => ({
  slug: "test",
  id: house.process,
  group: house.groups.health,
  contact: "contact",
  secretary: "secretary",
  chairGov: "chairGov",
  chairCivil: "chairCivil",
});

/** Asks in that process for what must be let through. */
export const doneIn =
  (house: TestHouse, slug: string) =>
  async <R extends Route>(who: string, route: R, asked: Asked = {}): Promise<ReplyOf<R>> => {
    const { status, json, raw } = await house.ask(who, route, {
      ...asked,
      params: { process: slug, ...asked.params },
    });
    if (status !== 200) throw new Error(`${route.id} in ${slug} by ${who}: ${raw.body}`);
    return json;
  };

/** One of everything that has an id or a number in a process, made by the acts themselves. */
export async function furnish(house: TestHouse, hands: Hands) {
  const { slug, id: home } = hands;
  const db = house.store.read;
  const done = doneIn(house, slug);
  const theme = (
    await done(hands.secretary, contributions.makeTheme, {
      body: { name: `Health of ${slug}`, scope: "", reasons: "" },
    })
  ).id;
  for (const no of [1, 2])
    await done(hands.secretary, contributions.addContribution, {
      body: contributionBody(`${slug}-furnished-entry-${no}`),
    });
  const entered = await db
    .select()
    .from(contribution)
    .where(eq(contribution.process, home))
    .orderBy(asc(contribution.no));
  const contributionIds = entered.map(({ id }) => id);
  await done(hands.secretary, contributions.publishContributions, { body: { ids: [contributionIds[0]] } });
  const { sorting } = await done(hands.secretary, contributions.setThemes, {
    body: { choice: { ids: [contributionIds[0]] }, add: [theme], remove: [] },
  });
  const activity = (await done(hands.contact, addActivity, { body: activityBody })).id;
  const call = (await done(hands.contact, contributions.openCall, { body: callBody })).id;
  const imported = (
    await done(hands.secretary, contributions.uploadImport, fileBody("title,text\nOne,First\nTwo,Second\n"))
  ).id;

  const refs: string[] = [];
  for (const title of ["Voted", "Shortlisted", "Signed once", "Free", "Taken together"]) {
    const { reference: ref } = await done(hands.contact, proposals.makeProposal, {
      body: {
        title: `${title} of ${slug}`,
        problem: `A problem of ${slug}.`,
        asked: "A change.",
        group: hands.group,
        contributions: [],
      },
    });
    await done(hands.contact, proposals.setDiscussion, { params: { ref }, body: { reasons: "" } });
    refs.push(ref);
  }
  const made = await db.select().from(proposal).where(eq(proposal.process, home)).orderBy(asc(proposal.no));
  const shortlisting = await done(hands.chairGov, proposals.proposeJointDecision, {
    body: { proposals: [refs[1]], outcome: "shortlisted", reasons: "" },
  });
  await done(hands.chairCivil, proposals.signJointDecision, { params: { decision: shortlisting.decision } });
  const { decision: joint } = await done(hands.chairGov, proposals.proposeJointDecision, {
    body: { proposals: [refs[2]], outcome: "shortlisted", reasons: "" },
  });
  const { n } = await done(hands.contact, commitments.openCommitment, {
    body: { proposal: refs[1], inNameOf: null },
  });
  await done(hands.contact, commitments.freezeVersion, { params: { n }, body: { inNameOf: null } });
  const [draft] = await db
    .select()
    .from(commitment)
    .where(and(eq(commitment.process, home), eq(commitment.n, n)));
  const document = draft?.document ?? "";
  const discussed = async (on: string, what: string) => {
    const { thread } = await done(hands.contact, openThread, {
      params: { document: on },
      body: {
        passage: null,
        field: null,
        text: `A comment of ${slug}.`,
        mentions: [],
        once: `furnished-thread-on-${what}-of-${slug}`,
      },
    });
    const [said] = await db.select().from(commentTable).where(eq(commentTable.thread, thread));
    return { document: on, thread, comment: said?.id ?? "" };
  };
  const onDraft = await discussed(document, "draft");
  const onProposal = await discussed(made[3]?.id ?? "", "proposal");
  const { id: name } = await done(hands.contact, nameMoment, {
    params: { document },
    body: { seq: 1, name: `Begun in ${slug}` },
  });
  const base = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "A problem" }] }],
  };
  const suggested = await done(hands.contact, openThread, {
    params: { document },
    body: {
      passage: { field: "problem", quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" },
      field: null,
      text: "",
      mentions: [],
      once: `furnished-suggestion-of-${slug}`,
      suggests: { content: { type: "doc", content: [{ type: "paragraph" }] }, answers: null },
    },
  });
  const answeredIn = (id: string, toKind: "commitment" | "problem_sheet", to: string) =>
    house.store.transact(async (tx) => {
      await tx.insert(link).values({
        ...{ id, process: home, fromKind: "contribution", from: contributionIds[0] ?? "", toKind, to },
        kind: "answers",
        passage: { field: "problem", quote: "A problem", mark: id },
        by: "test",
        at: "2026-11-02T09:00:00.000Z",
      });
    });
  const passage = `passage-of-${slug}`;
  await answeredIn(passage, "commitment", draft?.id ?? "");

  const { no: choice } = await done(hands.contact, choices.prepareChoice, {
    body: { ...choiceBody, runOffOf: null },
  });
  const onChoice = { params: { no: choice } };
  await done(hands.chairCivil, choices.openChoice, {
    ...onChoice,
    body: { closesAt: "2026-12-01T00:00:00.000Z" },
  });
  await done(hands.contact, choices.enterPaper, {
    ...onChoice,
    body: { key: "sheets-of-table-one", sheets: "1 2 3" },
  });
  const [paper] = (await done(hands.contact, choices.readChoice, onChoice)).paper;

  const { no: election } = await done(hands.secretary, prepareElection, {
    body: { ...electionBody, commission: [house.people[hands.secretary] ?? ""] },
  });
  const [electionRow] = await db.select().from(electionTable).where(eq(electionTable.process, home));
  await house.store.transact(async (tx) => {
    await tx.insert(electionApplication).values({
      ...{ election: electionRow?.id ?? "", no: 1, keyHash: `receipt-of-${slug}`, college: 1, as: "both" },
      words: applicationBody(`Organisation of ${slug}`),
      receivedAt: "2026-11-02T09:00:00.000Z",
      pseudonym: `candidate-of-${slug}`,
    });
  });

  const { no: sheet } = await done(hands.contact, openProblemSheet, {
    body: { ...sheetBody, group: hands.group },
  });
  const solution = await withSolution(house, home, sheet);
  const sheetPassage = `sheet-passage-of-${slug}`;
  const [sheetRow] = await db
    .select()
    .from(problemSheet)
    .where(and(eq(problemSheet.process, home), eq(problemSheet.no, sheet)));
  await answeredIn(sheetPassage, "problem_sheet", sheetRow?.id ?? "");
  const stakeholder = (
    await done(hands.contact, addStakeholder, { body: { ...stakeholderBody, group: hands.group } })
  ).id;

  const { no: meeting } = await done(hands.secretary, meetings.planMeeting, { body: meetingBody });
  await done(hands.secretary, meetings.callMeeting, { params: { no: meeting }, body: { reason: "" } });
  const { id: attendance } = await done(hands.secretary, meetings.addAttendance, {
    params: { no: meeting },
    body: guestBody,
  });
  const { json } = await house.ask(hands.secretary, meetings.readMeeting, {
    params: { process: slug, no: meeting },
  });
  const question = `question-of-${slug}`;
  const [meetingRow] = await db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.process, home), eq(meetingTable.no, meeting)));
  await house.store.transact(async (tx) => {
    await tx.insert(meetingQuestion).values({
      id: question,
      process: home,
      no: 1,
      meeting: meetingRow?.id ?? "",
      name: "Rosa Diaz",
      organisation: "",
      text: `What of the prices of ${slug}?`,
      state: "received",
      at: "2026-11-02T09:00:00.000Z",
    });
  });

  const { id: meetingFile } = await done(hands.secretary, meetings.uploadMeetingFile, {
    params: { no: meeting },
    ...fileBody("%PDF-1.7 a furnished paper", "furnished.pdf"),
  });
  const planFile = `file-of-${slug}`;
  const endorsement = `endorsement-of-${slug}`;
  await house.store.transact(async (tx) => {
    await tx.insert(endorsementTable).values({
      id: endorsement,
      process: home,
      version: `plan-of-${slug}`,
      organisation: "Residents' council",
      signer: "Rosa Diaz",
      statement: "",
      signedOn: "2026-11-02",
      by: "test",
      at: "2026-11-02T09:00:00.000Z",
      withdrawnAt: null,
    });
    await tx.insert(versionTable).values({
      id: `plan-of-${slug}`,
      process: home,
      subjectKind: "plan",
      subject: home,
      n: 1,
      body: {
        format: "accord-plan/1",
        level: "national",
        title: "Test plan",
        member: "Testland",
        period: { start: null, end: null },
        jurisdictions: [],
        texts: [],
        commitments: [],
        releases: [],
      },
      root: "0".repeat(64),
      salts: [],
      frozenAt: "2026-11-02T09:00:00.000Z",
      frozenBy: "test",
      entry: 0,
    });
    await tx.insert(planFileTable).values({
      id: planFile,
      process: home,
      field: "I",
      name: "strategy.pdf",
      bytes: 8,
      sha256: "0".repeat(64),
      file: "0".repeat(32),
      by: "test",
      at: "2026-11-02T09:00:00.000Z",
    });
  });

  const seats = await db.select().from(seat).where(eq(seat.process, home)).orderBy(asc(seat.no));
  const { ballot } = await done(hands.chairGov, ballots.prepareBallot, {
    body: {
      subject: "proposal",
      subjects: [made[0]?.id],
      question: "Should it be shortlisted?",
      live: true,
      closesAt: null,
      recused: [],
      present: seats.map(({ id }) => ({ seat: id, presence: "in_person" })),
      open: true,
    },
  });
  const { response } = await done(hands.secretary, saveResponses, {
    body: responseBody(entered[0]?.reference ?? ""),
  });
  const category = (await done(hands.secretary, addCategory, { body: categoryBody })).id;
  const invitation = (await done(hands.contact, invite, { body: invitationBody() })).id;
  await done(hands.secretary, changeSeat, {
    params: { seat: seats.at(-1)?.id ?? "" },
    body: { organisation: "Another one" },
  });
  const { id: seatDecision } = await done(hands.chairGov, proposeSeatDecision, {
    body: {
      seat: seats.findLast(({ holder }) => holder !== null)?.id ?? "",
      kind: "warning",
      reasons: "Spoke for others.",
      until: null,
    },
  });
  const { n: draftTerms } = await done(hands.secretary, openTermsDraft);
  const [change] = await db.select().from(peopleChange).where(eq(peopleChange.process, home));
  const [decision] = await db
    .select()
    .from(logEntry)
    .where(and(eq(logEntry.process, home), eq(logEntry.kind, "decision")));
  const roles = await db.select().from(membership).where(eq(membership.process, home));
  const held = roles.find(({ role }) => role === "monitoring_body") ?? roles[0];
  return {
    theme,
    contributions: contributionIds,
    references: entered.map(({ reference }) => reference),
    sorting,
    activity,
    call,
    import: imported,
    proposals: made.map(({ id }) => id),
    refs,
    joint,
    n,
    commitment: draft?.id ?? "",
    document,
    name,
    onDraft,
    onProposal,
    suggestion: { thread: suggested.thread, base },
    passage,
    choice,
    election,
    paper: paper?.id ?? "",
    sheet,
    solution,
    sheetPassage,
    stakeholder,
    meeting,
    meetingFile,
    meetingGroup: hands.group,
    meetingSeen: json.changedAt,
    attendance,
    question,
    seats: seats.map(({ id }) => id),
    ballot,
    response,
    category,
    endorsement,
    planFile,
    invitation,
    terms: draftTerms,
    seatDecision,
    change: change?.id ?? "",
    decision: decision?.sequence ?? -1,
    membership: held?.id ?? "",
    ...(await furnishPosition(house, home, hands.group)),
  };
}
