import { type Asker, may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { missingGroups, type readStakeholders } from "@accord/shared/stakeholders";
import type { Db } from "../../ports/store.js";
import { commitmentsOf } from "../commitments/queries.js";
import { namesOf } from "../people/queries.js";
import { groupsOf } from "../proposals/queries.js";
import { engagementsOf, stakeholdersOf } from "./queries.js";

/** Everybody on the maps of the process, and whom its commitments still miss. */
export async function stakeholderPage(
  db: Db,
  process: string,
  asker: Asker,
): Promise<ReplyOf<typeof readStakeholders>> {
  const groups = await groupsOf(db, process);
  const all = await stakeholdersOf(db, process);
  const engagements = await engagementsOf(db, process);
  const commitments = (await commitmentsOf(db, process)).filter(({ state }) => state !== "withdrawn");
  const names = await namesOf(
    db,
    engagements.map(({ by }) => by),
  );
  const edits = (group: string | null, invited: readonly string[] = []) =>
    may(asker, "edit_draft", { process, group, invited }).allowed;
  return {
    stakeholders: all.map(({ id, name, type, support, influence, minimumGroup, group }) => ({
      id,
      name,
      type,
      support,
      influence,
      minimumGroup,
      group: groups.find((one) => one.id === group) ?? null,
      engagements: engagements.flatMap(({ stakeholder, commitment, on, how, by, at }) => {
        const of = stakeholder === id ? commitments.find((one) => one.id === commitment) : undefined;
        return of ? [{ n: of.n, on, how, by: names.get(by) ?? "", at }] : [];
      }),
      can: { change: edits(group) },
    })),
    groups,
    commitments: commitments.map(({ id, n, title, group, invited }) => ({
      n,
      title,
      group,
      missing: missingGroups(
        all.filter((one) =>
          engagements.some(({ stakeholder, commitment }) => commitment === id && stakeholder === one.id),
        ),
      ),
      can: { engage: edits(group, invited) },
    })),
    adds: { groups: groups.filter(({ id }) => edits(id)), whole: edits(null) },
  };
}
