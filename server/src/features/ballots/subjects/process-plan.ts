import { issue } from "@accord/shared/issues";
import { dayText, sayIn } from "@accord/shared/messages";
import { activitiesOf, planOf } from "../../process/index.js";
import { field, sheetSubject } from "./sheet.js";

/** The plan of the process: each activity with its six answers (3.3), and the dates that bind it. */
export const processPlan = sheetSubject({
  kind: "process_plan",
  of: ({ home }) => home.id,
  issues: async (db, { home }) =>
    (await activitiesOf(db, home.id)).length > 0 ? [] : [issue("process_plan_empty")],
  labels: async (_db, { home }) => [
    {
      id: home.id,
      label: sayIn(home.language)("ballotSubjects.process_plan"),
      path: `/app/${home.slug}/plan-of-activities`,
    },
  ],
  async sheet(db, { home }) {
    const say = sayIn(home.language);
    const title = say("ballotSubjects.process_plan");
    const { facts } = await planOf(db, home.id);
    const dates = (["developmentStart", "deadline", "cutOff"] as const).flatMap((name) => {
      const day = facts[name];
      return day === null ? [] : [field(say(`ballotSubjects.processPlan.${name}`), dayText(day))];
    });
    const activities = (await activitiesOf(db, home.id)).map((one) => ({
      heading: one.what,
      fields: [
        field(
          say("ballotSubjects.processPlan.when"),
          say("ballotSubjects.processPlan.days", { from: dayText(one.startsOn), to: dayText(one.endsOn) }),
        ),
        ...(["why", "who", "how", "place"] as const)
          .filter((name) => one[name] !== "")
          .map((name) => field(say(`ballotSubjects.processPlan.${name}`), one[name])),
      ],
    }));
    return {
      title,
      parts: [...(dates.length > 0 ? [{ heading: title, fields: dates }] : []), ...activities],
    };
  },
  effect: async (_context, { result }) => (result === "passed" ? "adopted" : "rejected"),
});
