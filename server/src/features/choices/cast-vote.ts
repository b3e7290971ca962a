import { type ChoiceTakers, type ChoiceVote, choiceIsOpen, issuesWithVote } from "@accord/shared/choices";
import { issue } from "@accord/shared/issues";
import type { Role } from "@accord/shared/people";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { publicChoiceVote } from "../../ports/tables/index.js";
import { choiceByNo, type OnChoice } from "./queries.js";
import { sealVote } from "./sealed.js";

/** Whom a choice is open to, as the table of rights asks about it [2.2]. */
export const openTo = {
  anyone: ["public"],
  registered: ["contributor", "wg_member", "facilitator", "msf_member", "co_chair"],
  working_groups: ["wg_member"],
  forum: ["msf_member", "co_chair"],
} as const satisfies Record<ChoiceTakers, readonly (Role | "public")[]>;

export const voterOfKey = (key: string): string => `key-${hashOfSecret(key)}`;

interface Cast extends OnChoice {
  /** Kept by the browser of somebody without account; a person's own votes need none. */
  readonly key: string | null;
  readonly vote: ChoiceVote;
}

/** One vote for each person, or for each key without account; a later one stands in its place until the closing. */
export const castChoiceVote = act<Cast, void>({
  name: "cast-choice-vote",
  asks: "take_part_in_choice",
  thing: async (tx, on) => {
    const { process, form } = await choiceByNo(tx, on);
    return { process, openTo: openTo[form.takers] };
  },
  leavesNoTrace: async () => true,

  async run(context, { process, no, key, vote }) {
    const { tx, actor, by, now } = context;
    const row = await choiceByNo(tx, { process, no });
    refuseIf(choiceIsOpen(row, now) ? [] : [issue("choice_not_open")]);
    refuseIf(issuesWithVote(row.form, vote));
    const voter = actor.kind === "person" ? by : voterOfKey(found(key ?? undefined));
    const sealed = sealVote(context, row, vote);
    await tx
      .insert(publicChoiceVote)
      .values({ choice: row.id, voter, sealed })
      .onConflictDoUpdate({ target: [publicChoiceVote.choice, publicChoiceVote.voter], set: { sealed } });
  },
});
