import { canonicalJson, type JsonValue } from "@accord/shared/canonical";
import { type Action, type Asker, may, type Thing } from "@accord/shared/people";
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from "@accord/shared/protocol";
import { onceHeader, onceKey, refusalReply } from "@accord/shared/protocol";
import { eq } from "drizzle-orm";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Act, Actor } from "../acts/act.js";
import { askerOf, authorise, refuseNobody } from "../acts/authorise.js";
import { type Once, type Press, performOnce } from "../acts/once.js";
import type { Perform } from "../acts/perform.js";
import { found, Refused } from "../acts/refused.js";
import type { Clock } from "../ports/clock.js";
import type { Db, Store } from "../ports/store.js";
import { process as processTable } from "../ports/tables/index.js";
import { refuseBrokenText } from "./broken-text.js";
import { networkOf } from "./connections.js";
import { checkOrigin } from "./origins.js";
import { inBoundedParts } from "./parts.js";
import { carriesCookie, type Speaker, speakerOf } from "./speaker.js";

declare module "fastify" {
  interface FastifyContextConfig {
    leavesNoTrace?: boolean;
  }
}

/** Bytes of a body that are read of anybody. */
export const usualBody = 256 * 1024;

export type ProcessRow = typeof processTable.$inferSelect;

export interface Asked<R extends Route> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** The process named in the address; throws "not found" where the route names none. */
  readonly process: ProcessRow;
  readonly speaker: Speaker | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface Question<R extends Route> extends Asked<R> {
  readonly db: Db;
  readonly asker: Asker;
  readonly now: string;
}

/** What a feature's routes.ts hands to the doors: a wire definition, and the act or the answer behind it. */
export interface Door {
  act<R extends Route, Input, Result>(
    route: R,
    act: Act<Input, Result>,
    input: (asked: Asked<R>) => Input | Promise<Input>,
    reply: (result: Result, asked: Asked<R>) => ReplyOf<R> | Promise<ReplyOf<R>>,
  ): void;
  /**
   * A long act in parts: each is performed by itself, so that others write between two of them, and what was
   * performed stays when a later one is refused.
   */
  actInParts<R extends Route, Input, Result>(
    route: R,
    act: Act<Input, Result>,
    work: (perform: (input: Input) => Promise<Result>, asked: Asked<R>, actor: Actor) => Promise<ReplyOf<R>>,
  ): void;
  /** Reading never writes. `thing` is what the right is asked on; the process itself where it is left out. */
  ask<R extends Route>(
    route: R,
    answer: (question: Question<R>) => Promise<ReplyOf<R>>,
    thing?: (question: Asked<R> & { db: Db }) => Promise<Thing>,
  ): void;
  readonly routes: readonly Route[];
}

interface DoorParts {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly clock: Clock;
  readonly perform: Perform;
  readonly origins: ReadonlySet<string>;
}

