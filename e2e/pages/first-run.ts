import { expect, type Page } from "@playwright/test";
import { choose } from "./controls.js";

/** The first run, S1: one question a page. */
export class FirstRun {
  constructor(readonly page: Page) {}

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await this.at("Who are you?");
  }

  async at(title: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }

  async goOn(): Promise<void> {
    await this.page.getByRole("button", { name: "Continue" }).click();
  }

  async tellWho(who: { name: string; email: string; password: string }): Promise<void> {
    await this.page.getByLabel("Your name").fill(who.name);
    await this.page.getByLabel("Your e-mail address").fill(who.email);
    await this.page.getByLabel("Password", { exact: true }).fill(who.password);
    await this.goOn();
    await this.at("Which plan do you write together?");
  }

  async tellPlan(plan: { title: string; member: string; start: string; end: string }): Promise<void> {
    await this.page.getByLabel("Name of the process").fill(plan.title);
    await this.page.getByLabel("Name of the member").fill(plan.member);
    await choose(this.page, "Local");
    await this.day("The plan begins", plan.start);
    await this.day("The plan ends", plan.end);
    await this.goOn();
    await this.at("How does the forum decide?");
  }

  async day(label: string, iso: string): Promise<void> {
    await this.page.getByRole("textbox", { name: label }).fill(iso);
  }

  /** The usual answers are chosen already; `plain`: no veto and no ethics statement. */
  async tellForum(mandate: "A decision" | "A recommendation", { plain = false } = {}): Promise<void> {
    await choose(this.page, new RegExp(`^${mandate}`));
    if (plain) {
      await choose(this.page, /^No bloc has one/);
      await choose(this.page, /^None is asked/);
    }
    await this.goOn();
    await this.at("Who sits in the forum?");
  }

  async pasteSeats(rows: string): Promise<void> {
    await this.page.getByLabel("Seats").fill(rows);
  }

  async create(): Promise<void> {
    await this.page.getByRole("button", { name: "Create the process" }).click();
  }
}
