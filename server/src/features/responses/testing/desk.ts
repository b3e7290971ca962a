import { publishContributions } from "@accord/shared/contributions";
import * as wire from "@accord/shared/responses";
import { contributionTheme, theme } from "../../../ports/tables/index.js";
import { withContributionRows } from "../../../testing/contribution-rows.js";
import type { TestHouse } from "../../../testing/house.js";

export const five: wire.FiveElements = {
  inputCollected: "A contribution from the workshop.",
  howConsidered: "Discussed by the group on 3 November.",
  howInfluenced: "It became part of the plan.",
  includedAndWhy: "Patients need the price before treatment.",
  beyondCurrentPlan: "Not further considered.",
};

/** Contributions C-0001 … with their themes, as an import leaves them; published as a secretariat does it. */
export async function withContributions(
  house: TestHouse,
  titles: readonly string[],
  options: {
    themes?: readonly string[];
    unpublished?: readonly number[];
    anonymous?: readonly number[];
  } = {},
): Promise<void> {
  const { themes = [], unpublished = [], anonymous = [] } = options;
  await withContributionRows(
    house,
    titles.map((title, at) => ({
      title,
      text: `Words of ${title}`,
      contributorName: "Ana Lima",
      anonymous: anonymous.includes(at + 1),
      state: "received",
      publishedAt: null,
    })),
  );
  await house.store.transact(async (tx) => {
    for (const [at, name] of [...new Set(themes)].entries())
      await tx.insert(theme).values({
        id: `theme-${name.replaceAll(" ", "-")}`,
        process: house.process,
        name,
        position: at,
        createdAt: "2026-10-01T09:00:00.000Z",
      });
    for (const [at, name] of themes.slice(0, titles.length).entries())
      if (name)
        await tx.insert(contributionTheme).values({
          contribution: `contribution-${at + 1}`,
          theme: `theme-${name.replaceAll(" ", "-")}`,
          by: "test",
          at: "2026-10-01T09:00:00.000Z",
        });
  });
  const ids = titles
    .map((_, at) => at + 1)
    .filter((no) => !unpublished.includes(no))
    .map((no) => `contribution-${no}`);
  for (let at = 0; at < ids.length; at += 1000) {
    const { status, json } = await house.ask("secretary", publishContributions, {
      body: { ids: ids.slice(at, at + 1000) },
    });
    if (status !== 200) throw new Error(JSON.stringify(json));
  }
}

export const draft = (
  references: readonly string[],
  more: Partial<wire.ResponseBody> & { seen?: string | null; own?: string } = {},
) => {
  const { own = "", ...rest } = more;
  return {
    lines: references.map((reference) => ({ reference, own })),
    outcome: "rejection" as const,
    reasonCodes: ["legal_obstacle" as const],
    elements: five,
    juncture: "proposals" as const,
    theme: null,
    commitments: [],
    decisions: [],
    before: null,
    after: null,
    departure: null,
    ...rest,
  };
};

export async function save(
  house: TestHouse,
  references: readonly string[],
  more: Partial<wire.ResponseBody> & { seen?: string | null; own?: string } = {},
  who = "secretary",
) {
  const { status, json } = await house.ask(who, wire.saveResponses, { body: draft(references, more) });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return json;
}

/** Both blocs approve what is written of the summaries. */
export async function approveSummaries(house: TestHouse): Promise<void> {
  const { categories } = (await house.ask("secretary", wire.listCategories)).json;
  const waiting = categories.filter(({ approved }) => !approved).map(({ id }) => id);
  await approve(house, [], waiting);
}

/** By one co-chair of each bloc. */
export async function approve(
  house: TestHouse,
  responses: readonly string[],
  categories: readonly string[] = [],
) {
  for (const who of ["chairGov", "chairCivil"]) {
    const { status, json } = await house.ask(who, wire.approveResponses, {
      body: { responses: [...responses], categories: [...categories] },
    });
    if (status !== 200) throw new Error(JSON.stringify(json));
  }
}

export async function release(house: TestHouse, number = 1) {
  const { status, json } = await house.ask("contact", wire.publishRelease, { body: { number } });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return json;
}