export function httpDoor({ app, store, clock, perform, origins }: DoorParts): Door {
  const routes: Route[] = [];

  const asked = async <R extends Route>(
    _route: R,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Asked<R>> => {
    const speaker = await speakerOf(store.read, request, clock.now());
    const params = request.params as { process?: string };
    const process = params.process === undefined ? null : await processBySlug(store.read, params.process);
    return {
      params: request.params as ParamsOf<R>,
      query: request.query as QueryOf<R>,
      body: request.body as BodyOf<R>,
      get process() {
        return found(process);
      },
      speaker,
      request,
      reply,
    };
  };

  const add = <R extends Route>(
    route: R,
    handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ): void => {
    routes.push(route);
    app.route({
      method: route.method,
      url: route.path,
      ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
      ...(route.leavesNoTrace ? { logLevel: "error", config: { leavesNoTrace: true } } : {}),
      schema: {
        operationId: route.id,
        summary: route.summary,
        security: isOpen(route) ? [] : [{ cookie: [] }, { bearer: [] }],
        params: route.params,
        querystring: route.query,
        ...(route.once ? { headers: z.looseObject({ [onceHeader]: onceKey.optional() }) } : {}),
        ...(route.method === "GET" ? {} : { body: route.body }),
        response: { 200: route.reply, "4xx": refusalReply },
      },
      // Before the body is read: a page of somebody else's must not even learn what would have been wrong with it.
      onRequest: async (request) => {
        if (route.method !== "GET") checkOrigin(request, origins, carriesCookie(request));
        const length = Number(request.headers["content-length"] ?? Number.POSITIVE_INFINITY);
        if (route.bodyLimit === undefined || length <= usualBody) return;
        if ((await speakerOf(store.read, request, clock.now())) === null) throw new Refused("not_signed_in");
        app.allowUpload.hold(request.raw, networkOf(request.ip), route.bodyLimit);
      },
      // An act that takes nothing may be sent without a body.
      preValidation: async (request) => {
        if (route.method !== "GET") request.body ??= {};
        refuseBrokenText(request.params, request.query, request.body);
      },
      handler: handle,
    });
  };

  const acting = <R extends Route, Input, Result>(
    route: R,
    act: Act<Input, Result>,
    work: (once: Once<Input, Result>, asked: Asked<R>, actor: Actor) => Promise<ReplyOf<R>>,
  ): void => {
    add(route, async (request, response) => {
      const question = await asked(route, request, response);
      const actor: Actor = question.speaker?.actor ?? { kind: "public" };
      if (route.asks === "nobody: own session" && actor.kind === "public") throw new Refused("not_signed_in");
      if (act.asks !== null) refuseNobody(actor, act.asks);
      const press = pressOf(route, question);
      const { before, perform: part }: Once<Input, Result> =
        press === null || actor.kind !== "person"
          ? { before: async () => null, perform: (input) => perform(act, actor, input) }
          : performOnce(perform, act, actor, press);
      return work({ before, perform: inBoundedParts(act.name, part) }, question, actor);
    });
  };

  return {
    routes,
    actInParts(route, act, work) {
      acting(route, act, (once, question, actor) => work(once.perform, question, actor));
    },
    act(route, act, input, reply) {
      acting(route, act, async (once, question) => {
        const done = await once.before(store.read, clock.now());
        return reply(done === null ? await once.perform(await input(question)) : done.result, question);
      });
    },
    ask(route, answer, thing) {
      add(route, async (request, response) => {
        const question = await asked(route, request, response);
        const now = clock.now();
        const db = store.read;
        const actor: Actor = question.speaker?.actor ?? { kind: "public" };
        if (route.asks === "nobody: own session" && actor.kind === "public")
          throw new Refused("not_signed_in");
        if (!route.asks.startsWith("nobody:")) {
          refuseNobody(actor, route.asks as Action);
          const on = thing
            ? await thing({ ...question, process: question.process, db })
            : { process: question.process.id };
          await authorise(db, actor, route.asks as Action, on, now);
        }
        const asker = await askerOf(db, actor, now);
        return answer({
          params: question.params,
          query: question.query,
          body: question.body,
          get process() {
            return question.process;
          },
          speaker: question.speaker,
          request,
          reply: response,
          db,
          asker,
          now,
        });
      });
    },
  };
}

/** What was pressed, where its page says so: the route and all that came with it. */
function pressOf<R extends Route>(route: R, { request, params, query, body }: Asked<R>): Press | null {
  const key = request.headers[onceHeader];
  if (!route.once || typeof key !== "string") return null;
  return { key, content: canonicalJson([route.id, params, query, body] as JsonValue) };
}

/** Answers the public too. */
const isOpen = ({ asks }: Route): boolean =>
  asks === "nobody: own session"
    ? false
    : asks.startsWith("nobody:") || may({ kind: "public" }, asks as Action, { process: null }).allowed;

export async function processBySlug(db: Db, slug: string): Promise<ProcessRow> {
  const [row] = await db.select().from(processTable).where(eq(processTable.slug, slug));
  return found(row);
}
