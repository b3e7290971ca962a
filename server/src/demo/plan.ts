import { usualSettings } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { addActivity, changeActivity } from "../features/process/activities.js";
import { activitiesOf, planOf } from "../features/process/plan.js";
import { setPlanFacts, setStateOfPlay } from "../features/process/plan-facts.js";
import { publishTimeline } from "../features/process/publish-timeline.js";
import { changeSettings } from "../features/process/settings.js";
import { call } from "../ports/tables/index.js";
import { anonymityGrounds, consentText } from "./data/calls.js";
import { city, founder, secretary } from "./data/people.js";
import { activities, dates, firstCall, longerComments, stateOfPlay } from "./data/plan.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

/** The plan of activities is made and published, late; its comments are given more time; the last round is still to be planned. */
export function plan(plot: Plot): void {
  plot.on(68, "15:00", isPlanned);
  plot.on(66, "09:30", publishes);
  plot.on(31, "11:00", async (story) => {
    await commentsRunLonger(story);
    await publishes(story);
  });
}

const publishes = ({ process, by }: Story) => by(founder.key, publishTimeline, { process });

async function isPlanned({ process, time, store, by }: Story): Promise<void> {
  const { last } = time;
  const facts = {
    developmentStart: time.day(dates.start),
    deadline: time.day(dates.deadline),
    cutOff: null,
    jurisdictions: [{ name: city, endOfTerm: `${last + 1}-06-30` }],
    transition: "regular_plan" as const,
  };
  await by(secretary.key, setPlanFacts, { process, facts, seen: null });
  const { changedAt } = await planOf(store.read, process);
  await by(secretary.key, setStateOfPlay, { process, sections: stateOfPlay, seen: changedAt });
  const holidays = [`${time.first - 1}-12-25`, `${time.first}-01-01`];
  await by(secretary.key, changeSettings, {
    process,
    set: {
      holidays: [...usualSettings.holidays, ...holidays],
      callGrounds: anonymityGrounds,
      callConsent: consentText,
    },
  });
  for (const { form, from, to } of activities) {
    const [startsOn, endsOn] = [time.day(from), time.day(to)];
    await by(secretary.key, addActivity, { process, form: { ...form, startsOn, endsOn } });
  }
}

async function commentsRunLonger({ process, time, store, by }: Story): Promise<void> {
  const all = await activitiesOf(store.read, process);
  const row = all.find(({ what }) => what === longerComments.what);
  if (!row) throw new Error("The second call is not in the plan.");
  const { id, changedAt: seen, ...form } = row;
  const calls = await store.read.select().from(call).where(eq(call.process, process)).orderBy(call.opensAt);
  await by(secretary.key, changeActivity, {
    process,
    activity: id,
    form: { ...form, endsOn: time.day(longerComments.to), call: calls[1]?.id ?? null },
    seen,
  });
  const first = all.find(({ what }) => what === firstCall);
  if (!first) throw new Error("The first call is not in the plan.");
  const { id: activity, changedAt, ...words } = first;
  await by(secretary.key, changeActivity, {
    process,
    activity,
    form: { ...words, call: calls[0]?.id ?? null },
    seen: changedAt,
  });
}
