import { momentText, placeOf, sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import type { StoredApplication, StoredElection } from "./queries.js";

/** Where links lead, and whether letters leave this house. */
export interface Post {
  readonly url: string;
  readonly sends: boolean;
}

type Letter =
  | { readonly kind: "received"; readonly link: string | null }
  | { readonly kind: "decided" | "appealed"; readonly eligible: boolean; readonly reasons: string }
  | { readonly kind: "voting"; readonly until: string; readonly link: string | null }
  | { readonly kind: "result"; readonly elected: boolean; readonly reasons: string };

/** To the contact of an application, at each step. Nobody reads the letters of people who are made up. */
export async function write(
  { tx, mail }: Pick<ActContext, "tx" | "mail">,
  { process, no, form }: StoredElection,
  { words }: Pick<StoredApplication, "words">,
  letter: Letter,
): Promise<void> {
  const [row] = await tx.select().from(processTable).where(eq(processTable.id, process));
  const { language, timeZone, title: home, demo, slug } = found(row);
  if (demo) return;
  const say = sayIn(language);
  const about = { title: form.title, process: home, organisation: words.organisation, no };
  const values = { ...about, ...valuesOf(letter, timeZone, language) };
  await mail({
    process,
    to: words.email,
    subject: say(`elections.letter.${letter.kind}.subject`, values),
    text: say(textOf(letter), values),
    // A receipt or a voting link is the address of its own letter.
    ...("link" in letter ? {} : { path: `/p/${slug}/elections/${no}` }),
  });
}

function valuesOf(letter: Letter, zone: string, language: string): Record<string, string> {
  const link = "link" in letter ? (letter.link ?? "") : "";
  const reasons = "reasons" in letter ? letter.reasons : "";
  if (letter.kind !== "voting") return { link, reasons };
  return { link, until: momentText(letter.until, zone, language), place: placeOf(zone) };
}

function textOf(letter: Letter) {
  const yesNo = (is: boolean) => (is ? "yes" : "no");
  switch (letter.kind) {
    case "received":
    case "voting":
      return `elections.letter.${letter.kind}.${letter.link === null ? "text" : "link"}` as const;
    case "result": {
      const word = yesNo(letter.elected);
      return letter.reasons === ""
        ? (`elections.letter.result.${word}` as const)
        : (`elections.letter.result.${word}.reasons` as const);
    }
    default:
      return `elections.letter.${letter.kind}.${yesNo(letter.eligible)}` as const;
  }
}
