import type { JsonValue } from "@accord/shared/canonical";
import { issue } from "@accord/shared/issues";
import { sql } from "drizzle-orm";
import { type DocumentsInAct, DoesNotFit } from "../documents/in-act.js";
import type { Bus } from "../ports/bus.js";
import type { Clock } from "../ports/clock.js";
import type { Ids } from "../ports/ids.js";
import type { Seals } from "../ports/seals.js";
import type { Search } from "../ports/search.js";
import type { Signer } from "../ports/signer.js";
import type { Db, Store } from "../ports/store.js";
import { audit, job, outbox } from "../ports/tables/index.js";
import type { Act, ActContext, Actor, Cut } from "./act.js";
import { Announcements } from "./announce.js";
import { authorise, refuseNobody } from "./authorise.js";
import { decisionWriter } from "./decision-log.js";
import { isOpen } from "./open-sessions.js";
import { Refused } from "./refused.js";

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly bus: Bus;
  readonly documents: DocumentsInAct;
  readonly seals: Seals;
  readonly search: Search;
  readonly signer: Signer;
  readonly url: string;
  readonly cut: Cut;
  /** Told what went wrong after a commit: the act is done, and its actor is not told otherwise. */
  readonly failed?: (error: unknown, about: string) => void;
}

export type Perform = <Input, Result>(act: Act<Input, Result>, actor: Actor, input: Input) => Promise<Result>;

/** A text that can't hold what an act puts into it refuses the whole act. */
function orRefused(error: unknown): never {
  if (error instanceof DoesNotFit)
    throw new Refused("rule", [issue("text_does_not_hold", { what: error.what })]);
  throw error;
}

/** It may have ended while the act waited for its turn. */
async function refuseEnded(tx: Db, actor: Actor, now: string): Promise<void> {
  if (actor.kind !== "person" || actor.session === undefined) return;
  if (!(await isOpen(tx, actor.session, now))) throw new Refused("not_signed_in");
}

/**
 * The one path of a change: authorise, decide, store and record in one transaction; announce after commit.
 * Throws Refused for what is refused, and then nothing has happened.
 */
export function performer(parts: Parts): Perform {
  const addressOf = (path: string): string => `${parts.url.replace(/\/$/, "")}${path}`;
  return async (act, actor, input) => {
    const announcements = new Announcements();
    const after: (() => void | Promise<void>)[] = [];
    const written = parts.store.transact(async (tx) => {
      const now = parts.clock.now();
      if (act.asks !== null) refuseNobody(actor, act.asks);
      if (!act.outlivesSession) await refuseEnded(tx, actor, now);
      const thing = await act.thing(tx, input, now);
      const as = act.asks === null ? "key" : await authorise(tx, actor, act.asks, thing, now);
      let detail: Record<string, JsonValue> = {};
      const by = actor.kind === "person" ? actor.id : actor.kind;
      const basis: Omit<ActContext, "decisions"> = {
        tx,
        actor,
        by,
        as,
        now,
        newId: () => parts.ids.id(),
        newSecret: () => parts.ids.secret(),
        newSalt: () => parts.ids.salt(),
        documents: parts.documents,
        seals: parts.seals,
        search: parts.search,
        cut: parts.cut,
        mail: async ({ path, text: words, ...letter }) => {
          const text = path === undefined ? words : `${words}\n\n${addressOf(path)}`;
          const sent = { ...letter, text, id: parts.ids.id(), createdAt: now };
          await tx.insert(outbox).values({ ...sent, state: "waiting" });
        },
        addressOf,
        audit: (more) => {
          detail = { ...detail, ...more };
        },
        announce: announcements.add,
        afterCommit: (work) => after.push(work),
        later: async (due, name, later) => {
          const at = new Date(due).toISOString();
          const no = sql<number>`(select coalesce(max(${job.no}), 0) + 1 from ${job})`;
          await tx.insert(job).values({ id: parts.ids.id(), no, due: at, act: name, input: later });
        },
      };
      const log = decisionWriter(basis, parts);
      const outcome = await act.run({ ...basis, decisions: log.writer }, input);
      await log.end();
      if (await act.leavesNoTrace?.(tx, input)) return outcome;
      await tx.insert(audit).values({
        at: now,
        process: thing.process,
        actorKind: actor.kind,
        actor: actor.kind === "person" ? actor.id : null,
        act: act.name,
        as,
        detail,
      });
      return outcome;
    });
    const result = await written.catch(orRefused);
    for (const work of [() => announcements.leave(parts.bus), ...after]) {
      try {
        await work();
      } catch (error) {
        parts.failed?.(error, `after ${act.name}`);
      }
    }
    return result;
  };
}
