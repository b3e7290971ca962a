import type { ContributorKind } from "@accord/shared/contributions";
import { addContribution } from "../features/contributions/add-contribution.js";
import { openCall } from "../features/contributions/calls/open-call.js";
import { publishContributions } from "../features/contributions/publish-contributions.js";
import { setThemes } from "../features/contributions/set-themes.js";
import { makeTheme } from "../features/contributions/themes.js";
import { anonymityGrounds, consentText, firstCall, secondCall, themes } from "./data/calls.js";
import type { ThemeKey, ToldContribution } from "./data/contribution.js";
import { firstContributions } from "./data/contributions-first.js";
import { laterContributions, newestContribution } from "./data/contributions-later.js";
import { draftingGroups } from "./data/people.js";
import { giveTheme } from "./found-process.js";
import type { Plot } from "./plot.js";
import { receiveContribution } from "./receive-contribution.js";
import type { Story } from "./story.js";
import { zone } from "./time.js";

/** Days on which the secretariat publishes what came, and sorts it once there are themes. */
const publishingDays = [61, 58, 56, 53, 51, 49, 44, 37, 28, 24, 18, 15, 8, 4];

/** Two calls, what came to each, and the secretariat's work with it. */
export function contributions(plot: Plot): void {
  const calls = { first: "", second: "" };
  plot.on(64, "09:00", async (story) => {
    calls.first = await open(story, firstCall, story.time.day(64), story.time.day(36));
  });
  plot.on(32, "09:30", async (story) => {
    calls.second = await open(story, secondCall, story.time.day(32), story.time.day(-9));
  });
  plot.on(49, "17:50", themesAreMade);

  const unpublished: ToldContribution[] = [];
  const unsorted: ToldContribution[] = [];
  for (const one of [...firstContributions, ...laterContributions]) {
    plot.on(one.day, one.hour, async (story) => {
      await comes(story, one.day > 35 ? calls.first : calls.second, one);
      unpublished.push(one);
      unsorted.push(one);
    });
  }
  for (const day of publishingDays) {
    plot.on(day, "17:45", (story) => arePublished(story, unpublished.splice(0)));
    if (day < 50) plot.on(day, "18:00", (story) => areSorted(story, unsorted.splice(0)));
  }
  plot.recently(145, async (story) => {
    await comes(story, calls.second, newestContribution);
  });
}

async function open(
  story: Story,
  words: typeof firstCall,
  opensOn: string,
  closesOn: string,
): Promise<string> {
  const { process } = story;
  const called = {
    process,
    ...words,
    opensOn,
    closesOn,
    moderated: true,
    grounds: anonymityGrounds,
    consentText,
  };
  return (await story.by("joana", openCall, called)).id;
}

/** Sent through the form of a call, or typed in by the secretariat or the facilitator. */
async function comes(story: Story, call: string, one: ToldContribution): Promise<string> {
  const { process, known } = story;
  const kind: ContributorKind = one.organisation === undefined ? "individual" : "organisation";
  const organisation = one.organisation ?? null;
  const { title, text, channel, place, language } = one;
  const words = {
    process,
    title,
    text,
    organisation,
    kind,
    channel,
    place,
    language,
    stakeholderType: one.type,
  };
  const ground = one.ground ?? null;
  const { id, reference } = one.enteredBy
    ? await story.by(one.enteredBy, addContribution, {
        ...words,
        zone,
        contributorName: one.name,
        receivedOn: story.time.day(one.day),
        anonymous: ground !== null,
        anonymityGround: ground,
        themes: [],
        once: `demo-${one.key}`,
      })
    : await story.byPublic(receiveContribution, {
        ...words,
        call,
        name: one.name,
        ground,
        about: one.about ?? null,
      });
  known.set("contribution", one.key, id);
  known.set("reference", one.key, reference);
  return id;
}

async function arePublished(story: Story, those: readonly ToldContribution[]): Promise<void> {
  const ids = those.map(({ key }) => story.known.get("contribution", key));
  if (ids.length > 0) await story.by("ewan", publishContributions, { process: story.process, ids });
}

/** The forum's six themes; each working group that drafts takes up one. */
async function themesAreMade(story: Story): Promise<void> {
  const { process, known } = story;
  for (const { key, ...words } of themes)
    known.set("theme", key, (await story.by("miriam", makeTheme, { process, ...words })).id);
  for (const { key } of draftingGroups)
    await story.by("joana", giveTheme, {
      process,
      group: known.get("group", key),
      theme: known.get("theme", key),
    });
}

/** Everything of one theme in one act, as a person would sort a list. */
async function areSorted(story: Story, those: readonly ToldContribution[]): Promise<void> {
  const byTheme = new Map<ThemeKey, string[]>();
  for (const { key, themes: given } of those)
    for (const theme of given) byTheme.set(theme, [...(byTheme.get(theme) ?? []), key]);
  for (const [theme, keys] of byTheme) {
    await story.by("ewan", setThemes(story.search), {
      process: story.process,
      choice: { ids: keys.map((key) => story.known.get("contribution", key)) },
      add: [story.known.get("theme", theme)],
      remove: [],
    });
  }
}
