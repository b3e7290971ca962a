import { issuesWithPublishing } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { election } from "../../ports/tables/index.js";
import { logOpened } from "./log.js";
import { electionByNo, type OnElection, thingOf } from "./queries.js";
import { writePage } from "./write-page.js";

/** Seats, criteria and dates are public and fixed for good before the first application can come [Q32] [Q33]. */
export const publishElection = act<OnElection, void>({
  name: "publish-election",
  asks: "open_choice",
  thing: thingOf,

  async run(context, on) {
    const { tx, now, later, audit } = context;
    const row = await electionByNo(tx, on);
    refuseIf(row.state === "draft" ? [] : [issue("election_published")]);
    refuseIf(issuesWithPublishing(row.form, now));
    const openedEntry = await logOpened(context, row);
    await tx
      .update(election)
      .set({ state: "applications", announcedAt: now, openedEntry })
      .where(eq(election.id, row.id));
    await later(row.form.dates.closesAt, endApplications.name, { ...on });
    await writePage(context, on);
    audit({ election: row.id });
  },
});

/** When its day has passed, nothing more comes in: the commission decides. */
export const endApplications = act<OnElection, void>({
  name: "end-applications",
  asks: "open_choice",
  thing: thingOf,

  async run(context, { process, no }) {
    const { tx, audit } = context;
    const row = await electionByNo(tx, { process, no });
    if (row.state !== "applications") return;
    await tx.update(election).set({ state: "eligibility" }).where(eq(election.id, row.id));
    await writePage(context, row);
    audit({ election: row.id });
  },
});
