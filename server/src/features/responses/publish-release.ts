import { releasePublished } from "@accord/shared/decisions";
import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import {
  answerHalf,
  answerOf,
  byReference,
  noAnswer,
  type PublicRelease,
  placeOfReference,
  publicRelease,
  type ResponseRow,
  sameAnswer,
  summaryOf,
} from "@accord/shared/responses";
import { and, eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { publish, publishAll } from "../../acts/publish.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { process as processTable, release, response, responseLine } from "../../ports/tables/index.js";
import { cutOffAt } from "./cut-off.js";
import { categoriesDue, releasedCategories } from "./public-categories.js";
import { type PublicThing, publicThings, responseAddress } from "./public-rows.js";
import { askForFiles } from "./release-files.js";
import { rowsHash } from "./rows-hash.js";
import { breathe, slices } from "./slices.js";
import { reachedBy, tell } from "./tell.js";
import { themesByReference } from "./themes-by-reference.js";
import { answeringOf, contactsOf, type Due, dueLines, nextRelease } from "./to-release.js";

interface Released {
  readonly number: number;
  readonly hash: string;
  readonly published: number;
  readonly entry: number;
  readonly told: number;
}
type Process = typeof processTable.$inferSelect;

/** All that is approved becomes public at once, under the next number, and enters the decision log. `url`: where letters lead to. */
export const publishReleaseFrom = (url: string) =>
  act<{ process: string; number: number }, Released>({
    name: "publish-release",
    asks: "publish_response",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process: id, number: reviewed }) {
      const { tx, now, by, newSalt, decisions, audit, announce } = context;
      const [row] = await tx.select().from(processTable).where(eq(processTable.id, id));
      const process = found(row);
      const number = await nextRelease(tx, id);
      if (number !== reviewed) throw new Refused("changed_by_other");
      const due = (await dueLines(tx, id)).filter((one) => one.public);
      const summaries = await categoriesDue(tx, process);
      refuseIf(due.length === 0 && summaries.changed === 0 ? [issue("nothing_to_release")] : []);
      const categories = await releasedCategories(tx, process, number);
      const reached = reachedBy(await contactsOf(tx, due));
      const cutOff = await cutOffAt(tx, process);

      const written = await writeRows(context, process, { number, due, reached, cutOff });
      const { inclusion, amendment, rejection } = written.counts;
      const entry = await decisions.append(
        id,
        releasePublished(
          { number, response: written.hash, outcomes: { inclusion, amendment, rejection } },
          { title: sayIn(process.language)("responses.release.title", { number }) },
          newSalt,
        ),
      );
      const counts = { ...written.counts };
      await tx
        .insert(release)
        .values({ process: id, no: number, at: now, by, hash: written.hash, counts, entry: entry.sequence });
      await markPublished(context, due, number);
      const told = await tell(context, { process, number, url, due, reached, changed: written.changed });
      const body: PublicRelease = publicRelease.parse({
        no: number,
        at: now,
        hash: written.hash,
        counts,
        summary: written.summary,
        newlyAnswered: referencesOf(due, (one) => one.before === null),
        changed: referencesOf(due, (one) => one.before !== null),
        categories,
        cutOff,
        nextPlan: written.nextPlan,
        told,
      });
      await publish(context, { process: id, address: "response", kind: "release", body, position: number });
      await askForFiles(context, id, number);
      audit({
        release: number,
        responses: new Set(due.map((one) => one.response)).size,
        entry: entry.sequence,
      });
      announce(id, "responses", "contributions", "proposals");
      return { number, hash: written.hash, published: due.length, entry: entry.sequence, told: told.letters };
    },
  });

const referencesOf = (due: readonly Due[], which: (one: Due) => boolean): string[] =>
  [...new Set(due.filter(which).map(({ reference }) => reference))].sort(byReference);

