import { sayIn } from "@accord/shared/messages";
import type { PublicProcess } from "@accord/shared/process";
import { siteStyle } from "@accord/shared/tokens";
import type { FastifyInstance } from "fastify";
import { Refused } from "../../acts/refused.js";
import { Document } from "./Page.js";
import { pageDoor } from "./page-door.js";
import { publicProcesses } from "./queries.js";
import { decisionPages } from "./routes-decisions.js";
import { processRoutes } from "./routes-process.js";
import { thingRoutes } from "./routes-things.js";
import { type Finder, type LogReader, type OwnVotes, type Site, sendNotFound, sendPage } from "./site.js";
import { publicStyles } from "./styles.js";

/** Public pages: no login, no script. All they know is what has been published (mechanisms.md 6). */
export function publicSiteRoutes(http: FastifyInstance, site: Site & Finder & LogReader & OwnVotes): void {
  // Before any route: one that ends in a parameter takes the slash for an empty one.
  http.addHook("onRequest", async (request, reply) => {
    const [path = "", ...asked] = request.url.split("?");
    if (request.method === "GET" && /^\/p\/.*[^/]\/$/.test(path))
      return reply.redirect([path.slice(0, -1), ...asked].join("?"), 308);
  });
  const door = pageDoor(http, site);
  processRoutes(door, site);
  thingRoutes(door, site);
  decisionPages(door, site);

  http.get("/", { schema: { hide: true } }, async (_request, reply) => {
    const processes = await publicProcesses(site.db);
    const slugs = await Promise.all(processes.map((row) => site.slugOf(row.process)));
    if (processes.length === 1 && slugs[0]) return reply.redirect(`/p/${slugs[0]}`);
    const { language } = http;
    const say = sayIn(language);
    return sendPage(
      reply,
      <Document language={language} title={say("app.name")} say={say}>
        <main id="content" tabIndex={-1}>
          <h1>{say("app.name")}</h1>
          <h2>{say("publicSite.processes")}</h2>
          {processes.length === 0 ? <p>{say("publicSite.processes.none")}</p> : null}
          <ul className="rows">
            {processes.map((row, i) => (
              <li key={row.process}>
                <a href={`/p/${slugs[i]}`}>
                  <bdi>{(row.body as unknown as PublicProcess).title}</bdi>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href="/sign-in">{say("app.signIn")}</a>
          </p>
        </main>
      </Document>,
    );
  });

  http.get("/p/*", { schema: { hide: true } }, async (request, reply) => {
    const slug = (request.params as { "*": string })["*"].split("/")[0] ?? "";
    return sendNotFound(reply, (await site.idOf(slug)) === null ? null : slug);
  });

  http.get("/*", { schema: { hide: true } }, async (request, reply) => {
    const isForPeople = !request.url.startsWith("/api/") && request.headers.accept?.includes("text/html");
    if (!isForPeople) throw new Refused("not_found");
    return sendNotFound(reply, null);
  });

  const styles = publicStyles();
  http.get("/public.css", { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type("text/css; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(await styles),
  );

  http.get("/public-:colour([0-9a-f]{6}).css", { schema: { hide: true } }, async (request, reply) =>
    reply
      .type("text/css; charset=utf-8")
      .header("cache-control", "public, max-age=31536000, immutable")
      .send(siteStyle(`#${(request.params as { colour: string }).colour}`)),
  );
}
