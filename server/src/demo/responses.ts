import type { Juncture } from "@accord/shared/responses";
import { approveResponses } from "../features/responses/approve-responses.js";
import { addCategory } from "../features/responses/categories.js";
import { publishReleaseFrom } from "../features/responses/publish-release.js";
import { saveResponses } from "../features/responses/save-responses.js";
import {
  approved,
  approvedByOne,
  drafted,
  firstRelease,
  secondRelease,
  type ToldResponse,
} from "./data/responses.js";
import { atProposals, atThemes, type ToldCategory } from "./data/summaries.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

/** Two releases; beside them what is approved, approved by one bloc only, and begun. */
export function responses(plot: Plot): void {
  const ids = {
    first: [] as string[],
    second: [] as string[],
    approved: [] as string[],
    byOne: [] as string[],
    themes: [] as string[],
    proposals: [] as string[],
  };
  plot.on(34, "14:00", async (story) => {
    ids.themes = await areSummedUp(story, "themes", atThemes);
  });
  plot.on(34, "15:00", async (story) => {
    ids.first = await areWritten(story, firstRelease);
  });
  plot.on(33, "09:10", (story) => areApproved(story, "helena", ids.first, ids.themes));
  plot.on(33, "18:30", (story) => areApproved(story, "amara", ids.first, ids.themes));
  plot.on(31, "10:00", (story) => areReleased(story, 1));

  plot.on(11, "13:00", async (story) => {
    ids.proposals = await areSummedUp(story, "proposals", atProposals);
  });
  plot.on(11, "14:00", async (story) => {
    ids.second = await areWritten(story, secondRelease);
  });
  plot.on(10, "10:20", (story) => areApproved(story, "amara", ids.second, ids.proposals));
  plot.on(9, "09:00", (story) => areApproved(story, "helena", ids.second, ids.proposals));
  plot.on(6, "10:00", (story) => areReleased(story, 2));

  plot.on(3, "14:00", async (story) => {
    ids.approved = await areWritten(story, approved);
    ids.byOne = await areWritten(story, approvedByOne);
    await areWritten(story, drafted);
  });
  plot.on(2, "18:10", (story) => areApproved(story, "amara", [...ids.approved, ...ids.byOne]));
  plot.on(1, "09:05", (story) => areApproved(story, "helena", ids.approved));
}

async function areWritten(story: Story, those: readonly ToldResponse[]): Promise<string[]> {
  const { process, known, time, decisions } = story;
  const ids: string[] = [];
  for (const told of those) {
    const lines = [
      ...Object.entries(told.contributions).map(([key, own]) => ({
        reference: known.get("reference", key),
        own,
      })),
      ...Object.entries(told.proposals ?? {}).map(([key, own]) => ({
        reference: known.get("proposal", key),
        own,
      })),
    ];
    const { response } = await story.by(told.by, saveResponses, {
      process,
      outcome: told.outcome,
      reasonCodes: [...told.reasonCodes],
      elements: told.elements,
      juncture: told.juncture,
      theme: told.theme === null ? null : known.get("theme", told.theme),
      commitments: told.commitments.map((n) => known.get("commitmentId", String(n))),
      decisions: told.decided.map((key) => {
        const sequence = decisions.get(key);
        if (sequence === undefined) throw new Error(`Nothing was decided about ${key}.`);
        return sequence;
      }),
      before: told.before === undefined ? null : time.fill(told.before),
      after: told.after === undefined ? null : time.fill(told.after),
      departure: null,
      lines,
    });
    ids.push(response);
  }
  return ids;
}

async function areSummedUp(
  { process, known, by }: Story,
  juncture: Juncture,
  categories: readonly ToldCategory[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { theme, reasonCodes, ...words } of categories) {
    const { id } = await by("ewan", addCategory, {
      process,
      juncture,
      theme: known.get("theme", theme),
      reasonCodes: [...reasonCodes],
      ...words,
    });
    ids.push(id);
  }
  return ids;
}

async function areApproved(
  story: Story,
  by: string,
  responses: readonly string[],
  categories: readonly string[] = [],
): Promise<void> {
  await story.by(by, approveResponses, { process: story.process, responses, categories, seen: null });
}

async function areReleased(story: Story, number: number): Promise<void> {
  await story.by("joana", publishReleaseFrom(story.url), { process: story.process, number });
}
