import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { prepareBallot } from "@accord/shared/ballots";
import { openThread } from "@accord/shared/comments";
import { listCalls } from "@accord/shared/contributions";
import { invite } from "@accord/shared/people";
import {
  addActivity,
  changeSettings,
  type ProcessSettings,
  publishTimeline,
  readPlanOfActivities,
  readSettings,
} from "@accord/shared/process";
import { siteStyle } from "@accord/shared/tokens";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publication } from "../../ports/tables/index.js";
import { activityBody, ballotBody, invitationBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, start, type TestHouse } from "../../testing/house.js";
import { commitmentIn } from "../../testing/in-states/commitments.js";
import { proposalIn } from "../../testing/in-states/proposals.js";
import { lettersIn } from "../../testing/letters.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const set = (some: Partial<ProcessSettings>) => house.ask("contact", changeSettings, { body: { set: some } });
const letters = async () =>
  (await lettersIn(house)).map(({ to, subject }) => ({
    to,
    subject,
  }));

describe("what each setting does", () => {
  it("[8.6] [S28] a new call begins with what is set; without words of its own, with Accord's", async () => {
    const usual = async () => (await house.ask("contact", listCalls)).json.usual;
    expect(await usual()).toEqual({ moderated: false, grounds: [], consentText: null });
    const words = "Said in public, with your name.";
    await set({ callModerated: true, callGrounds: ["minor"], callConsent: words });
    expect(await usual()).toEqual({ moderated: true, grounds: ["minor"], consentText: words });
  });

  it("[S28] a ballot over several days is told to who may vote, but not to its opener; switched off, to nobody", async () => {
    const ballot = async (live: boolean) => {
      const { id } = await proposalIn(house, "health", "in_discussion");
      const { status } = await house.ask("chairGov", prepareBallot, {
        body: ballotBody({
          subjects: [id],
          live,
          closesAt: live ? null : "2026-11-12T00:00:00.000Z",
          open: !live,
        }),
      });
      expect(status).toBe(200);
    };
    await ballot(true);
    expect(await letters()).toEqual([]);
    await ballot(false);
    const told = await letters();
    expect(told).toHaveLength(15);
    expect(new Set(told.map(({ subject }) => subject))).toEqual(
      new Set(["Test plan 2027-2030: ballot 2 is open for your vote"]),
    );
    expect(told.map(({ to }) => to)).not.toContain("chairgov@example.org");
    await set({ ballotLetters: false });
    await ballot(false);
    expect(await letters()).toHaveLength(15);
  });

  it("[S28] who is named in a comment gets a letter, unless it is switched off", async () => {
    const { document } = await commitmentIn(house, "drafting", { group: "health", invited: [] });
    const open = (once: string) =>
      house.ask("healthWriter", openThread, {
        params: { document },
        body: {
          passage: null,
          field: null,
          text: "So, @healthEditor?",
          mentions: [house.people.healthEditor],
          once,
        },
      });
    await open("first-thread-that-names");
    expect(await letters()).toMatchObject([{ to: "healtheditor@example.org" }]);
    await set({ commentLetters: false });
    await open("second-thread-that-names");
    expect(await letters()).toHaveLength(1);
  });

  it("[S28] a link of an invitation lasts as long as is set", async () => {
    const lasts = async () => {
      const { json } = await house.ask("contact", invite, { body: invitationBody() });
      return (Date.parse(json.expiresAt) - Date.parse(start)) / 86_400_000;
    };
    expect(await lasts()).toBe(14);
    await set({ invitationDays: 3 });
    expect(await lasts()).toBe(3);
  });

  it("[S28] [PLAN-4] the member's colour stands on the public pages; one that cannot be read is refused with a shade", async () => {
    const page = async () => (await house.app.http.inject({ method: "GET", url: "/p/test" })).body;
    const refused = await set({ siteColour: "#ffcc00" });
    expect(codes(refused.json)).toEqual(["site_colour_too_light"]);
    expect((await house.ask("contact", readSettings)).json.settings.siteColour).toBeNull();
    await set({ siteColour: "#6b3fa8" });
    expect(await page()).toContain('<link rel="stylesheet" href="/public-6b3fa8.css"/>');
    const sheet = await house.app.http.inject({ method: "GET", url: "/public-6b3fa8.css" });
    expect(sheet.headers["content-type"]).toContain("text/css");
    expect(sheet.body).toBe(siteStyle("#6b3fa8"));
    expect(sheet.body).toContain("--accent:#6b3fa8");
    await set({ siteColour: null });
    expect(await page()).not.toContain("/public-6b3fa8.css");
  });

  it("[S28] [T1] the published timeline shows the windows alone: no other setting makes it differ", async () => {
    await house.ask("contact", addActivity, { body: activityBody });
    await house.ask("contact", publishTimeline);
    const published = async () => (await house.ask("observer", readPlanOfActivities)).json.published;
    await set({ siteColour: "#6b3fa8", invitationDays: 3, lateAfterDays: 60 });
    expect(await published()).toMatchObject({ same: true });
    const [row] = await house.store.read
      .select()
      .from(publication)
      .where(eq(publication.address, "timeline"));
    expect(JSON.stringify(row?.body)).not.toContain("invitationDays");
    await set({ draftCommentDays: 20 });
    expect(await published()).toMatchObject({ same: false });
  });

  it("[S28] [CMD-5] the last backup is named, and said to be broken when a file of it is shorter", async () => {
    const backup = async () => (await house.ask("observer", readSettings)).json.backup;
    expect(await backup()).toBeNull();
    const write = async (at: string, bytes: number) => {
      const folder = join(house.folder, "backups", at.replaceAll(/[:.]/g, "-"));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, "accord.db"), "0123456789");
      const file = { path: "accord.db", bytes, sha256: "" };
      await writeFile(
        join(folder, "manifest.json"),
        JSON.stringify({ format: "accord-backup/1", at, files: [file], logs: [] }),
      );
    };
    await write("2026-11-01T09:00:00.000Z", 10);
    expect(await backup()).toEqual({ at: "2026-11-01T09:00:00.000Z", files: 1, bytes: 10, whole: true });
    await write("2026-11-02T09:00:00.000Z", 11);
    expect(await backup()).toEqual({ at: "2026-11-02T09:00:00.000Z", files: 1, bytes: 11, whole: false });
  });
});
