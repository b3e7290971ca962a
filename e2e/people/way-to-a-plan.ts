import { callClosing, castVote, prepareBallot, previewBallot } from "@accord/shared/ballots";
import { addContribution, listThemes, publishContributions } from "@accord/shared/contributions";
import { readPlanText } from "@accord/shared/plan";
import { makeProposal, setDiscussion } from "@accord/shared/proposals";
import { elementNames, type Outcome, saveResponses } from "@accord/shared/responses";
import { expect, type Page } from "@playwright/test";
import { BallotPage } from "../pages/ballot.js";
import { choose } from "../pages/controls.js";
import { goesTo } from "../pages/goes-on.js";
import type { PlanPage } from "../pages/plan.js";
import { TemplateForm } from "../pages/template.js";
import type { Arven } from "./arven.js";
import { fillsPlanText } from "./full-texts.js";
import { writesNotes } from "./notes.js";
import type { Somebody } from "./somebody.js";
import { writesIn } from "./writing.js";

export const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
export const plan = { start: day(300), end: day(300 + 3 * 365) };
export const term = { start: day(330), end: day(330 + 2 * 365) };
export const main = (page: Page) => page.getByRole("main");
export const reference = (no: number): string => `C-${String(no).padStart(4, "0")}`;
export const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** 24 rows of a workshop: half about prices, half about waiting times. */
export const workshop = Buffer.from(
  [
    "id,created,title,summary,source,author_kind,author",
    ...numbers(1, 24).map((no) => {
      const about = no <= 12 ? "prices of operations" : "waiting times of wards";
      return `${no},${day(-20)},Open the ${about} ${no},"Say the ${about} in quarter ${no}, every month.",meeting,person,Guest ${no}`;
    }),
  ].join("\n"),
);

export const elements = {
  "What was received": "Ideas of residents and of a workshop.",
  "How it was considered": "The group Health read each of them aloud.",
  "How it influenced the outcome": "It gave the plan its milestone.",
  "What was included or not, and why": "The register is in the plan, for every clinic.",
  "Beyond this plan": "Dentists follow in the next plan.",
};

/** From the public page, without script and without an account. */
export async function sendsAnIdea(page: Page, process: string): Promise<void> {
  await page.goto(`/p/${process}`);
  await page
    .getByRole("link", { name: /^Send an idea/ })
    .first()
    .click();
  await page
    .getByLabel("What should change, and why?")
    .fill("Publish the prices of operations before the patient is treated.");
  await page.getByRole("button", { name: "Continue" }).click();
  await choose(page, "For myself");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Your name").fill("Olga Petrova");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("C-0001");
}

/** Letters as somebody of the secretariat would type them in, public at once. */
export async function typesLetters(who: Somebody, nos: readonly number[]): Promise<void> {
  const ids: string[] = [];
  for (const no of nos) {
    const { id } = await who.ask(addContribution, {
      body: {
        title: `A fountain in street ${no}`,
        text: `Put a fountain in street ${no}.`,
        contributorName: `Writer ${no}`,
        organisation: null,
        kind: "individual",
        stakeholderType: null,
        channel: "post",
        receivedOn: day(-10),
        place: null,
        language: null,
        anonymous: false,
        anonymityGround: null,
        themes: [],
        once: `letter-of-writer-${no}-x`,
      },
    });
    ids.push(id);
  }
  await who.ask(publishContributions, { body: { ids } });
}

export async function secondProposal({ jonas, group }: Arven): Promise<void> {
  const { reference: ref } = await jonas.who.ask(makeProposal, {
    body: {
      title: "Open waiting times of wards",
      problem: "Nobody knows how long a ward lets people wait.",
      asked: "Waiting times of every ward, each month.",
      group,
      contributions: [reference(14), reference(15)],
    },
  });
  await jonas.who.ask(setDiscussion, { params: { ref }, body: { reasons: "" } });
}

/** On the page before a ballot: opened by Ana, voted on by all four, two of them in browsers, and closed. */
export async function opensAndVotes({ ana, bruno, esther, farid }: Arven): Promise<void> {
  const { page } = ana;
  await page.getByRole("button", { name: "Mark all as in the room" }).click();
  await page.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
  await expect(page.getByText("Open", { exact: true }).first()).toBeVisible();
  const address = new URL(page.url()).pathname;
  await goesTo(bruno.page, address);
  await new BallotPage(bruno.page).vote("For", "The figures are there.");
  for (const { who } of [esther, farid])
    await who.ask(castVote, {
      params: { ballot: address.split("/").at(-1) ?? "" },
      body: { choice: "for", reason: "" },
    });
  const ballot = new BallotPage(page);
  await ballot.vote("For");
  await expect(page.getByText("All present have voted: it closes at once.")).toBeVisible();
  await page.getByRole("button", { name: "Close the ballot" }).click();
  await expect(ballot.result).toContainText("Passed");
  await expect(ballot.result).toContainText("The effect has been carried out.");
}

