import { type ElectionForm, issuesWithElection } from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { membershipsOf } from "../../acts/memberships.js";
import { nextNumber } from "../../acts/numbers.js";
import { refuseIf } from "../../acts/refused.js";
import { election } from "../../ports/tables/index.js";
import { electionByNo, type OnElection } from "./queries.js";

export const prepareElection = act<ElectionForm & { readonly process: string }, { no: number }>({
  name: "prepare-election",
  asks: "prepare_choice",
  thing: async (_tx, { process }) => ({ process }),

  async run(context, { process, ...form }) {
    const { tx, now, newId, by, audit, announce } = context;
    await refuseWrong(context, process, form);
    const id = newId();
    const no = await nextNumber(tx, process, "election");
    const empty = { rounds: [], rollsEntries: [], resultEntries: [] };
    await tx.insert(election).values({ id, process, no, form, state: "draft", ...empty, by, createdAt: now });
    audit({ election: id });
    announce(process, "elections");
    return { no };
  },
});

export const changeElection = act<OnElection & ElectionForm, void>({
  name: "change-election",
  asks: "prepare_choice",
  thing: async (tx, on) => ({ process: (await electionByNo(tx, on)).process }),

  async run(context, { process, no, ...form }) {
    const { tx, audit, announce } = context;
    const row = await electionByNo(tx, { process, no });
    refuseIf(row.state === "draft" ? [] : [issue("election_published")]);
    await refuseWrong(context, process, form);
    await tx.update(election).set({ form }).where(eq(election.id, row.id));
    audit({ election: row.id });
    announce(process, "elections");
  },
});

async function refuseWrong({ tx, now }: ActContext, process: string, form: ElectionForm): Promise<void> {
  refuseIf(issuesWithElection(form));
  for (const person of form.commission) {
    const held = await membershipsOf(tx, person, now);
    const isHere = held.some((one) => one.process === process);
    refuseIf(isHere ? [] : [issue("election_commission_unknown", {}, "commission")]);
  }
}
