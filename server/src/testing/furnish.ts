import * as ballots from "@accord/shared/ballots";
import { openThread } from "@accord/shared/comments";
import * as commitments from "@accord/shared/commitments";
import * as contributions from "@accord/shared/contributions";
import { openTermsDraft } from "@accord/shared/forum";
import { changeSeat, invite } from "@accord/shared/people";
import { addActivity } from "@accord/shared/process";
import * as proposals from "@accord/shared/proposals";
import type { ReplyOf, Route } from "@accord/shared/protocol";
import { addCategory, saveResponses } from "@accord/shared/responses";
import { and, asc, eq } from "drizzle-orm";
import {
  comment as commentTable,
  commitment,
  contribution,
  counter,
  endorsement as endorsementTable,
  forum,
  link,
  logEntry,
  membership,
  peopleChange,
  person,
  process,
  proposal,
  seat,
  workingGroup,
} from "../ports/tables/index.js";
import type { TestHouse } from "./house.js";

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

/** What a page of the browser sends for a file. */
export function fileBody(text: string, fileName = "ideas.csv") {
  const line = "----accord-test-boundary";
  const head = `--${line}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n`;
  return {
    body: Buffer.from(`${head}${text}\r\n--${line}--\r\n`),
    headers: { "content-type": `multipart/form-data; boundary=${line}` },
  };
}

export const contributionBody = (once: string) => ({
  title: `Prices of ${once}`,
  text: "Tell the price before treatment.",
  contributorName: "Ana Lima",
  organisation: null,
  kind: "individual",
  stakeholderType: null,
  channel: "post",
  receivedOn: "2026-10-20",
  place: null,
  language: null,
  anonymous: false,
  anonymityGround: null,
  themes: [] as string[],
  once,
});

export const categoryBody = {
  juncture: "themes" as const,
  theme: null,
  category: "Prices of treatment",
  outcome: "inclusion" as const,
  reasonCodes: [],
  text: "It opens a track of its own.",
};

export const responseBody = (reference: string) => ({
  outcome: "rejection",
  reasonCodes: ["legal_obstacle"],
  elements: {
    inputCollected: "By post.",
    howConsidered: "By the group.",
    howInfluenced: "Not yet.",
    includedAndWhy: "The law stands against it.",
    beyondCurrentPlan: "Asked again in 2028.",
  },
  juncture: "proposals",
  theme: null as string | null,
  commitments: [] as string[],
  decisions: [] as number[],
  before: null,
  after: null,
  departure: null,
  lines: [{ reference, own: "" }],
});

export const callBody = {
  title: "Ideas for the plan",
  question: "What should change?",
  opensOn: "2026-11-02",
  closesOn: "2026-12-02",
  moderated: true,
  grounds: [],
  consentText: "What you send is published.",
};

export const invitationBody = (group: string | null = null, seatId: string | null = null) => ({
  name: "Ines",
  email: null,
  roles: [
    seatId
      ? { role: "msf_member", group: null, bloc: null, seat: seatId }
      : { role: group ? "wg_member" : "observer", group, bloc: null, seat: null },
  ],
  leadsTo: null,
});

export const activityBody = {
  kind: "forum_meeting",
  moment: "planning",
  what: "Meeting of the forum",
  why: "",
  who: "",
  how: "",
  place: "",
  mode: "both",
  startsOn: "2027-01-12",
  endsOn: "2027-01-12",
  call: null,
};

export const planBody = {
  developmentStart: "2027-01-18",
  deadline: "2027-07-30",
  cutOff: null,
  jurisdictions: [{ name: "Test City", endOfTerm: "2031-03-31" }],
  transition: null,
};

export const processBody = {
  title: "Test plan 2027-2030",
  memberName: "Test City",
  memberLevel: "local",
  timeZone: "America/Lima",
  planStart: "2027-01-01",
  planEnd: "2030-12-31",
};

export const endorsementBody = {
  version: 1,
  organisation: "Patients' association",
  signer: "Rosa Diaz",
  signedOn: "2026-11-02",
  statement: "",
};

export const termsBody = {
  mandate: "decision_making",
  rule: { kind: "majority" },
  quorum: { kind: "number", present: 2, eachBloc: true },
};

