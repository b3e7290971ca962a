import type { PublicBallot } from "@accord/shared/ballots";
import type { CorrectionRecord, DecisionRecord } from "@accord/shared/decisions";
import { type PublicPosition, positionPublication } from "@accord/shared/positions";
import type { ReactNode } from "react";
import { beginFile } from "../../doors/send-parts.js";
import type { Around } from "./Page.js";
import { askedIn, type PageDoor, param } from "./page-door.js";
import { BallotPage } from "./pages/BallotPage.js";
import { CorrectionPage } from "./pages/CorrectionPage.js";
import { DecisionList, isFiltered, LogEntries, noEntries } from "./pages/DecisionList.js";
import { DecisionPage } from "./pages/DecisionPages.js";
import { PositionList, PositionPage } from "./pages/PositionPages.js";
import { VerifyPage } from "./pages/VerifyPage.js";
import { publicationsAt, publicationsOf } from "./queries.js";
import { type LogParts, type LogReader, type Site, sendLongPage, sendPage } from "./site.js";

const newest = { offset: 0, limit: 2000, newestFirst: true };

async function* lines(around: Around, log: LogParts): AsyncGenerator<ReactNode> {
  for await (const entries of log.entries("newest first")) yield <LogEntries {...{ around, entries }} />;
}

/** What was put to the vote and decided, and the page that checks the log of it. */
export function decisionPages({ page, thing }: PageDoor, site: Site & LogReader): void {
  page(
    "/decisions",
    "decisions",
    () => "/decisions",
    async ({ id, around }, request, reply) => {
      const decisions = await publicationsOf(site.db, id, "decision", newest);
      const corrections = await publicationsOf(site.db, id, "correction", newest);
      const rows = [...decisions, ...corrections]
        .map(({ body }) => body as unknown as DecisionRecord | CorrectionRecord)
        .sort((a, b) => b.sequence - a.sequence);
      const query = askedIn(request);
      const isAll = query.get("show") === "all";
      const page = <DecisionList {...{ around, rows, isAll, query }} />;
      if (!isAll || isFiltered(query)) return sendPage(reply, page);
      const turn = () => request.turn();
      const log = await beginFile(request, reply, () => site.log(id, around.slug, turn));
      return sendLongPage(request, reply, page, { empty: noEntries, parts: lines(around, log) });
    },
  );
  page(
    "/decisions/:sequence",
    "decisions",
    (request) => `/decisions/${param(request, "sequence")}`,
    async (visited, request, reply) =>
      thing<DecisionRecord | CorrectionRecord>(
        visited,
        reply,
        `decisions/${param(request, "sequence")}`,
        (row) =>
          sendPage(
            reply,
            "corrects" in row ? (
              <CorrectionPage around={visited.around} row={row} />
            ) : (
              <DecisionPage around={visited.around} row={row} />
            ),
          ),
      ),
  );

  page(
    "/verify",
    "decisions",
    () => "/decisions",
    async ({ around }, _request, reply) => sendPage(reply, <VerifyPage around={around} />),
  );

  page(
    "/ballots/:no",
    "decisions",
    () => "/ballots",
    async (visited, request, reply) =>
      thing<PublicBallot>(visited, reply, `ballots/${param(request, "no")}`, async (row) => {
        const texts = await publicationsAt(
          site.db,
          visited.id,
          row.about.flatMap(({ address }) => (address === null ? [] : [address])),
        );
        const there = new Set(texts.map(({ address }) => address));
        return sendPage(reply, <BallotPage around={visited.around} row={row} there={there} />);
      }),
  );

  page(
    "/positions",
    "decisions",
    () => "/positions",
    async ({ id, around }, _request, reply) => {
      const rows = await publicationsOf(site.db, id, positionPublication.kind, newest);
      const shown = rows.map(({ body }) => body as unknown as PublicPosition);
      return sendPage(reply, <PositionList around={around} rows={shown} now={site.now()} />);
    },
  );
  page(
    "/positions/:no",
    "decisions",
    (request) => `/positions/${param(request, "no")}`,
    async (visited, request, reply) =>
      thing<PublicPosition>(visited, reply, `positions/${param(request, "no")}`, (row) =>
        sendPage(reply, <PositionPage around={visited.around} row={row} now={site.now()} />),
      ),
  );
}
