import { type Issue, issue } from "@accord/shared/issues";
import {
  type DecidedOutcome,
  issuesWithResponse,
  type Juncture,
  mostIssuesTold,
  type ResponseBody,
} from "@accord/shared/responses";
import { and, eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { commitment, logEntry, response, responseLine, theme } from "../../ports/tables/index.js";
import { prefillsFor } from "./prefills.js";
import { tabCounts } from "./queries.js";
import { slices } from "./slices.js";
import { type Thing, thingsByReference } from "./things.js";

interface SaveInput extends ResponseBody {
  readonly process: string;
  readonly lines: readonly { readonly reference: string; readonly own: string }[];
  readonly seen?: string | null | undefined;
}
interface Saved {
  readonly response: string;
  readonly saved: number;
  readonly left: number;
  readonly issues: Issue[];
}
type Line = typeof responseLine.$inferSelect;

/** One response for one or many things. Whatever they had at this juncture it replaces: words approved or published before are drafted again. */
export const saveResponses = act<SaveInput, Saved>({
  name: "save-responses",
  asks: "write_response",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, input) {
    const { tx, now, audit, announce } = context;
    const { process, juncture } = input;
    const things = await thingsByReference(
      tx,
      process,
      input.lines.map((line) => line.reference),
    );
    refuseIf([...issuesWithLines(input, things), ...(await unknownParts(context, input))]);
    const before = await linesAt(context, things, juncture);
    await refuseIfChanged(context, before, input.seen);

    const decided = await decidedOf(context, process, things);
    const missing = issuesWithResponse(input, decided);
    const kept = await sameThings(context, before, things);
    const id = kept ?? context.newId();
    const values = {
      outcome: input.outcome,
      reasonCodes: [...input.reasonCodes],
      elements: input.elements,
      juncture,
      theme: input.theme,
      commitments: [...input.commitments],
      decisions: [...input.decisions],
      before: input.outcome === "amendment" ? input.before : null,
      after: input.outcome === "amendment" ? input.after : null,
      departure: input.departure,
      missing: [...new Set(missing.map(({ code }) => code))],
      state: "drafted" as const,
      approvals: [],
      changedAt: now,
    };
    if (kept === null) {
      const author = { authorBody: context.as, createdBy: context.by, createdAt: now };
      await tx.insert(response).values({ id, process, release: null, ...author, ...values });
    } else await tx.update(response).set(values).where(eq(response.id, id));
    await rewriteLines(context, { response: id, juncture, before, things, lines: input.lines });
    await removeEmptied(context, before, id);
    audit({ response: id, things: things.length });
    announce(process, "responses");
    const { tabs } = await tabCounts(tx, process, juncture);
    return {
      response: id,
      saved: things.length,
      left: tabs.unanswered,
      issues: missing.slice(0, mostIssuesTold),
    };
  },
});

function issuesWithLines({ lines }: SaveInput, things: readonly Thing[]): Issue[] {
  const known = new Set(things.map(({ reference }) => reference));
  const asked = new Set<string>();
  const found: Issue[] = [];
  for (const { reference } of lines) {
    if (asked.has(reference)) found.push(issue("response_thing_twice", { reference }, "lines"));
    else if (!known.has(reference)) found.push(issue("response_thing_unknown", { reference }, "lines"));
    asked.add(reference);
  }
  return found;
}

async function unknownParts({ tx }: ActContext, input: SaveInput): Promise<Issue[]> {
  const found: Issue[] = [];
  if (input.theme !== null) {
    const [row] = await tx
      .select({ id: theme.id })
      .from(theme)
      .where(and(eq(theme.process, input.process), eq(theme.id, input.theme)));
    if (!row) found.push(issue("response_theme_unknown", undefined, "theme"));
  }
  if (input.commitments.length > 0) {
    const rows = await tx
      .select({ id: commitment.id })
      .from(commitment)
      .where(and(eq(commitment.process, input.process), inArray(commitment.id, [...input.commitments])));
    if (rows.length !== new Set(input.commitments).size)
      found.push(issue("response_commitment_unknown", undefined, "commitments"));
  }
  if (input.decisions.length > 0) {
    const rows = await tx
      .select({ sequence: logEntry.sequence })
      .from(logEntry)
      .where(
        and(
          eq(logEntry.process, input.process),
          eq(logEntry.kind, "decision"),
          inArray(logEntry.sequence, [...input.decisions]),
        ),
      );
    const known = new Set(rows.map(({ sequence }) => sequence));
    for (const decision of new Set(input.decisions))
      if (!known.has(decision)) found.push(issue("response_decision_unknown", { decision }, "decisions"));
  }
  return found;
}

