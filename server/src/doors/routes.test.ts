import { actions } from "@accord/shared/people";
import { type Method, nothing, type Route, refusalReply } from "@accord/shared/protocol";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { openTestHouse, origin, type TestHouse } from "../testing/house.js";
import { sessionCookie } from "./speaker.js";

let house: TestHouse;
let routes: readonly Route[];

beforeAll(async () => {
  house = await openTestHouse();
  routes = house.app.door.routes;
});
afterAll(() => house.close());

const writing = () => routes.filter(({ method }) => method !== "GET");
/** Those that take a file say so by a body of any shape; what they take is read as a form, never as JSON. */
const takesFile = ({ body }: Route) => body._zod.def.type === "unknown";
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

/** A value for each name in the address that its own schema takes. */
const likely = [
  "test",
  "aaaaaaaaaaaaaaaaaaaaaa",
  "1",
  "C-0001",
  "P-0001",
  "A1",
  "en",
  "relevant",
  "agree",
  "introduction",
  "selection",
  "V2",
  "I",
  "row-1",
  "proposal",
  "a".repeat(43),
  "a".repeat(64),
];
function addressOf(route: Route): string {
  const shape = (route.params as z.ZodObject).shape as Record<string, z.ZodType>;
  return route.path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const value = likely.find((one) => shape[name]?.safeParse(one).success);
    if (value === undefined)
      throw new Error(`${nameOf(route)}: nothing likely fits :${name}. Add a value to the test.`);
    return value;
  });
}

/** Written as they are read, in parts: they are no answers of the door in JSON. */
const filesOfReaders = [
  {
    method: "GET",
    path: "/api/p/:process/contributions.csv",
    id: "export-contributions-of-view",
    stands: 200,
  },
  // No text stands in this house: what its file holds is told beside it.
  {
    method: "GET",
    path: "/api/p/:process/documents/:document/draft.docx",
    id: "export-draft-docx",
    stands: 404,
  },
  {
    method: "GET",
    path: "/api/p/:process/documents/:document/draft.md",
    id: "export-draft-md",
    stands: 404,
  },
] as const;

/** Acts of POST that need no key of their press, by why. */
const notOnce = {
  "has a key of its own in the body": ["add-contribution", "open-thread", "reply-to-thread"],
  "sets what is said, whatever it was": [
    "agree-to-vote",
    "approve-plan",
    "approve-responses",
    "approve-responses-without-forum",
    "cast-vote",
    "check-in",
    "enter-papers",
    "enter-vote",
    "link-contributions",
    "order-categories",
    "publish-contributions",
    "record-interview",
    "refresh-plan-text",
    "set-discussion",
    "set-themes",
    "set-voting-dates",
    "sign-position",
    "sign-statement",
    "vote-in-committee",
  ],
  "is refused where it stands so already": [
    "accept-invitation",
    "answer-seat-decision",
    "approve-minutes",
    "call-meeting",
    "cancel-meeting",
    "close-ballot",
    "close-call",
    "commit-import",
    "confirm-ballot",
    "decide-application",
    "file-plan",
    "finalise-plan",
    "finish-setup",
    "hide-contribution",
    "hold-meeting",
    "open-ballot",
    "open-choice",
    "open-position-discussion",
    "place-amendment",
    "publish-election",
    "publish-first-terms",
    "publish-import",
    "publish-rolls",
    "publish-version",
    "publish-position",
    "put-to-committee",
    "remove-activities",
    "remove-meeting-file",
    "remove-plan-file",
    "select-members",
    "show-contribution",
    "sign-joint-decision",
    "sign-seat-decision",
    "undo-import",
    "undo-sorting",
    "veto-ballot",
    "void-ballot",
    "void-choice",
    "void-election",
    "withdraw-ballot",
    "withdraw-joint-decision",
  ],
  "takes a file, which is read before the act begins": [
    "upload-import",
    "upload-meeting-file",
    "upload-picture",
    "upload-plan-file",
  ],
  "is a question, or opens a session": ["ask-unseen", "get-ticket", "sign-in"],
};

interface Sent {
  readonly who?: string | null;
  readonly query?: Record<string, string>;
  readonly body?: string | object;
  readonly headers?: Record<string, string>;
}

const send = (route: Route, { query = {}, body, headers = {} }: Sent = {}) =>
  house.app.http.inject({
    method: route.method,
    url: addressOf(route),
    query,
    headers: { origin, ...headers },
    ...(route.method === "GET" || body === undefined ? {} : { payload: body }),
  });