/** A row for every public thing: answered now, answered before, or without response, so that gaps are seen. */
async function writeRows(
  context: ActContext,
  process: Process,
  asked: {
    readonly number: number;
    readonly due: readonly Due[];
    readonly reached: ReadonlyMap<string, readonly string[]>;
    readonly cutOff: string | null;
  },
) {
  const { tx, now } = context;
  const { number, due, reached, cutOff } = asked;
  const answering = await answeringOf(tx, process.id, due);
  const proposalThemes = await themesByReference(tx, process.id);
  const byThing = new Map<string, Due>();
  // Of two junctures in one release the later is the row's.
  for (const one of [...due].sort(
    (a, b) => (a.juncture === "themes" ? 0 : 1) - (b.juncture === "themes" ? 0 : 1),
  ))
    byThing.set(one.reference, one);
  const counts = { inclusion: 0, amendment: 0, rejection: 0, none: 0 };
  const perTheme: { theme: string | null; outcome: ResponseRow["outcome"] }[] = [];
  const hash = rowsHash();
  const changed = new Set<string>();
  const nextPlan = { received: 0, none: 0 };
  for await (const part of publicThings(tx, process)) {
    const rows = part.map((thing) => {
      const themes =
        thing.half.of === "proposal" ? (proposalThemes.get(thing.half.reference) ?? []) : thing.themes;
      const one = byThing.get(thing.half.reference);
      const told = reached.has(thing.half.reference) && !thing.anonymous ? "letter" : "publication";
      const answer = answerFor(thing, one, answering, { at: now, release: number, told });
      const row: ResponseRow = { ...thing.half, theme: themes.join("; "), ...answer };
      if (!(thing.published && sameAnswer(thing.published, answer))) changed.add(row.reference);
      if (cutOff !== null && row.dateReceived !== null && row.dateReceived > cutOff) {
        nextPlan.received++;
        if (row.outcome === null) nextPlan.none++;
      }
      hash.add(row);
      counts[row.outcome ?? "none"]++;
      for (const theme of themes.length === 0 ? [null] : themes)
        perTheme.push({ theme, outcome: row.outcome });
      return { row, title: thing.title };
    });
    for (const some of slices(rows, 50)) {
      await publishAll(
        context,
        some.map(({ row, title }) => ({
          process: process.id,
          address: responseAddress(row.reference),
          kind: "response",
          body: row,
          position: placeOfReference(row.reference),
          ...(row.release === number
            ? {
                words: {
                  title: `${row.reference} ${title}`,
                  body: [row.ownLine, row.includedAndWhy, row.after].join("\n"),
                },
              }
            : {}),
        })),
      );
      await breathe();
    }
  }
  return { hash: hash.hex(), counts, summary: summaryOf(perTheme), changed, nextPlan };
}

/** A summary at the juncture of themes never replaces the answer to the proposal itself. */
function answerFor(
  thing: PublicThing,
  due: Due | undefined,
  answering: Awaited<ReturnType<typeof answeringOf>>,
  published: { at: string; release: number; told: "letter" | "publication" },
) {
  const before = thing.published;
  if (due && !(due.juncture === "themes" && before?.juncture === "proposals"))
    return answerHalf(found(answering.get(due.response)), due.own, published);
  return before ? answerOf(before) : noAnswer;
}

async function markPublished({ tx }: ActContext, due: readonly Due[], number: number): Promise<void> {
  for (const outcome of ["inclusion", "amendment", "rejection"] as const) {
    const some = due.filter((one) => one.outcome === outcome);
    for (const part of slices(some, 200)) {
      await tx
        .update(responseLine)
        .set({ release: number, publishedOutcome: outcome })
        .where(
          and(
            inArray(responseLine.response, [...new Set(part.map((one) => one.response))]),
            inArray(
              responseLine.thing,
              part.map((one) => one.thing),
            ),
          ),
        );
      await breathe();
    }
  }
  for (const part of slices([...new Set(due.map((one) => one.response))], 200)) {
    await tx
      .update(response)
      .set({ state: "published", release: number })
      .where(inArray(response.id, [...part]));
  }
}
