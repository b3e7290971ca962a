import { sayIn } from "@accord/shared/messages";
import { inArray } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { type process as processTable, told as toldTable } from "../../ports/tables/index.js";
import { breathe, slices } from "./slices.js";
import type { Due, Told } from "./to-release.js";

/** Addresses of the receipts by reference, each once. */
export function reachedBy(contacts: readonly Told[]): ReadonlyMap<string, readonly string[]> {
  const reached = new Map<string, string[]>();
  for (const { contact, reference } of contacts) {
    const own = reached.get(reference) ?? [];
    if (!own.includes(contact)) reached.set(reference, [...own, contact]);
  }
  return reached;
}

interface Telling {
  readonly process: typeof processTable.$inferSelect;
  readonly number: number;
  readonly url: string;
  readonly due: readonly Due[];
  readonly reached: ReadonlyMap<string, readonly string[]>;
  /** References whose public answer says something else than before. */
  readonly changed: ReadonlySet<string>;
}

/**
 * One letter per answer to the address that the contributor left with the receipt: never twice for the same words.
 * It names the public page. The receipt's own address is a key that is kept only as its hash, and a letter that
 * waits unsent is no place for a new one.
 */
export async function tell(
  context: ActContext,
  { process, number, url, due, reached, changed }: Telling,
): Promise<{ letters: number; noAddress: number }> {
  const { tx, now, mail } = context;
  const say = sayIn(process.language);
  const answered = new Map(
    due.filter((one) => one.kind === "contribution").map((one) => [one.reference, one]),
  );
  const before = await toldBefore(context, [...answered.values()]);
  let letters = 0;
  let noAddress = 0;
  for (const part of slices([...answered.values()], 50)) {
    for (const { reference, thing, outcome } of part) {
      const addresses = reached.get(reference) ?? [];
      if (addresses.length === 0) noAddress++;
      if (addresses.length === 0 || (before.has(thing) && !changed.has(reference))) continue;
      for (const to of addresses) {
        await mail({
          process: process.id,
          to,
          subject: say("responses.letter.subject", { reference, process: process.title }),
          text: say("responses.letter.text", {
            reference,
            process: process.title,
            outcome: say(`publicSite.outcome.${outcome}`),
            link: `${url}/p/${process.slug}/contributions/${reference}`,
          }),
        });
      }
      await tx.insert(toldTable).values({ contribution: thing, release: number, at: now });
      letters++;
    }
    await breathe();
  }
  return { letters, noAddress };
}

async function toldBefore({ tx }: ActContext, due: readonly Due[]): Promise<Set<string>> {
  const told = new Set<string>();
  for (const part of slices(due, 200)) {
    const rows = await tx
      .select({ contribution: toldTable.contribution })
      .from(toldTable)
      .where(
        inArray(
          toldTable.contribution,
          part.map((one) => one.thing),
        ),
      );
    for (const row of rows) told.add(row.contribution);
  }
  return told;
}
