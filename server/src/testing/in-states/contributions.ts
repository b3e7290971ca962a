import * as wire from "@accord/shared/contributions";
import { changeGroup } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { contribution } from "../../ports/tables/index.js";
import { contributionBody } from "../bodies.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";

export type Group = "health" | "budget";
export const groups: readonly Group[] = ["health", "budget"];
export interface ContributionThing {
  readonly id: string;
  readonly reference: string;
  /** The working group whose theme it carries. */
  readonly group: string | null;
}

/** Contributions in each state of 3.4: with the theme of either working group, and with none. */
export async function contributionsInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  const themes = new Map<Group, string>();
  for (const name of groups) {
    const theme = await done("secretary", wire.makeTheme, {
      body: { name: `Theme of ${name}`, scope: "", reasons: "" },
    });
    themes.set(name, theme.id);
    await done("secretary", changeGroup, {
      params: { group: house.groups[name] },
      body: { name, remit: "", theme: theme.id, selection: "" },
    });
  }
  let made = 0;
  const make = async (group: Group | null, how: { publish: boolean; hide: boolean }) => {
    const { reference } = await done("secretary", wire.addContribution, {
      body: contributionBody(`contribution-in-a-state-${++made}`),
    });
    const [row] = await house.store.read
      .select()
      .from(contribution)
      .where(eq(contribution.reference, reference));
    const id = row?.id ?? "";
    if (how.publish) await done("secretary", wire.publishContributions, { body: { ids: [id] } });
    if (group)
      await done("secretary", wire.setThemes, {
        body: { choice: { ids: [id] }, add: [themes.get(group)], remove: [] },
      });
    if (how.hide)
      await done("secretary", wire.hideContribution, {
        params: { reference },
        body: { reason: "Names a person." },
      });
    return { id, reference, group: group && house.groups[group] };
  };
  const inBoth = async (how: { publish: boolean; hide: boolean }) => [
    await make("health", how),
    await make("budget", how),
  ];
  const things: Record<string, ContributionThing[]> = {
    received: [await make(null, { publish: false, hide: false })],
    published: [await make(null, { publish: true, hide: false })],
    classified: await inBoth({ publish: true, hide: false }),
    hidden: await inBoth({ publish: true, hide: true }),
  };
  return { things, theme: themes.get("health") ?? "" };
}
