import {
  changedFigures,
  type FrozenTerms,
  type PublicTerms,
  partsMissing,
  publicTerms,
  termsPublication,
  termsRoots,
} from "@accord/shared/forum";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { ballot, version } from "../../ports/tables/index.js";
import { titleOfTerms } from "./freeze-terms.js";
import { beforeOf, filledSeats, noWords, type StoredTerms } from "./queries.js";

/** One version at its permanent address; written again when it comes into force or another takes its place. */
export async function publishTerms(context: ActContext, row: StoredTerms): Promise<void> {
  const { tx } = context;
  const [frozen] =
    row.version === null ? [] : await tx.select().from(version).where(eq(version.id, row.version));
  const [put] = row.ballot === null ? [] : await tx.select().from(ballot).where(eq(ballot.id, row.ballot));
  const body = (frozen?.body ?? { fields: noWords, figures: row.figures }) as unknown as FrozenTerms;
  const before = await beforeOf(tx, row);
  const missing = new Set(partsMissing(body.fields));
  const filled = await filledSeats(tx, row.process);
  const parts = termsRoots
    .filter((root) => !missing.has(root))
    .map((root) => ({ root, content: body.fields[root] as unknown }));
  const record: PublicTerms = publicTerms.parse({
    n: row.n,
    state: row.state,
    figures: body.figures,
    before: before === null ? null : { n: before.n, figures: before.figures },
    changed: before === null ? [] : changedFigures(before.figures, body.figures),
    seats: filled.government + filled.non_government,
    parts,
    root: frozen?.root ?? null,
    frozenAt: frozen?.frozenAt ?? null,
    inForceAt: row.inForceAt,
    ballot: put?.no ?? null,
    decision: row.decision,
  });
  await publish(context, {
    process: row.process,
    address: termsPublication.address(row.n),
    kind: termsPublication.kind,
    body: record,
    position: row.n,
    words: {
      title: await titleOfTerms(tx, row),
      body: parts.map(({ content }) => plainText(content as RichNode)).join("\n"),
    },
  });
  if (frozen && !frozen.published)
    await tx.update(version).set({ published: true }).where(eq(version.id, frozen.id));
}
