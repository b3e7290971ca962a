import { z } from "zod";
import { branches } from "./vocabularies.js";

/** What is known somewhere in a process of one who may be named as a contact; what is not known there is empty. */
export const knownContact = z.strictObject({
  name: z.string(),
  organisation: z.string(),
  branch: z.enum(branches).nullable(),
  title: z.string(),
  /** Only where the one who asks may read it already, or it is public [10.1]. */
  email: z.string(),
});
export type KnownContact = z.infer<typeof knownContact>;

const folded = (words: string): string => words.trim().normalize("NFC").toLocaleLowerCase("und");

/**
 * What is known of somebody, from facts in the order in which they are believed: the first that says a thing says it,
 * and what was said of that name for another organisation than `written`, where one stands, or the first is left out.
 */
export function contactKnown(
  facts: readonly KnownContact[],
  name: string,
  written = "",
): Omit<KnownContact, "name"> | null {
  const all = facts.filter((one) => folded(one.name) === folded(name));
  const organisation = all.find((one) => one.organisation !== "")?.organisation ?? "";
  if (folded(name) === "" || all.length === 0) return null;
  const its = folded(written) || folded(organisation);
  const own = all.filter((one) => one.organisation === "" || folded(one.organisation) === its);
  const sayThere = its === "" ? [] : facts.filter((one) => folded(one.organisation) === its);
  return {
    organisation,
    branch: [...own, ...sayThere].find((one) => one.branch !== null)?.branch ?? null,
    title: own.find((one) => one.title !== "")?.title ?? "",
    email: own.find((one) => one.email !== "")?.email ?? "",
  };
}
