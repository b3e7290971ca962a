import { and, asc, eq, sql } from "drizzle-orm";
import { act } from "../acts/act.js";
import type { Perform } from "../acts/perform.js";
import type { Clock } from "../ports/clock.js";
import type { Mailer } from "../ports/mailer.js";
import type { Store } from "../ports/store.js";
import { outbox } from "../ports/tables/index.js";

export interface Outbox {
  /** Sends what is due now; answers with how many letters left. */
  sendDue(): Promise<number>;
  stop(): Promise<void>;
}

interface OutboxParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly perform: Perform;
  readonly log: (error: unknown, about: string) => void;
}

export const mostAttempts = 8;
const minute = 60_000;
/** Who closes waits so long for a letter that is on its way: a mail server that has stopped answering holds up nothing else. */
const longestWaitMs = 2_000;

/** 1, 4, 16, 64 … minutes after the last failure, at most a day; kept in memory, so a restart tries once more at once. */
export const waitAfter = (attempts: number): number => Math.min(1440, 4 ** (attempts - 1)) * minute;

/** Letters written by acts leave here, one after the other. Without a mail server they wait and nothing runs. */
export function startOutbox(
  parts: OutboxParts,
  everyMs: number | null = 5_000,
  waitMs = longestWaitMs,
): Outbox {
  const { store, clock, mailer, perform, log } = parts;
  const notBefore = new Map<string, number>();
  let running: Promise<number> = Promise.resolve(0);
  let isStopped = false;

  const once = async (): Promise<number> => {
    if (!mailer.sends) return 0;
    const waiting = await store.read
      .select()
      .from(outbox)
      .where(eq(outbox.state, "waiting"))
      .orderBy(asc(outbox.createdAt))
      .limit(50);
    let sent = 0;
    for (const letter of waiting) {
      if (isStopped) break;
      const now = Date.parse(clock.now());
      if ((notBefore.get(letter.id) ?? 0) > now) continue;
      try {
        await mailer.send({ id: letter.id, to: letter.to, subject: letter.subject, text: letter.text });
        await perform(letterSent, { kind: "system" }, { id: letter.id });
        notBefore.delete(letter.id);
        sent += 1;
      } catch (error) {
        if (isStopped) break;
        log(error, `letter ${letter.id}`);
        await perform(letterFailed, { kind: "system" }, { id: letter.id });
        notBefore.set(letter.id, now + waitAfter(letter.attempts + 1));
      }
    }
    return sent;
  };

  const sendDue = (): Promise<number> => {
    running = running.catch(() => 0).then(once);
    return running;
  };
  const timer =
    everyMs === null
      ? null
      : setInterval(() => void sendDue().catch((error) => log(error, "outbox")), everyMs);
  timer?.unref();
  return {
    sendDue,
    async stop() {
      if (timer) clearInterval(timer);
      isStopped = true;
      let waited: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        waited = setTimeout(resolve, waitMs);
      });
      await Promise.race([running.catch(() => 0), patience]);
      clearTimeout(waited);
    },
  };
}

/** The words are not kept once they have left: a letter may hold a link that opens a door. */
const letterSent = act<{ id: string }, void>({
  name: "send-letter",
  asks: null,
  thing: async () => ({ process: null }),
  async run({ tx, now, audit }, { id }) {
    await tx.update(outbox).set({ state: "sent", sentAt: now, text: "" }).where(eq(outbox.id, id));
    audit({ letter: id });
  },
});

const letterFailed = act<{ id: string }, void>({
  name: "put-off-letter",
  asks: null,
  thing: async () => ({ process: null }),
  async run({ tx, audit }, { id }) {
    const [row] = await tx
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1` })
      .where(and(eq(outbox.id, id), eq(outbox.state, "waiting")))
      .returning({ attempts: outbox.attempts });
    const attempts = row?.attempts ?? 0;
    if (attempts >= mostAttempts) await tx.update(outbox).set({ state: "failed" }).where(eq(outbox.id, id));
    audit({ letter: id, attempts });
  },
});
