import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { release, type responseLine, told } from "../../ports/tables/index.js";
import { slices } from "./slices.js";

interface ToldHow {
  readonly by: "letter" | "publication";
  readonly at: string;
}

/** [8.3] How each contributor was told of the published response: by letter, or by the public page alone. */
export async function toldOf(
  db: Db,
  process: string,
  lines: readonly (typeof responseLine.$inferSelect)[],
): Promise<Map<string, ToldHow>> {
  const public_ = lines.filter((line) => line.kind === "contribution" && line.release !== null);
  if (public_.length === 0) return new Map();
  const letters: (typeof told.$inferSelect)[] = [];
  for (const part of slices(public_, 200))
    letters.push(
      ...(await db
        .select()
        .from(told)
        .where(
          inArray(
            told.contribution,
            part.map((line) => line.thing),
          ),
        )
        .orderBy(desc(told.release))),
    );
  const releases = await db
    .select({ no: release.no, at: release.at })
    .from(release)
    .where(
      and(
        eq(release.process, process),
        inArray(release.no, [...new Set(public_.map((l) => l.release ?? 0))]),
      ),
    );
  return new Map(
    public_.flatMap((line): [string, ToldHow][] => {
      const letter = letters.find(
        (one) => one.contribution === line.thing && one.release <= (line.release ?? 0),
      );
      const at = letter?.at ?? releases.find(({ no }) => no === line.release)?.at;
      return at === undefined ? [] : [[line.thing, { by: letter ? "letter" : "publication", at }]];
    }),
  );
}
