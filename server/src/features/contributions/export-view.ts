import { type ContributionView, contributionView } from "@accord/shared/contributions";
import { inProcess } from "@accord/shared/protocol";
import { and, type SQL } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { authorise, refuseNobody } from "../../acts/authorise.js";
import { processBySlug } from "../../doors/http.js";
import { beginFile, inParts } from "../../doors/send-parts.js";
import { speakerOf } from "../../doors/speaker.js";
import { csvHead, csvLines } from "../../exports/csv.js";
import type { Db } from "../../ports/store.js";
import { contribution } from "../../ports/tables/index.js";
import type { FeatureParts } from "../parts.js";
import { breathe } from "./breathe.js";
import { orderOf, type Place } from "./order.js";
import { answeredIn, themesOf, viewOf } from "./queries.js";

const viewColumns = [
  "reference",
  "title",
  "text",
  "language",
  "receivedAt",
  "contributor",
  "organisation",
  "kind",
  "stakeholderType",
  "channel",
  "place",
  "themes",
  "state",
  "answered",
] as const;

/**
 * Every contribution that matches a view, as a table in the order of the view, for readers of the workspace.
 * A name hidden from the public stands in no file [8.6] (threats.md T52); what is hidden keeps its line without words.
 */
export function exportOfView({ http, store, search, clock }: FeatureParts): void {
  http.get(
    "/api/p/:process/contributions.csv",
    {
      schema: {
        operationId: "export-contributions-of-view",
        summary: "Every contribution that matches a view, as a table.",
        params: inProcess,
        querystring: contributionView,
        produces: ["text/csv"],
        response: { 200: z.string() },
      },
    },
    async (request: FastifyRequest, reply: FastifyReply) => {
      const db = store.read;
      const now = clock.now();
      const speaker = await speakerOf(db, request, now);
      const actor = speaker?.actor ?? { kind: "public" as const };
      refuseNobody(actor, "read_workspace");
      const { process: slug } = request.params as { process: string };
      const process = await processBySlug(db, slug);
      await authorise(db, actor, "read_workspace", { process: process.id }, now);
      const { sort, ...filter } = request.query as ContributionView;
      const { where } = await beginFile(request, reply, () => viewOf(db, search, process.id, filter));
      reply
        .header("cache-control", "no-store")
        .header("content-disposition", `attachment; filename="${slug}-contributions.csv"`);
      return reply.type("text/csv; charset=utf-8").send(inParts(request, linesOf(db, where, sort)));
    },
  );
}

async function* linesOf(
  db: Db,
  where: SQL | undefined,
  sort: ContributionView["sort"],
): AsyncGenerator<string> {
  const order = orderOf(sort);
  const size = 300;
  let after: Place | null = null;
  yield csvHead(viewColumns);
  while (true) {
    const rows: (typeof contribution.$inferSelect)[] = await db
      .select()
      .from(contribution)
      .where(and(where, after ? order.after(after) : undefined))
      .orderBy(...order.by)
      .limit(size);
    const ids = rows.map((row) => row.id);
    const themes = await themesOf(db, ids);
    const answered = await answeredIn(db, ids);
    if (rows.length > 0)
      yield csvLines(
        rows.map((row) =>
          cellsOf(
            row,
            (themes.get(row.id) ?? []).map((one) => one.name),
            answered.has(row.id),
          ),
        ),
      );
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last;
    await breathe();
  }
}

function cellsOf(
  row: typeof contribution.$inferSelect,
  themes: readonly string[],
  answered: boolean,
): string[] {
  const sealed = row.state === "hidden";
  const named = !sealed && !row.anonymous;
  const cells: Record<(typeof viewColumns)[number], string | null> = {
    reference: row.reference,
    title: sealed ? null : row.title,
    text: sealed ? null : row.text,
    language: row.language,
    receivedAt: row.receivedAt,
    contributor: row.anonymous ? "anonymous" : named ? row.contributorName : null,
    organisation: named ? row.organisation : null,
    kind: row.contributorKind,
    stakeholderType: row.stakeholderType,
    channel: row.channel,
    place: sealed ? null : row.place,
    themes: themes.join("; "),
    state: row.state,
    answered: answered ? "yes" : "no",
  };
  return viewColumns.map((column) => cells[column] ?? "");
}
