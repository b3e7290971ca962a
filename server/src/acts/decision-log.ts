import { makeEntry, outcomeKinds } from "@accord/shared/decisions";
import { desc, eq } from "drizzle-orm";
import type { Signer } from "../ports/signer.js";
import { logEntry } from "../ports/tables/index.js";
import type { ActContext } from "./act.js";
import { makeCheckpoint, signedSize } from "./checkpoint.js";
import type { DecisionWriter } from "./decision-writer.js";
import { growTree } from "./log-tree.js";

/** Name of the job that signs what no outcome has had signed. */
export const checkpointJob = "make-checkpoint";
const day = 86_400_000;

/**
 * The chain's writer for one act: reads the last entry of the process in the act's transaction and adds to it. Where
 * the clock stands before that entry (a folder moved to a machine that is slow), the entry bears the later time (T50).
 */
export function decisionWriter(
  context: Pick<ActContext, "tx" | "now" | "mail" | "announce" | "later" | "afterCommit">,
  house: { signer: Signer; url: string },
): { writer: DecisionWriter; end: () => Promise<void> } {
  const { tx, now, announce, later } = context;
  /** Those with an outcome in this act: signed at its end. What else is written is signed with the next one, or a day later. */
  const due = new Set<string>();
  const checkpoint = (process: string) => makeCheckpoint(context, house, process);
  return {
    writer: {
      checkpoint,
      async append(process, { kind, core, openings }) {
        const [previous] = await tx
          .select()
          .from(logEntry)
          .where(eq(logEntry.process, process))
          .orderBy(desc(logEntry.sequence))
          .limit(1);
        const at = previous !== undefined && previous.at > now ? previous.at : now;
        const entry = makeEntry({ previous: previous ?? null, kind, at, core, openings });
        await tx.insert(logEntry).values({ ...entry, process });
        await growTree(tx, process, entry.sequence);
        if (outcomeKinds.includes(kind)) due.add(process);
        else if (entry.sequence === (await signedSize(tx, process)) + 1)
          await later(new Date(Date.parse(now) + day).toISOString(), checkpointJob, { process });
        announce(process, "decisions");
        return { sequence: entry.sequence, hash: entry.hash };
      },
    },
    async end() {
      for (const process of due) await checkpoint(process);
    },
  };
}
