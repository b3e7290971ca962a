import { isEligible } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { election, electionApplication } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { write } from "./letters.js";
import { logDecided } from "./log.js";
import { issuesBeforeRolls } from "./publish-rolls.js";
import { applicationsOf, electionByNo, type OnElection, type StoredApplication, thingOf } from "./queries.js";
import { writePage } from "./write-page.js";

interface Chosen {
  readonly application: number;
  readonly selected: boolean;
  readonly reasons: string;
}

/** [Q33] A word with reasons on everybody who is eligible, and no more than there are seats; reasons are kept and published. */
export const selectMembers = act<OnElection & { readonly chosen: readonly Chosen[] }, void>({
  name: "select-members",
  asks: "judge_applications",
  thing: thingOf,

  async run(context, { chosen, ...on }) {
    const { tx, now, audit } = context;
    const row = await electionByNo(tx, on);
    refuseIf(row.form.method === "committee" ? [] : [issue("election_by_vote")]);
    refuseIf(row.state === "eligibility" ? [] : [issue("election_not_judging")]);
    const all = await applicationsOf(tx, row.id);
    refuseIf(issuesBeforeRolls(row, all, now));
    const eligible = all.filter((one) => isEligible(one));
    refuseIf(isComplete(eligible, chosen) ? [] : [issue("election_selection_incomplete")]);
    const isSelected = ({ no }: StoredApplication): boolean =>
      chosen.some(({ application, selected }) => selected && application === no);
    refuseIf(
      row.form.colleges.flatMap(({ name, seats }, at) =>
        eligible.filter((one) => one.college === at + 1 && isSelected(one)).length > seats
          ? [issue("election_selection_many", { college: name, seats })]
          : [],
      ),
    );
    for (const one of eligible) {
      const reasons = chosen.find(({ application }) => application === one.no)?.reasons ?? "";
      const selection = { selected: isSelected(one), reasons };
      await tx
        .update(electionApplication)
        .set({ selection })
        .where(and(eq(electionApplication.election, row.id), eq(electionApplication.no, one.no)));
      await write(context, row, one, { kind: "result", elected: selection.selected, reasons });
    }
    const words = chosen.map(({ application, reasons }) => {
      const of = eligible.find(({ no }) => no === application);
      return `${of?.words.nominee} (${of?.words.organisation}): ${reasons}`;
    });
    const entry = await logDecided(context, row, "passed", words.join("\n"));
    await tx
      .update(election)
      .set({ state: "published", publishedAt: now, resultEntries: [entry] })
      .where(eq(election.id, row.id));
    await publishDecision(context, on.process, entry);
    await writePage(context, on);
    audit({ election: row.id });
  },
});

const isComplete = (eligible: readonly StoredApplication[], chosen: readonly Chosen[]): boolean =>
  chosen.length === eligible.length &&
  eligible.every(({ no }) => chosen.some(({ application }) => application === no));
