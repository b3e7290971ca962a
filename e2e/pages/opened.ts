import { expect, type Page } from "@playwright/test";
import type { Role } from "../people/of-the-demo.js";

interface Opened {
  readonly what: string;
  readonly as: Role | null;
  readonly path: string;
  readonly phone?: true;
  readonly open: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).first().click();
const shows = (page: Page, role: "dialog" | "menu" | "listbox"): Promise<void> =>
  expect(page.getByRole(role).first()).toBeVisible();

async function tellsAnIdea(page: Page): Promise<void> {
  await page.getByRole("textbox").first().fill("Say when the night bus comes.");
  await press(page, "Continue");
  await expect(page.getByLabel("For myself")).toBeAttached();
}

async function tellsWho(page: Page): Promise<void> {
  await tellsAnIdea(page);
  await page.getByLabel("For myself").check();
  await press(page, "Continue");
  await expect(page.getByRole("heading", { level: 1, name: "About you" })).toBeVisible();
  await page.getByLabel("Your name").fill("Ana Pérez");
  await press(page, "Continue");
  await expect(page.getByRole("heading", { level: 1, name: "Check and send" })).toBeVisible();
}

async function sends(page: Page): Promise<void> {
  await tellsWho(page);
  await press(page, /^Send$/);
  await expect(page).toHaveURL(/\/r\//);
}

/** Every dialog, menu, error and waiting state that somebody meets, each with the way to it. */
export function openedInTheDemo(places: {
  readonly contribution: string;
  readonly discussed: string;
  readonly ballot: string;
  readonly draft: number;
  readonly decided: string;
  readonly call: string;
}): readonly Opened[] {
  const { contribution, discussed, ballot, draft, decided, call } = places;
  const dialog =
    (name: string | RegExp) =>
    async (page: Page): Promise<void> => {
      await press(page, name);
      await shows(page, "dialog");
    };
  return [
    {
      what: "account menu",
      as: "co_chair",
      path: "/app",
      async open(page) {
        await press(page, /account of/i);
        await shows(page, "menu");
      },
    },
    {
      what: "more places",
      as: "co_chair",
      path: "/app/demo/proposals",
      phone: true,
      async open(page) {
        await press(page, "More");
        await shows(page, "menu");
      },
    },
    {
      what: "list of a filter",
      as: "secretariat",
      path: "/app/demo/contributions",
      async open(page) {
        await press(page, /^Any Theme/);
        await shows(page, "listbox");
      },
    },
    {
      what: "filters on a phone",
      as: "secretariat",
      path: "/app/demo/contributions",
      phone: true,
      open: dialog(/^Filter/),
    },
    {
      what: "themes",
      as: "secretariat",
      path: `/app/demo/contributions/${contribution}`,
      open: dialog("Set themes"),
    },
    {
      what: "linking to a proposal",
      as: "secretariat",
      path: `/app/demo/contributions/${contribution}`,
      open: dialog("Link to proposal"),
    },
    {
      what: "hiding",
      as: "secretariat",
      path: `/app/demo/contributions/${contribution}`,
      open: dialog("Hide with reason"),
    },
    { what: "new theme", as: "secretariat", path: "/app/demo/themes", open: dialog("Make theme") },
    {
      what: "deciding together",
      as: "co_chair",
      path: `/app/demo/proposals/${discussed}`,
      open: dialog("Decide with the other co-chair"),
    },
    { what: "inviting", as: "point_of_contact", path: "/app/demo/people", open: dialog(/^Invite$/) },
    { what: "adding seats", as: "point_of_contact", path: "/app/demo/people", open: dialog("Add seats") },
    {
      what: "changing a seat",
      as: "point_of_contact",
      path: "/app/demo/people",
      open: dialog(/^Change seat/),
    },
    {
      what: "who is here",
      as: "wg_member",
      path: `/app/demo/commitments/${draft}`,
      open: dialog(/ here/),
    },
    {
      what: "about saving",
      as: "wg_member",
      path: `/app/demo/commitments/${draft}`,
      open: dialog(/^Saved/),
    },
    {
      what: "sheet beside the text",
      as: "wg_member",
      path: `/app/demo/commitments/${draft}`,
      phone: true,
      async open(page) {
        const bar = page.getByRole("navigation", { name: "Beside the text" });
        await bar.getByRole("button", { name: "More" }).click();
        await page.getByRole("menuitem", { name: /^Contributions \d/ }).click();
        await shows(page, "dialog");
      },
    },
    {
      what: "a link in the text",
      as: "wg_member",
      path: `/app/demo/commitments/${draft}`,
      async open(page) {
        await page.getByRole("textbox", { name: "7 Problem" }).click();
        await page
          .getByRole("toolbar", { name: /7 Problem/ })
          .getByRole("button", { name: "Link" })
          .click();
        await shows(page, "dialog");
      },
    },
    {
      what: "back in discussion",
      as: "co_chair",
      path: `/app/demo/proposals/${decided}`,
      open: dialog("Put back in discussion"),
    },
    {
      what: "a proposal being edited",
      as: "co_chair",
      path: `/app/demo/proposals/${discussed}`,
      async open(page) {
        await press(page, /^Edit$/);
        await expect(page.getByLabel("What is asked")).toBeVisible();
      },
    },
    {
      what: "new working group",
      as: "point_of_contact",
      path: "/app/demo/people",
      open: dialog("New working group"),
    },
    {
      what: "a call without words",
      as: "point_of_contact",
      path: "/app/demo/contributions/calls/new",
      async open(page) {
        await press(page, /^Check$/);
        await expect(page.getByRole("region", { name: "There is a problem" })).toBeFocused();
      },
    },
    {
      what: "a call before it is public",
      as: "point_of_contact",
      path: `/app/demo/contributions/calls/${call}`,
      async open(page) {
        await press(page, /^Check$/);
        await expect(page.getByRole("heading", { level: 1, name: "Check" })).toBeFocused();
      },
    },
    {
      what: "voiding",
      as: "co_chair",
      path: `/app/demo/ballots/${ballot}`,
      open: dialog("Void the ballot"),
    },
    {
      what: "a vote without a choice",
      as: "co_chair",
      path: `/app/demo/ballots/${ballot}`,
      async open(page) {
        await press(page, /^Vote$/);
        await expect(page.getByRole("region", { name: "There is a problem" })).toBeFocused();
      },
    },
    {
      what: "a form with errors",
      as: "secretariat",
      path: "/app/demo/contributions/add",
      async open(page) {
        await press(page, "Add contribution");
        await expect(page.getByRole("region", { name: "There is a problem" })).toBeFocused();
      },
    },
    {
      what: "an idea without words",
      as: null,
      path: `/p/demo/calls/${call}/send`,
      phone: true,
      async open(page) {
        await press(page, "Continue");
        await expect(page.getByRole("alert")).toBeFocused();
      },
    },
    {
      what: "an idea from nobody",
      as: null,
      path: `/p/demo/calls/${call}/send`,
      phone: true,
      async open(page) {
        await tellsAnIdea(page);
        await press(page, "Continue");
        await expect(page.getByRole("alert")).toBeFocused();
      },
    },
    {
      what: "an idea before it is sent",
      as: null,
      path: `/p/demo/calls/${call}/send`,
      phone: true,
      open: tellsWho,
    },
    {
      what: "the receipt",
      as: null,
      path: `/p/demo/calls/${call}/send`,
      phone: true,
      open: sends,
    },
    {
      what: "one's own words, changed",
      as: null,
      path: `/p/demo/calls/${call}/send`,
      phone: true,
      async open(page) {
        await sends(page);
        await page.getByRole("link", { name: "Change your words" }).click();
        await expect(page.getByLabel("Change your words")).toBeVisible();
      },
    },
    {
      what: "no file chosen",
      as: "secretariat",
      path: "/app/demo/contributions/import",
      async open(page) {
        await press(page, "Continue");
        await expect(page.getByRole("region", { name: "There is a problem" })).toBeFocused();
      },
    },
    {
      what: "a wrong password",
      as: null,
      path: "/sign-in",
      async open(page) {
        await page.getByLabel("E-mail address").fill("nobody@demo.example");
        await page.getByLabel("Password", { exact: true }).fill("not the password");
        await press(page, /^Sign in$/);
        await expect(page.getByRole("region", { name: "There is a problem" })).toBeFocused();
      },
    },
    {
      what: "a page that waits for its answer",
      as: "secretariat",
      path: "/app/demo/themes",
      async open(page) {
        await page.route(/\/api\/p\/demo\/contributions\?/, () => undefined);
        await page.getByRole("link", { name: "Contributions" }).first().click();
        await expect(page.getByText("Loading").first()).toBeAttached();
      },
    },
    {
      what: "a page that failed",
      as: "secretariat",
      path: "/app/demo/themes",
      async open(page) {
        await page.unrouteAll();
        await page.route(/\/api\/p\/demo\/proposals$/, (route) => route.fulfill({ status: 500, json: {} }));
        await page.getByRole("link", { name: "Proposals" }).first().click();
        await expect(page.getByRole("heading", { name: "This page could not be shown" })).toBeVisible();
      },
    },
  ];
}
