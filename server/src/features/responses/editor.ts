import type { ReplyOf } from "@accord/shared/protocol";
import type { editResponses, Juncture, Prefill, ResponseBody } from "@accord/shared/responses";
import { and, asc, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { commitment, response, responseLine, theme } from "../../ports/tables/index.js";
import { prefillsFor } from "./prefills.js";
import type { StoredResponse } from "./queries.js";
import { countsOfBallots } from "./record.js";
import { repliesOf } from "./replies.js";
import { decidedOf, lastChange } from "./save-responses.js";
import { suggestionsFor } from "./suggest.js";
import { thingsByReference } from "./things.js";
import { toldOf } from "./told-of.js";

/** The things named with their words, what is written of them so far, and what links and decisions lead to. */
export async function editorFor(
  db: Db,
  process: ProcessRow,
  references: readonly string[],
  juncture: Juncture,
): Promise<ReplyOf<typeof editResponses>> {
  const things = await thingsByReference(db, process.id, [...new Set(references)]);
  found(things[0]);
  const lines = await db
    .select()
    .from(responseLine)
    .where(
      and(
        inArray(
          responseLine.thing,
          things.map(({ id }) => id),
        ),
        eq(responseLine.juncture, juncture),
      ),
    );
  const lineOf = new Map(lines.map((line) => [line.thing, line]));
  const answers = new Set(things.map(({ id }) => lineOf.get(id)?.response ?? null));
  const only = answers.size === 1 ? [...answers][0] : null;
  const [current] = only ? await db.select().from(response).where(eq(response.id, only)) : [];
  const known = await prefillsFor(db, process.id, things);
  const replies = await repliesOf(
    db,
    things.map(({ id }) => id),
  );
  const told = await toldOf(db, process.id, lines);
  const prefills = things.map(({ id }) => known.get(id)?.prefill ?? null);
  return {
    things: things.map((thing) => ({
      kind: thing.kind,
      reference: thing.reference,
      title: thing.title,
      text: thing.text,
      language: thing.language,
      receivedAt: thing.receivedAt,
      public: thing.public,
      own: lineOf.get(thing.id)?.own ?? "",
      response: lineOf.get(thing.id)?.response ?? null,
      prefill: toneOf(known.get(thing.id)?.prefill ?? null),
      told: told.get(thing.id) ?? null,
      reply: replies.get(thing.id) ?? null,
    })),
    current: current ? bodyOf(current) : null,
    state: current?.state ?? null,
    seen: await lastChange(db, lines),
    prefill: agreed(prefills),
    suggestions: suggestionsFor(process, things, known, await countsOfBallots(db, process.id)),
    decided: await decidedOf({ tx: db }, process.id, things),
    themes: await db
      .select({ id: theme.id, name: theme.name })
      .from(theme)
      .where(eq(theme.process, process.id))
      .orderBy(asc(theme.position)),
    commitments: await db
      .select({ id: commitment.id, n: commitment.n, title: commitment.title, state: commitment.state })
      .from(commitment)
      .where(eq(commitment.process, process.id))
      .orderBy(asc(commitment.n)),
  };
}

const toneOf = (prefill: Prefill | null) =>
  prefill ? { outcome: prefill.outcome, decisions: [...prefill.decisions] } : null;

const bodyOf = (row: StoredResponse): ResponseBody => ({
  outcome: row.outcome,
  reasonCodes: row.reasonCodes,
  elements: row.elements,
  juncture: row.juncture,
  theme: row.theme,
  commitments: row.commitments,
  decisions: row.decisions,
  before: row.before,
  after: row.after,
  departure: row.departure,
});

/** One outcome for all that are selected, or none. */
function agreed(prefills: readonly (Prefill | null)[]) {
  const [first] = prefills;
  if (!first || prefills.some((one) => one?.outcome !== first.outcome)) return null;
  const all = prefills as readonly Prefill[];
  return {
    outcome: first.outcome,
    reasonCodes: [...new Set(all.flatMap((one) => one.reasonCodes))],
    commitments: [...new Set(all.flatMap((one) => one.commitments))],
    decisions: [...new Set(all.flatMap((one) => one.decisions))].sort((a, b) => a - b),
  };
}