async function linesAt({ tx }: ActContext, things: readonly Thing[], juncture: Juncture): Promise<Line[]> {
  const found: Line[] = [];
  for (const kind of ["contribution", "proposal"] as const) {
    const ids = things.filter((one) => one.kind === kind).map(({ id }) => id);
    for (const part of slices(ids, 200)) {
      found.push(
        ...(await tx
          .select()
          .from(responseLine)
          .where(
            and(
              eq(responseLine.kind, kind),
              eq(responseLine.juncture, juncture),
              inArray(responseLine.thing, [...part]),
            ),
          )),
      );
    }
  }
  return found;
}

/** Somebody else has saved since this was read: nothing of theirs is written over unseen. */
async function refuseIfChanged(
  { tx }: ActContext,
  before: readonly Line[],
  seen: string | null | undefined,
): Promise<void> {
  if (seen === undefined) return;
  if ((await lastChange(tx, before)) !== seen) throw new Refused("changed_by_other");
}

export async function lastChange(tx: ActContext["tx"], lines: readonly Line[]): Promise<string | null> {
  const ids = [...new Set(lines.map((line) => line.response))];
  if (ids.length === 0) return null;
  const rows = await tx.select({ at: response.changedAt }).from(response).where(inArray(response.id, ids));
  return (
    rows
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? null
  );
}

export async function decidedOf(
  { tx }: Pick<ActContext, "tx">,
  process: string,
  things: readonly Thing[],
): Promise<DecidedOutcome[]> {
  const known = await prefillsFor(tx, process, things);
  const decided = new Map<string, DecidedOutcome>();
  for (const { decided: own } of known.values())
    for (const one of own) decided.set(`${one.decision} ${one.outcome}`, one);
  return [...decided.values()].sort((a, b) => a.decision - b.decision);
}

/** The response that answers exactly these things already: it is edited, and keeps its author. */
async function sameThings(
  { tx }: ActContext,
  before: readonly Line[],
  things: readonly Thing[],
): Promise<string | null> {
  const [first] = new Set(before.map((line) => line.response));
  if (first === undefined || before.length !== things.length) return null;
  if (before.some((line) => line.response !== first)) return null;
  const all = await tx
    .select({ thing: responseLine.thing })
    .from(responseLine)
    .where(eq(responseLine.response, first));
  return all.length === things.length ? first : null;
}

async function rewriteLines(
  { tx }: ActContext,
  rewriting: {
    response: string;
    juncture: Juncture;
    before: readonly Line[];
    things: readonly Thing[];
    lines: SaveInput["lines"];
  },
): Promise<void> {
  const { before, things, lines, juncture } = rewriting;
  const old = new Map(before.map((line) => [line.thing, line]));
  for (const line of before) {
    await tx
      .delete(responseLine)
      .where(
        and(
          eq(responseLine.response, line.response),
          eq(responseLine.kind, line.kind),
          eq(responseLine.thing, line.thing),
        ),
      );
  }
  const own = new Map(lines.map((line) => [line.reference, line.own]));
  for (const part of slices(things, 100)) {
    await tx.insert(responseLine).values(
      part.map((thing) => ({
        response: rewriting.response,
        kind: thing.kind,
        thing: thing.id,
        juncture,
        own: (own.get(thing.reference) ?? "").trim(),
        release: old.get(thing.id)?.release ?? null,
        publishedOutcome: old.get(thing.id)?.publishedOutcome ?? null,
      })),
    );
  }
}

/** A response that answers nothing any more is gone. */
async function removeEmptied({ tx }: ActContext, before: readonly Line[], kept: string): Promise<void> {
  for (const id of new Set(before.map((line) => line.response))) {
    if (id === kept) continue;
    const [left] = await tx
      .select({ thing: responseLine.thing })
      .from(responseLine)
      .where(eq(responseLine.response, id))
      .limit(1);
    if (!left) await tx.delete(response).where(eq(response.id, id));
  }
}
