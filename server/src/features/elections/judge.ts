import { isEligible, sameName } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { electionApplication } from "../../ports/tables/index.js";
import { write } from "./letters.js";
import {
  applicationByNo,
  applicationsOf,
  electionByNo,
  type OnApplication,
  type StoredApplication,
  type StoredElection,
  thingOf,
} from "./queries.js";

/** While the commission decides: applications are in, rolls or selection are not out. */
async function judged({ tx }: ActContext, { process, no, application }: OnApplication) {
  const row = await electionByNo(tx, { process, no });
  refuseIf(row.state === "eligibility" ? [] : [issue("election_not_judging")]);
  return { row, one: await applicationByNo(tx, row.id, application) };
}

const set = (
  { tx }: ActContext,
  { id }: StoredElection,
  { no }: StoredApplication,
  values: Partial<StoredApplication>,
) =>
  tx
    .update(electionApplication)
    .set(values)
    .where(and(eq(electionApplication.election, id), eq(electionApplication.no, no)));

interface Deciding extends OnApplication {
  readonly eligible: boolean;
  readonly reasons: string;
}

/** The commission's word with its reasons; where there is an appeal, its answer, which is the last word. */
export const decideApplication = act<Deciding, void>({
  name: "decide-application",
  asks: "judge_applications",
  thing: thingOf,

  async run(context, { eligible, reasons, ...on }) {
    const { tx, now, by, audit, announce } = context;
    const { row, one } = await judged(context, on);
    refuseIf(one.appeal?.answer == null ? [] : [issue("election_decided_finally")]);
    if (eligible) {
      const twins = (await applicationsOf(tx, row.id)).filter(
        (other) => other.no !== one.no && isEligible(other) && isTwin(other, one),
      );
      refuseIf(twins.map(({ no }) => issue("election_same_organisation", { no }, "eligible")));
    }
    const verdict = { eligible, reasons, at: now, by };
    const appeal = one.appeal === null ? null : { ...one.appeal, answer: verdict };
    await set(context, row, one, appeal === null ? { verdict } : { appeal });
    const kind = appeal === null ? "decided" : "appealed";
    await write(context, row, one, { kind, eligible, reasons });
    audit({ election: row.id, application: one.no });
    announce(on.process, "elections");
  },
});

/** One organisation, one vote: two applications under one name are not both let in. */
const isTwin = (a: StoredApplication, b: StoredApplication): boolean =>
  sameName(a.words.organisation) === sameName(b.words.organisation);

interface Interviewed extends OnApplication {
  readonly on: string;
  readonly notes: string;
}

export const recordInterview = act<Interviewed, void>({
  name: "record-interview",
  asks: "judge_applications",
  thing: thingOf,

  async run(context, { on: day, notes, ...of }) {
    const { row, one } = await judged(context, of);
    refuseIf(row.form.method === "committee" ? [] : [issue("election_by_vote")]);
    await set(context, row, one, { interview: { on: day, notes } });
    context.audit({ election: row.id, application: one.no });
    context.announce(of.process, "elections");
  },
});