/** Objects in a schema that let unknown keys pass, and parts that change what they check. */
function looseParts(schema: z.ZodType, where: string, seen = new Set<unknown>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  const inner = (value: unknown, at: string): string[] =>
    value && typeof value === "object" && "_zod" in value ? looseParts(value as z.ZodType, at, seen) : [];
  const found: string[] = [];
  if (def.type === "object") {
    const catchall = def.catchall as z.ZodType | undefined;
    if (catchall?._zod.def.type !== "never") found.push(`${where} takes unknown keys`);
    for (const [key, value] of Object.entries(def.shape as Record<string, unknown>))
      found.push(...inner(value, `${where}.${key}`));
  }
  if (def.type === "transform") found.push(`${where} transforms`);
  for (const [key, value] of Object.entries(def)) {
    if (key === "shape" || key === "catchall") continue;
    for (const one of Array.isArray(value) ? value : [value]) found.push(...inner(one, where));
  }
  return found;
}

describe("every address of the API", () => {
  it("[API-1] has strict schemas without transforms", () => {
    const loose = routes.flatMap((route) =>
      (["params", "query", "body", "reply"] as const).flatMap((part) =>
        looseParts(route[part], `${nameOf(route)} ${part}`),
      ),
    );
    expect(loose).toEqual([]);
  });

  it("[API-1] takes exactly the names in its address", () => {
    const wrong = routes.filter(({ path, params }) => {
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name).sort();
      return JSON.stringify(named) !== JSON.stringify(Object.keys((params as z.ZodObject).shape).sort());
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("[API-2] refuses a key that it does not know, in the query and in the body", async () => {
    const passed: string[] = [];
    for (const route of routes) {
      const byQuery = await send(route, { query: { unexpected: "1" }, body: {} });
      if (byQuery.statusCode !== 400) passed.push(`${nameOf(route)}?unexpected=1: ${byQuery.statusCode}`);
    }
    for (const route of writing().filter((one) => !takesFile(one))) {
      const byBody = await send(route, { body: { unexpected: "1" } });
      if (byBody.statusCode !== 400) passed.push(`${nameOf(route)} {unexpected}: ${byBody.statusCode}`);
    }
    expect(passed).toEqual([]);
  });

  it("[API-3] names the row of the permission table it asks, or says why it asks none", () => {
    const known = new Set<string>([
      ...actions,
      "nobody: public",
      "nobody: own session",
      "nobody: key in the address",
    ]);
    expect(routes.filter(({ asks }) => !known.has(asks)).map(nameOf)).toEqual([]);
  });

  it("[API-3] gives a stranger and the public nothing that is asked for by right", async () => {
    const open = new Set(["read_published", "contribute"]);
    const given: string[] = [];
    for (const route of routes.filter(
      ({ method, asks }) => method === "GET" && !asks.startsWith("nobody:") && !open.has(asks),
    )) {
      for (const who of [null, "stranger"]) {
        const params = Object.fromEntries(
          [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""], at) => [
            name,
            addressOf(route).split("/")[route.path.split("/").indexOf(`:${name}`)] ?? String(at),
          ]),
        );
        const { status } = await house.ask(who, route, { params });
        if (status < 400) given.push(`${nameOf(route)} to ${who ?? "the public"}: ${status}`);
        if (status >= 500) given.push(`${nameOf(route)} failed for ${who ?? "the public"}: ${status}`);
      }
    }
    expect(given).toEqual([]);
  });

  it("[ACT-5] that makes something says that it is done once, or is named here with what else keeps it from being made twice", () => {
    const making = routes.filter(({ method, once }) => method === "POST" && !once).map(({ id }) => id);
    expect(making.sort()).toEqual(Object.values(notOnce).flat().sort());
    const wrong = routes.filter(
      ({ method, once, leavesNoTrace, asks, ...route }) =>
        once &&
        (method === "GET" ||
          leavesNoTrace ||
          takesFile(route as Route) ||
          asks === "contribute" ||
          (asks.startsWith("nobody:") && asks !== "nobody: own session")),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("[API-4] has an id of its own, in kebab-case, and a summary", () => {
    const ids = routes.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(routes.filter(({ summary }) => summary.length < 10).map(nameOf)).toEqual([]);
  });

  it("[API-4] stands in the OpenAPI file, which is of version 3.1.0 and names no other but the public files", async () => {
    const file = (await house.app.http.inject({ url: "/api/openapi.json" })).json() as {
      openapi: string;
      paths: Record<string, Record<string, { operationId?: string; responses?: object }>>;
    };
    expect(file.openapi).toBe("3.1.0");
    const named = Object.entries(file.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
      ),
    );
    const files = [
      "response.json",
      "response.csv",
      "response.docx",
      "response.pdf",
      "response.xlsx",
      "response-files.json",
      "contributions.json",
      "contributions.csv",
      "decisions.json",
    ];
    const wanted = [
      ...routes.map(({ method, path, id }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")} ${id}`),
      ...files.map((name) => `GET /p/{process}/${name} export-${name.replace(".", "-")}`),
      ...filesOfReaders.map(({ path, id }) => `GET ${path.replaceAll(/:(\w+)/g, "{$1}")} ${id}`),
      "GET /p/{process}/checkpoints.json export-checkpoints",
      "GET /p/{process}/checkpoints/{no}.json export-checkpoint",
      "GET /p/{process}/checkpoints/{no}/proof.json export-checkpoint-proof",
      "GET /p/{process}/decisions/{no}/proof.json export-decision-proof",
      "GET /p/{process}/plan/files/{file} plan-file",
      "GET /p/{process}/meetings.ics public-calendar",
      "GET /p/{process}/meetings/files/{file} meeting-file",
      "GET /p/{process}/meetings/{no}.ics public-meeting-calendar",
      "GET /pictures/{picture} picture",
    ];
    expect(named.sort()).toEqual(wanted.sort());
  });

  it("[API-4] says in the OpenAPI file by what it is opened, and nothing where the public may too", async () => {
    const { paths, components } = (await house.app.http.inject({ url: "/api/openapi.json" })).json();
    expect(Object.keys(components.securitySchemes)).toEqual(["cookie", "bearer"]);
    const security = (path: string, method: string) => paths[path][method].security;
    expect(security("/api/p/{process}/contributions", "get")).toEqual([{ cookie: [] }, { bearer: [] }]);
    expect(security("/api/session", "post")).toEqual([]);
    const unsaid = routes.filter(
      ({ path, method }) => !security(path.replaceAll(/:(\w+)/g, "{$1}"), method.toLowerCase()),
    );
    expect(unsaid.map(nameOf)).toEqual([]);
  });

  it("[API-3] is told to the door: nothing under /api goes past it but the files that are named here", () => {
    const known = new Set([...routes, ...filesOfReaders].map(nameOf));
    const past = fastifyRoutes().filter(
      ({ method, path }) => path.startsWith("/api/") && !known.has(nameOf({ method, path })),
    );
    expect(past.map(nameOf)).toEqual(["GET /api/openapi.json"]);
  });

  it.each(filesOfReaders)("[API-2] [API-3] $id asks as the door does", async ({ path, method, stands }) => {
    const ask = async (who: string | null, query: Record<string, string> = {}, process = "test") =>
      (
        await house.ask(who, { method, path } as Route, {
          params: { process, document: "no-such-text" },
          query,
        })
      ).status;
    expect(await ask("secretary")).toBe(stands);
    expect(await ask("secretary", { unexpected: "1" })).toBe(400);
    expect([await ask(null), await ask("stranger")]).toEqual([401, 404]);
    expect([await ask(null, {}, "nowhere"), await ask("secretary", {}, "nowhere")]).toEqual([401, 404]);
  });

  it("[API-5] refuses JSON that comes as something else", async () => {
    const taken: string[] = [];
    for (const route of writing().filter((one) => !takesFile(one))) {
      for (const type of [
        "text/plain",
        "application/jsonx",
        "application/x-www-form-urlencoded",
        "text/plain; application/json",
      ]) {
        const { statusCode } = await send(route, { body: "{}", headers: { "content-type": type } });
        if (statusCode !== 415 && statusCode !== 400)
          taken.push(`${nameOf(route)} as ${type}: ${statusCode}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it("[API-5] takes files as a form only, and says so", async () => {
    for (const route of writing().filter(takesFile)) {
      expect(route.summary).toContain("multipart");
      const asked = { params: { field: "I", document: "a-document", no: 1 }, body: { file: "x" } };
      expect((await house.ask("secretary", route, asked)).status).toBe(415);
    }
  });

  it("[API-6] refuses to write for a page of somebody else, with a cookie also for none that is named", async () => {
    const taken: string[] = [];
    const cookie = `${sessionCookie}=${"a".repeat(43)}`;
    for (const route of writing()) {
      for (const headers of [
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: `${origin}.evil.example` },
        { origin: "http://127.0.0.1:3001" },
      ]) {
        const answer = await house.app.http.inject({
          method: route.method,
          url: addressOf(route),
          headers,
          payload: {},
        });
        if (answer.statusCode !== 403 || answer.json().error.code !== "wrong_origin")
          taken.push(`${nameOf(route)} from ${headers.origin}: ${answer.statusCode}`);
      }
      const unnamed = await house.app.http.inject({
        method: route.method,
        url: addressOf(route),
        headers: { cookie },
        payload: {},
      });
      if (unnamed.statusCode !== 403)
        taken.push(`${nameOf(route)} with a cookie and no Origin: ${unnamed.statusCode}`);
    }
    expect(taken).toEqual([]);
  });
});

describe("every refusal", () => {
  const some: [string, () => Promise<LightMyRequestResponse>, number][] = [
    ["of an unknown address", () => house.app.http.inject({ url: "/api/nothing-here" }), 404],
    ["of broken JSON", () => post("/api/session", "{", "application/json"), 400],
    ["of a wrong shape", () => post("/api/session", "{}", "application/json"), 400],
    [
      "of a body that is too large",
      () => post("/api/session", JSON.stringify({ email: "x".repeat(300_000) }), "application/json"),
      413,
    ],
    ["of a type that is not taken", () => post("/api/session", "<a/>", "application/xml"), 415],
    [
      "of a wrong password",
      () =>
        post(
          "/api/session",
          JSON.stringify({ email: "contact@example.org", password: "wrong" }),
          "application/json",
        ),
      401,
    ],
  ];
  const post = (url: string, payload: string, type: string) =>
    house.app.http.inject({ method: "POST", url, payload, headers: { origin, "content-type": type } });

  it.each(some)("[API-7] %s has the one shape, and tells nothing from inside", async (_what, ask, status) => {
    const answer = await ask();
    expect(answer.statusCode).toBe(status);
    expect(refusalReply.parse(answer.json()).error.reference).toMatch(/^[0-9a-f]{12}$/);
    expect(answer.body).not.toMatch(/node_modules|\.ts:|\.js:|at \w+ \(|SqliteError|stack/);
  });

  it("[API-7] a failure of the program is told as one, without its words", () => {
    const { http } = house.app;
    const failing = http.errorHandler;
    let told: { status: number; body: unknown } = { status: 0, body: null };
    const reply = {
      code(status: number) {
        told = { ...told, status };
        return reply;
      },
      send(body: unknown) {
        told = { ...told, body };
        return reply;
      },
    };
    const request = { log: { error: () => undefined, info: () => undefined }, routeOptions: {} };
    failing.call(
      http,
      Object.assign(new Error("secret: /data/accord.db"), { code: "X" }) as never,
      request as never,
      reply as never,
    );
    expect(told.status).toBe(500);
    expect(refusalReply.parse(told.body).error.code).toBe("failed");
    expect(JSON.stringify(told.body)).not.toContain("secret");
  });
});

describe("every answer", () => {
  it("[API-8] carries a policy that lets nothing in from elsewhere and nothing inline", async () => {
    for (const url of ["/api/session", "/api/nothing-here", "/"]) {
      const { headers } = await house.app.http.inject({ url });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-|\*|https?:|(script|style)-src[^;]*data:/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  it("[API-1] an act that takes nothing is done without a body too, as pages send it", async () => {
    const answer = await house.app.http.inject({
      method: "DELETE",
      url: "/api/session",
      headers: { origin },
    });
    expect(answer.json().error?.code).not.toBe("malformed");
  });

  it("[API-1] an address without params, query or body takes nothing", () => {
    expect(nothing.safeParse({ a: 1 }).success).toBe(false);
  });
});

/** Fastify's own list, from the tree that it prints. */
function fastifyRoutes(): { method: Method; path: string }[] {
  const found: { method: Method; path: string }[] = [];
  const open: { depth: number; path: string }[] = [];
  for (const line of house.app.http.printRoutes({ commonPrefix: false }).split("\n")) {
    const read = /^([\s│]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line);
    if (!read) continue;
    const [, indent = "", part = "", methods = ""] = read;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= indent.length) open.pop();
    const path = `${open.at(-1)?.path ?? ""}${part}`;
    open.push({ depth: indent.length, path });
    for (const method of methods.split(", ")) {
      if (["GET", "POST", "PUT", "PATCH", "DELETE"].includes(method))
        found.push({ method: method as Method, path });
    }
  }
  return found;
}
