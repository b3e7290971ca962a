import type { ReplyOf, Route } from "@accord/shared/protocol";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { App } from "../app.js";

export const origin = "http://127.0.0.1:3000";

/** Sends as that person (null: the public) with cookie and Origin as a browser does. */
export type Ask = <R extends Route>(
  who: string | null,
  route: R,
  asked?: {
    params?: Record<string, string | number>;
    query?: Record<string, string>;
    body?: unknown;
    headers?: Record<string, string>;
  },
) => Promise<{ status: number; json: ReplyOf<R>; raw: LightMyRequestResponse }>;

/** Of the server that runs when it is asked. */
export const asking =
  (app: () => App, cookieOf: (who: string) => string): Ask =>
  async (who, route, { params = {}, query = {}, body, headers = {} } = {}) => {
    const all: Record<string, string | number> = route.path.includes(":process")
      ? { process: "test", ...params }
      : params;
    const url = route.path.replaceAll(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(String(all[name])),
    );
    const request: InjectOptions = {
      method: route.method,
      url,
      query,
      headers: { origin, ...(who === null ? {} : { cookie: cookieOf(who) }), ...headers },
      ...(route.method === "GET" ? {} : { payload: (body ?? {}) as object }),
    };
    const raw = await app().http.inject(request);
    const isJson = String(raw.headers["content-type"]).includes("json");
    return { status: raw.statusCode, json: isJson ? raw.json() : (undefined as never), raw };
  };
