import { and, eq, inArray } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused } from "../../acts/refused.js";
import { contribution } from "../../ports/tables/index.js";
import { seenOf } from "./review-publishing.js";
import { writePublications } from "./write-publications.js";

/** Makes those named public; what is public already stays as it is, what is hidden stays hidden. */
export const publishContributions = act<
  { process: string; ids: readonly string[]; seen?: string | undefined },
  { published: number }
>({
  name: "publish-contributions",
  asks: "publish_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, ids, seen }) {
    const rows = await context.tx
      .select({ id: contribution.id, state: contribution.state })
      .from(contribution)
      .where(and(eq(contribution.process, process), inArray(contribution.id, [...ids])));
    if (rows.length !== new Set(ids).size) throw new Refused("not_found");
    if (seen !== undefined && seen !== (await seenOf(context.tx, process, ids)))
      throw new Refused("changed_by_other");
    const waiting = rows.filter((row) => row.state === "received").map((row) => row.id);
    const done = await writePublications(context, process, waiting);
    context.audit({ contributions: waiting });
    context.announce(process, "contributions");
    return done;
  },
});
