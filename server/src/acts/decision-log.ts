import { makeEntry } from "@accord/shared/decisions";
import { desc, eq } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { logEntry } from "../ports/tables/index.js";
import type { DecisionWriter } from "./decision-writer.js";

/**
 * The chain's writer for one act: reads the last entry of the process in the act's transaction and adds to it. Where
 * the clock stands before that entry (a folder moved to a machine that is slow), the entry bears the later time (T50).
 */
export function decisionWriter(
  tx: Db,
  now: string,
  announce: (process: string, ...topics: string[]) => void,
): DecisionWriter {
  return {
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
      announce(process, "decisions");
      return { sequence: entry.sequence, hash: entry.hash };
    },
  };
}