/** One of everything that has an id or a number in a process, made by the acts themselves. */
export async function furnish(house: TestHouse, hands: Hands) {
  const { slug, id: home } = hands;
  const db = house.store.read;
  const done = async <R extends Route>(who: string, route: R, asked: Asked = {}): Promise<ReplyOf<R>> => {
    const { status, json, raw } = await house.ask(who, route, {
      ...asked,
      params: { process: slug, ...asked.params },
    });
    if (status !== 200) throw new Error(`${route.id} in ${slug}: ${raw.body}`);
    return json;
  };
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
  const { thread } = await done(hands.contact, openThread, {
    params: { document },
    body: {
      passage: null,
      field: null,
      text: `A comment of ${slug}.`,
      mentions: [],
      once: `furnished-thread-of-${slug}`,
    },
  });
  const [said] = await db.select().from(commentTable).where(eq(commentTable.thread, thread));
  const passage = `passage-of-${slug}`;
  await house.store.transact(async (tx) => {
    await tx.insert(link).values({
      id: passage,
      process: home,
      fromKind: "contribution",
      from: contributionIds[0] ?? "",
      toKind: "commitment",
      to: draft?.id ?? "",
      kind: "answers",
      passage: { field: "problem", quote: "A problem", mark: passage },
      by: "test",
      at: "2026-11-02T09:00:00.000Z",
    });
  });

  const endorsement = `endorsement-of-${slug}`;
  await house.store.transact(async (tx) => {
    await tx.insert(endorsementTable).values({
      id: endorsement,
      process: home,
      version: "version-of-no-plan",
      organisation: "Residents' council",
      signer: "Rosa Diaz",
      statement: "",
      signedOn: "2026-11-02",
      by: "test",
      at: "2026-11-02T09:00:00.000Z",
      withdrawnAt: null,
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
    thread,
    comment: said?.id ?? "",
    passage,
    seats: seats.map(({ id }) => id),
    ballot,
    response,
    category,
    endorsement,
    invitation,
    terms: draftTerms,
    change: change?.id ?? "",
    decision: decision?.sequence ?? -1,
    membership: held?.id ?? "",
  };
}

/** A second process "other" in the same house, its numbers beginning at 41; who acts there can only read or write drafts in the first. */
export async function openOther(house: TestHouse): Promise<Hands> {
  const hands: Hands = {
    slug: "other",
    id: "process-other",
    group: "group-of-other",
    contact: "healthEditor",
    secretary: "assessor",
    chairGov: "budgetWriter",
    chairCivil: "observer",
  };
  const [first] = await house.store.read.select().from(process).where(eq(process.id, house.process));
  if (!first) throw new Error("The test house has no process.");

  const [rules] = await house.store.read.select().from(forum).where(eq(forum.process, house.process));
  if (!rules) throw new Error("The test house has no forum.");
  await house.store.transact(async (tx) => {
    await tx.insert(process).values({ ...first, id: hands.id, slug: hands.slug, title: "Another plan" });
    await tx.insert(forum).values({ ...rules, process: hands.id });
    for (const name of ["contribution", "proposal", "commitment", "ballot"])
      await tx.insert(counter).values({ process: hands.id, name, value: 40 });
    await tx
      .insert(workingGroup)
      .values({ id: hands.group, process: hands.id, name: "Elsewhere", createdAt: first.createdAt });
    const roles = [
      { name: hands.contact, role: "point_of_contact", bloc: null },
      { name: hands.secretary, role: "secretariat", bloc: null },
      { name: hands.chairGov, role: "co_chair", bloc: "government" },
      { name: hands.chairCivil, role: "co_chair", bloc: "non_government" },
    ] as const;
    for (const { name, role, bloc } of roles)
      await tx.insert(membership).values({
        id: `membership-${role}-${bloc ?? "none"}`,
        process: hands.id,
        person: house.people[name] ?? "",
        role,
        bloc,
        group: null,
        from: first.createdAt,
      });
    const known = await tx.select().from(person);
    for (const [at, name] of [hands.chairGov, hands.chairCivil].entries())
      await tx.insert(seat).values({
        id: `seat-of-other-${at + 1}`,
        process: hands.id,
        no: at + 1,
        bloc: at === 0 ? "government" : "non_government",
        organisation: `Other organisation ${at + 1}`,
        holder: known.find(({ id }) => id === house.people[name])?.id ?? null,
        status: "active",
      });
  });
  return hands;
}
