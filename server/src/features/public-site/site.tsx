import type { UpDownValue } from "@accord/shared/choices";
import type { LogEntry } from "@accord/shared/decisions";
import { sayIn } from "@accord/shared/messages";
import { type PublicProcess, publicProcess } from "@accord/shared/process";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { inParts } from "../../doors/send-parts.js";
import type { Db } from "../../ports/store.js";
import { type Around, Document } from "./Page.js";
import { lastChange, publicationAt } from "./queries.js";

export interface Site {
  readonly db: Db;
  readonly now: () => string;
  /** Id of a process by its slug; null where there is none. */
  readonly idOf: (slug: string) => Promise<string | null>;
  readonly signedIn: (request: FastifyRequest) => Promise<boolean>;
}

/** The public search, over addresses. */
export interface Finder {
  readonly slugOf: (process: string) => Promise<string | null>;
  readonly find: (process: string, words: string, limit: number) => Promise<string[]>;
  /** All of them, in no order. */
  readonly findAll: (process: string, words: string) => Promise<string[]>;
}

/** Votes of who reads, by item; null where no account is known. */
export interface OwnVotes {
  readonly upDownBy: (
    request: FastifyRequest,
    process: string,
    items: readonly string[],
  ) => Promise<ReadonlyMap<string, UpDownValue> | null>;
}

/** The log as its public file gives it, in parts. */
export interface LogParts {
  entries(order: "newest first"): AsyncGenerator<LogEntry[]>;
}
export interface LogReader {
  readonly log: (process: string, slug: string, turn: () => Promise<void>) => Promise<LogParts>;
}

export interface Visit {
  readonly id: string;
  readonly around: Around;
}

/** What a page of a process knows; null where the process has no public page. */
export async function visit(
  site: Site,
  request: FastifyRequest,
  slug: string,
  here: string,
  workspace: string,
): Promise<Visit | null> {
  const id = await site.idOf(slug);
  const page = id === null ? null : await publicationAt(site.db, id, "");
  if (id === null || page === null || page.tombstone !== null) return null;
  const process: PublicProcess = publicProcess.parse(page.body);
  return {
    id,
    around: {
      say: sayIn(process.language),
      slug,
      process,
      updated: await lastChange(site.db, id),
      here,
      signedIn: await site.signedIn(request),
      workspace: `/app/${slug}${workspace}`,
    },
  };
}

/** A page of HTML: revalidated each time, private where the reader is signed in. `cache`: for pages that hold a key. */
export function sendPage(
  reply: FastifyReply,
  page: ReactNode,
  status = 200,
  cache: "no-cache" | "no-store" = "no-cache",
): FastifyReply {
  return asPage(reply, status, cache).send(`<!doctype html>${markupOf(page)}`);
}

export const markupOf = (node: ReactNode): string => renderToStaticMarkup(node as ReactElement);

const asPage = (reply: FastifyReply, status: number, cache: "no-cache" | "no-store"): FastifyReply =>
  reply.code(status).type("text/html; charset=utf-8").header("cache-control", cache).header("vary", "cookie");

/** A page with a list that is as long as all there is: it is drawn in parts, in the place of the empty one. */
export function sendLongPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: ReactNode,
  list: { readonly empty: string; readonly parts: AsyncIterable<ReactNode> },
): FastifyReply {
  const { empty, parts } = list;
  const [before = "", after = ""] = markupOf(page).split(empty);
  const at = empty.lastIndexOf("</");
  async function* drawn(): AsyncGenerator<string> {
    yield `<!doctype html>${before}${empty.slice(0, at)}`;
    for await (const part of parts) yield markupOf(part);
    yield `${empty.slice(at)}${after}`;
  }
  return asPage(reply, 200, "no-cache").send(inParts(request, drawn()));
}

export function sendNotFound(reply: FastifyReply, slug: string | null): FastifyReply {
  const { language } = reply.server;
  const say = sayIn(language);
  return sendPage(
    reply,
    <Document language={language} title={say("publicSite.notFound")} say={say}>
      <main id="content" tabIndex={-1}>
        <h1>{say("publicSite.notFound")}</h1>
        <p>{say("publicSite.notFound.words")}</p>
        {slug === null ? null : (
          <p>
            <a href={`/p/${slug}`}>{say("publicSite.notFound.way")}</a>
          </p>
        )}
      </main>
    </Document>,
    404,
  );
}
