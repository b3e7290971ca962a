import { readPeople } from "@accord/shared/people";
import { type Browser, expect, type Page } from "@playwright/test";
import { FirstRun } from "../pages/first-run.js";
import { PeoplePage } from "../pages/people.js";
import type { Server } from "../support/server.js";
import { oneTimeLink, password } from "./forum.js";
import { Somebody, sent } from "./somebody.js";

/** Somebody with a browser of their own, and a program that does for them what only repeats. */
interface AtWork {
  readonly page: Page;
  readonly who: Somebody;
}

export interface Arven {
  readonly process: string;
  readonly group: string;
  readonly ines: AtWork;
  readonly jonas: AtWork;
  /** Ana and Esther are co-chairs; Ana and Bruno sit for the government. */
  readonly ana: AtWork;
  readonly bruno: AtWork;
  readonly esther: AtWork;
  readonly farid: AtWork;
}

const title = "Open plan of Arven";
const seats = `1; government; Ministry of Finance
2; government; Ministry of Health
3; civil society; Budget Watch
4; civil society; Patients' Union
`;

/** From the printed link to six people in their own browsers, each joined by a link. */
export async function arvenOn(
  browser: Browser,
  server: Server,
  plan: { readonly start: string; readonly end: string },
): Promise<Arven> {
  const page = await aBrowser(browser, server);
  const run = new FirstRun(page);
  await run.open(await oneTimeLink(server));
  const email = "ines@example.org";
  await run.tellWho({ name: "Ines Moreau", email, password });
  await run.tellPlan({ title, member: "Arven", ...plan });
  await run.tellForum("A decision", { plain: true });
  await run.pasteSeats(seats);
  await expect(page.getByText("4 seats read: 2 civil society, 2 government.")).toBeVisible();
  await run.goOn();
  await run.at("Check and create");
  await run.create();
  await run.at("What waits for you");
  await page.getByRole("link", { name: "Invite members" }).click();
  await expect(page).toHaveURL(/\/people$/);
  const process = new URL(page.url()).pathname.split("/")[2] ?? "";

  const people = new PeoplePage(page);
  await page.getByRole("button", { name: "New working group" }).click();
  await page.getByLabel("Name of the group").fill("Health");
  await page.getByRole("button", { name: "Create the group" }).click();
  await expect(page.getByRole("main").getByText("No member yet")).toBeVisible();

  const joins = async (name: string, link: string): Promise<AtWork> => {
    const theirs = await aBrowser(browser, server);
    await theirs.goto(link);
    const address = `${name.split(" ")[0]?.toLowerCase()}@example.org`;
    if ((await theirs.getByLabel("Your e-mail address").inputValue()) === "")
      await theirs.getByLabel("Your e-mail address").fill(address);
    await theirs.getByLabel("Password", { exact: true }).fill(password);
    await theirs.getByRole("button", { name: "Join" }).click();
    await expect(theirs.getByRole("button", { name: new RegExp(`account of ${name}`, "i") })).toBeVisible();
    return { page: theirs, who: await signedIn(server, name, address, process) };
  };
  /** A second role for who has joined: the link is opened in the browser that has the session. */
  const alsoJoins = async ({ page: theirs }: AtWork, link: string): Promise<void> => {
    await theirs.goto(link);
    await expect(theirs.getByText(/^You are signed in as/)).toBeVisible();
    await theirs.getByRole("button", { name: "Join" }).click();
    await expect(theirs.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
  };

  const jonas = await joins("Jonas Weber", await people.inviteFacilitator("Jonas Weber", "Health"));
  const members: AtWork[] = [];
  for (const [at, name] of ["Ana Ruiz", "Bruno Keller", "Esther Mbeki", "Farid Haddad"].entries())
    members.push(await joins(name, await people.inviteToSeat(at + 1, name)));
  const [ana, bruno, esther, farid] = members;
  if (!ana || !bruno || !esther || !farid) throw new Error("Four members are needed.");
  await alsoJoins(ana, await people.inviteCoChair("Government"));
  await alsoJoins(esther, await people.inviteCoChair("Civil society"));
  const who = await signedIn(server, "Ines Moreau", email, process);
  const group = (await who.ask(readPeople)).groups[0]?.id ?? "";
  return { process, group, ines: { page, who }, jonas, ana, bruno, esther, farid };
}

const aBrowser = async (browser: Browser, { url }: Server): Promise<Page> =>
  (await browser.newContext({ baseURL: url })).newPage();

const signedIn = async (server: Server, name: string, email: string, process: string): Promise<Somebody> =>
  new Somebody(
    name,
    server.url,
    await sent(new URL("/api/session", server.url), "POST", { email, password }),
    process,
  );