/** The ballot on commitment 2, as four programs. */
export async function votesOnSecond({ ana, bruno, esther, farid }: Arven): Promise<void> {
  await writesNotes(ana.who, 2);
  const preview = await ana.who.ask(previewBallot, { query: { commitment: "2" } });
  const { ballot } = await ana.who.ask(prepareBallot, {
    body: {
      subject: preview.subject,
      subjects: preview.subjects.map(({ id }) => id),
      question: "Should commitment 2 be in the plan?",
      live: true,
      closesAt: null,
      recused: [],
      present: preview.seats.map(({ seat }) => ({ seat, presence: "in_person" })),
      open: true,
    },
  });
  for (const { who } of [ana, bruno, esther, farid])
    await who.ask(castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
  await ana.who.ask(callClosing, { params: { ballot } });
}

/** Title, problem and action came with the proposal; all else is written here, each kind of field by its own means. */
export async function writesTemplate(room: TemplateForm): Promise<void> {
  const { page } = room;
  const dates = room.section("Timeframe");
  await room.types(dates.getByRole("textbox", { name: "Start Date" }), term.start);
  await room.types(dates.getByRole("textbox", { name: "End Date" }), term.end);
  const agencies = room.section("Leading implementing government agency");
  await agencies.getByRole("button", { name: "Add an agency" }).click();
  const agency = room.row("Row 1");
  await room.types(agency.getByLabel("Name of Organization"), "Ministry of Health");
  await agency.getByRole("button", { name: /Branch of Government/ }).click();
  await page.getByRole("option", { name: "Executive" }).click();
  await room.types(agency.getByLabel("Name of Contact"), "Ada Moreno");
  await room.types(agency.getByLabel("Title"), "Director");
  await room.types(agency.getByLabel("Email"), "ada@health.example");
  await room.types(agency.getByLabel("Role in Implementation"), "Publishes the register");
  await agency.locator("label", { hasText: "Leads" }).click();
  await agencies.getByRole("button", { name: "Done with Row 1" }).click();
  for (const heading of ["non-governmental stakeholder", "Other stakeholders"])
    await room
      .section(heading)
      .getByText(/^There (?:is|are) none$/)
      .click();
  await room.write("8 Status quo", "In 2026, 26 % of complaints concern bills.");
  const next = "How will the commitment contribute to solving the public problem?";
  await room.write(`10 ${next}`, "Nine complaints in ten are answered within 30 days.");
  await room.section("What long-term goal").getByRole("textbox").click();
  await page.keyboard.type("Residents see how money is spent.");
  await room.chooses("Primary Policy Area", "Open Data");
  await room.chooses("Primary Sector", "Health & Nutrition");
  await room.chooses("What OGP value", "Transparency");
  await room.section("What resources are needed").getByRole("textbox").first().click();
  await page.keyboard.type("120,000 a year and two posts.");
  await room.section("already secured").locator("label", { hasText: "Yes" }).click();
  await room.section("Milestones").getByRole("button", { name: "Add a milestone" }).click();
  const milestone = room.row("Milestone 1");
  await milestone.getByRole("textbox", { name: /^Describe the Output/ }).click();
  await page.keyboard.type("Register open to everybody");
  await room.types(milestone.getByLabel("Start Date"), term.start);
  await room.types(milestone.getByLabel("End Date"), term.end);
  await room.types(milestone.getByLabel("Responsible Agency"), "Ministry of Health");
  await room.types(milestone.getByLabel("Contact Person"), "Ada Moreno");
  await milestone.locator("label", { hasText: "Figures of use" }).click();
  await page.getByRole("button", { name: "Done with Milestone 1" }).click();
  await room.saved();
}

/** Bruno, who may not edit, asks about words; Jonas answers and resolves. */
export async function commentsAndResolves(room: TemplateForm, reader: Page, address: string): Promise<void> {
  const quote = "kept by the ministry";
  await goesTo(reader, address);
  const his = new TemplateForm(reader);
  await his.ready();
  await his.select("9 Action", quote);
  await reader.getByRole("button", { name: "Comment on these words" }).click();
  await reader.getByRole("textbox", { name: "Comment" }).fill("Which ministry? There are two.");
  await reader.keyboard.press("Control+Enter");
  const card = room.page.getByRole("article").filter({ hasText: quote });
  await room.page.getByRole("tab", { name: /^Comments/ }).click();
  await expect(card.getByText("Which ministry? There are two.")).toBeVisible();
  await card.getByRole("button", { name: "Open thread" }).click();
  await card.getByRole("textbox", { name: "Reply" }).fill("That of health; I write it down.");
  await card.getByRole("button", { name: "Send reply" }).click();
  await expect(reader.getByText("That of health; I write it down.")).toBeVisible();
  await room.write("9 Action", " It is the Ministry of Health.");
  await room.saved();
  await card.getByRole("button", { name: "Resolve" }).click();
  const dialog = room.page.getByRole("dialog");
  await choose(dialog, "Taken up in the text");
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await expect(reader.getByText(/^Resolved by .*: Taken up in the text$/)).toBeVisible();
}

/** Two groups of nine more, and both proposals, as Jonas would: each line with words of its own. */
export async function answersMore({ jonas }: Arven): Promise<void> {
  const { themes } = await jonas.who.ask(listThemes);
  const theme = themes.find(({ name }) => name === "Prices in the open")?.id ?? null;
  await answers(jonas.who, "inclusion", numbers(10, 18).map(reference), { theme });
  await answers(jonas.who, "amendment", numbers(19, 27).map(reference), { theme });
  await answers(jonas.who, "inclusion", ["P-0001", "P-0002"], { theme });
}

export const answers = (
  who: Somebody,
  outcome: Outcome,
  references: readonly string[],
  { theme = null, commitments = [] }: { theme?: string | null; commitments?: string[] },
) =>
  who.ask(saveResponses, {
    body: {
      outcome,
      reasonCodes: outcome === "rejection" ? ["outside_open_government"] : [],
      elements: Object.fromEntries(elementNames.map((name) => [name, "Read and decided in the group."])),
      juncture: "proposals",
      theme,
      commitments,
      decisions: [],
      before: outcome === "amendment" ? "Every week" : null,
      after: outcome === "amendment" ? "Every month" : null,
      departure: null,
      lines: references.map((one) => ({ reference: one, own: `For ${one} alone.` })),
    },
  });

/** A co-chair of each bloc approves, the point of contact publishes. */
export async function approvedAndPublished(
  { process, ines, ana, esther }: Arven,
  release: number,
  count: number,
): Promise<void> {
  for (const { page } of [ana, esther]) {
    await goesTo(page, `/app/${process}/responses?tab=to_approve`);
    await page.getByRole("button", { name: /^Approve (all|the) \d+ responses? shown$/ }).click();
    await expect(
      main(page)
        .getByText(/is approved|are approved/)
        .first(),
    ).toBeVisible();
  }
  await goesTo(ines.page, `/app/${process}/responses`);
  await ines.page.getByRole("link", { name: /^Publish \d+ approved$/ }).click();
  await ines.page.getByRole("button", { name: `Publish release ${release}` }).click();
  await expect(
    main(ines.page).getByText(new RegExp(`^${count} responses? .*public with release ${release}\\.`)),
  ).toBeVisible();
}

/** Ana begins the vision: a goal and the achievements by hand, what else it asks for as her program. */
export async function writesVision({ process, ana }: Arven, assembly: PlanPage): Promise<void> {
  const { page } = ana;
  await assembly.open(process);
  await assembly.writesText("Strategic vision");
  const room = new TemplateForm(page);
  await page.getByRole("button", { name: "Add a long-term goal" }).click();
  await page.getByRole("group", { name: "Goal 1", exact: true }).getByRole("textbox").first().click();
  await page.keyboard.type("Every resident sees how money is spent.");
  await page.getByRole("button", { name: "Done with Goal 1" }).click();
  await page.getByRole("textbox", { name: /^E\.2 / }).click();
  await page.keyboard.type("A portal of budgets since 2024.");
  await room.saved();
  const { document } = await ana.who.ask(readPlanText, { params: { kind: "strategic_vision" } });
  await writesIn(ana.who, document ?? "", (doc) => fillsPlanText(doc, "strategic_vision"));
  await expect(page.getByRole("textbox", { name: /^E\.3 / })).toContainText("Written by both blocs.");
}

/** Whole, with what stands behind it, without contact data; from it to the contributions and their responses. */
export async function readsThePlan(reader: Page, process: string): Promise<void> {
  await reader.goto(`/p/${process}`);
  await reader.getByRole("link", { name: "Plan", exact: true }).first().click();
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("Open plan of Arven");
  for (const words of [
    "Filed on",
    "Thirty ideas came in, and each was answered in writing.",
    "Every resident sees how money is spent.",
    "A portal of budgets since 2024.",
    "Commitment 1: Open waiting times of wards",
    "Commitment 2: Open prices of operations",
    "It is the Ministry of Health.",
    "Register open to everybody",
    "Patients' Union",
    "Rosa Diaz",
    "Esther Mbeki",
  ])
    await expect(main(reader)).toContainText(words);
  for (const address of ["ada@health.example", "checks@university.example"])
    await expect(main(reader)).not.toContainText(address);
  await reader.getByRole("link", { name: "Page of this commitment" }).first().click();
  await expect(main(reader)).toContainText("Waiting times of every ward, each month.");
  await reader.goto(`/p/${process}/plan`);
  await reader.getByRole("link", { name: "Responses to all contributions and proposals" }).click();
  for (const words of ["Line 2, for its own author.", "The fountain stands on private ground."])
    await expect(main(reader)).toContainText(words);
  const file = await (await reader.request.get(`/p/${process}/response.json`)).json();
  const rows = file.rows as { reference: string; outcome: string | null }[];
  expect(rows.filter(({ outcome }) => outcome === null)).toEqual([]);
  expect(rows).toHaveLength(32);
}
