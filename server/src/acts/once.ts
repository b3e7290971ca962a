import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import type { JsonValue } from "@accord/shared/canonical";
import { issue } from "@accord/shared/issues";
import { and, desc, eq, gt, inArray, lte } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { press } from "../ports/tables/index.js";
import type { Act, Actor } from "./act.js";
import type { Perform } from "./perform.js";
import { Refused } from "./refused.js";

/** One press of somebody's: a key of its own, and what was pressed. */
export interface Press {
  readonly key: string;
  readonly content: string;
}

/** So long an answer is kept, and so many of one person; who presses again later does it again. */
export const keptMs = 24 * 60 * 60 * 1000;
export const mostKept = 200;
/** An act that is done once answers with what it made, not with a list. */
export const longestAnswer = 16 * 1024;

/** Leaves the transaction of a press that came before, in which nothing was written. */
class DoneBefore extends Error {
  constructor(readonly result: unknown) {
    super("done before");
  }
}

/** An act of which each press is done once. */
export interface Once<Input, Result> {
  /**
   * What this press came to; null where it is not known to have been done. Asked before its input is read, which may be
   * refused since.
   */
  readonly before: (db: Db, now: string) => Promise<{ readonly result: Result } | null>;
  readonly perform: (input: Input) => Promise<Result>;
}

/**
 * Performs an act unless this press of this person has been done: then it answers what it came to, also where the right
 * to it has gone since, as it was done in their name. A refusal is not kept: what was refused may be pressed again.
 */
export function performOnce<Input, Result>(
  perform: Perform,
  act: Act<Input, Result>,
  actor: Actor & { kind: "person" },
  { key, content }: Press,
): Once<Input, Result> {
  const own = { person: actor.id, key: createHash("sha256").update(key).digest("hex") };
  const said = secretOf(key, `content\n${content}`).toString("hex");
  const before = async (db: Db, now: string) => {
    const kept = await keptOf(db, own, now);
    if (kept === undefined) return null;
    if (kept.content !== said) throw new Refused("rule", [issue("pressed_with_other_content")]);
    return { result: opened(key, kept.answer) as Result };
  };
  const asked: Act<Input, Result> = {
    ...act,
    // After it is known that the session is open, before it is asked what there is and who may.
    async thing(tx, input, now) {
      const done = await before(tx, now);
      if (done === null) return act.thing(tx, input, now);
      throw new DoneBefore(done.result);
    },
    async run(context, input) {
      const result = await act.run(context, input);
      await keep(context.tx, { ...own, content: said, answer: sealed(key, result), at: context.now });
      return result;
    },
  };
  return {
    before,
    async perform(input) {
      try {
        return await perform(asked, actor, input);
      } catch (error) {
        if (error instanceof DoneBefore) return error.result as Result;
        throw error;
      }
    },
  };
}

const oldest = (now: string): string => new Date(Date.parse(now) - keptMs).toISOString();

async function keptOf(tx: Db, { person, key }: { person: string; key: string }, now: string) {
  const [row] = await tx
    .select()
    .from(press)
    .where(and(eq(press.person, person), eq(press.key, key), gt(press.at, oldest(now))));
  return row;
}

async function keep(tx: Db, row: typeof press.$inferInsert): Promise<void> {
  await tx.delete(press).where(lte(press.at, oldest(row.at)));
  const beyond = await tx
    .select({ key: press.key })
    .from(press)
    .where(eq(press.person, row.person))
    .orderBy(desc(press.at))
    .limit(mostKept)
    .offset(mostKept - 1);
  if (beyond.length > 0)
    await tx.delete(press).where(
      and(
        eq(press.person, row.person),
        inArray(
          press.key,
          beyond.map(({ key }) => key),
        ),
      ),
    );
  await tx.insert(press).values(row);
}

const secretOf = (key: string, what: string): Buffer => createHmac("sha256", key).update(what).digest();

/** Some answers hold a link or a token that stands nowhere else but as a hash. */
function sealed(key: string, result: unknown): Uint8Array {
  const words = JSON.stringify({ result } satisfies { result: unknown } as JsonValue);
  if (words.length > longestAnswer) throw new Error("This act answers with more than a press keeps.");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secretOf(key, "answer"), nonce);
  return Buffer.concat([nonce, cipher.update(words, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: string, answer: Uint8Array): unknown {
  const bytes = Buffer.from(answer);
  const cipher = createDecipheriv("aes-256-gcm", secretOf(key, "answer"), bytes.subarray(0, 12));
  cipher.setAuthTag(bytes.subarray(-16));
  const words = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString("utf8");
  return (JSON.parse(words) as { result: unknown }).result;
}
