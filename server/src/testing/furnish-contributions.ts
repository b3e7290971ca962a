import * as contributions from "@accord/shared/contributions";
import { addActivity } from "@accord/shared/process";
import { asc, eq } from "drizzle-orm";
import { contribution } from "../ports/tables/index.js";
import { activityBody, callBody, contributionBody, fileBody } from "./bodies.js";
import type { Furnishing } from "./hands.js";

/** Contributions, one of them public and sorted, a theme, a call, an import and an activity. */
export async function furnishContributions({ house, hands, done }: Furnishing) {
  const { slug, id: home } = hands;
  const db = house.store.read;
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
  return {
    theme,
    contributions: contributionIds,
    references: entered.map(({ reference }) => reference),
    sorting,
    activity,
    call,
    import: imported,
  };
}
