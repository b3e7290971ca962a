import { createHash } from "node:crypto";
import { meetingPublication } from "@accord/shared/meetings";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refused } from "../../acts/refused.js";
import type { FeatureParts } from "../parts.js";
import { siteOf } from "../public-pages.js";
import { publicationAt, publicationsOf, visit } from "../public-site/index.js";
import { calendarOf } from "./calendar.js";

const process = z.string().max(80);
const most = { offset: 0, limit: 2_000 };

/** The public calendar for calendar programs: all meetings to keep up with, or one to take over [M2]. */
export function calendarRoutes(parts: FeatureParts): void {
  const { http, url } = parts;
  const site = siteOf(parts);
  const file = { produces: ["text/calendar"], response: { 200: z.string() } };

  http.get(
    "/p/:process/meetings.ics",
    {
      schema: {
        operationId: "public-calendar",
        summary: "Every meeting that was called, as a calendar to subscribe to (RFC 5545).",
        params: z.strictObject({ process }),
        ...file,
      },
    },
    (request, reply) => send(request, reply, null),
  );
  http.get(
    "/p/:process/meetings/:no(^\\d{1,7}).ics",
    {
      schema: {
        operationId: "public-meeting-calendar",
        summary: "One meeting that was called, as a calendar file (RFC 5545).",
        params: z.strictObject({ process, no: z.coerce.number().int() }),
        ...file,
      },
    },
    (request, reply) => send(request, reply, Number((request.params as { no: number }).no)),
  );

  async function send(request: FastifyRequest, reply: FastifyReply, no: number | null) {
    const { process: slug } = request.params as { process: string };
    const visited = await visit(site, request, slug, "meetings", "/meetings");
    if (visited === null) throw new Refused("not_found");
    const rows =
      no === null
        ? await publicationsOf(site.db, visited.id, meetingPublication.kind, most)
        : [await publicationAt(site.db, visited.id, meetingPublication.address(no))].flatMap((row) =>
            row === null || row.tombstone !== null ? [] : [row],
          );
    if (no !== null && rows.length === 0) throw new Refused("not_found");
    const text = calendarOf(visited.around, url, rows);
    const tag = `"${createHash("sha256").update(text).digest("hex")}"`;
    reply.header("etag", tag).header("cache-control", "public, no-cache");
    if (request.headers["if-none-match"]?.split(",").some((one) => one.trim() === tag))
      return reply.code(304).send();
    const name = no === null ? "meetings" : `meeting-${no}`;
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", `attachment; filename="${slug}-${name}.ics"`)
      .send(text);
  }
}
