import { issue } from "@accord/shared/issues";
import { type PrintedForm, printedForms, releaseFiles } from "@accord/shared/responses";
import { and, asc, eq } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refused } from "../acts/refused.js";
import { processBySlug } from "../doors/http.js";
import { bodyOf } from "../doors/send-parts.js";
import type { FeatureParts } from "../features/parts.js";
import { publicFiles, sourceOf } from "../features/responses/index.js";
import { releaseFile } from "../ports/tables/index.js";
import { inProcess } from "./wire.js";

const types: Readonly<Record<PrintedForm, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const asked = z.strictObject({ part: z.coerce.number().int().min(1).max(10_000).optional() });

/** The printed forms of the last release, as they were made; while they are being made it is said so. */
export function printedRoutes({ http, store, files }: Pick<FeatureParts, "http" | "store" | "files">): void {
  for (const format of printedForms) {
    http.get(
      `/p/:process/response.${format}`,
      {
        schema: {
          operationId: `export-response-${format}`,
          summary: `The reasoned response as ${format.toUpperCase()}. A large one stands in parts, listed at response-files.json.`,
          params: inProcess,
          querystring: asked,
          produces: [types[format]],
          response: { 200: z.unknown() },
        },
      },
      (request, reply) => send(format, request, reply),
    );
  }

  http.get(
    "/p/:process/response-files.json",
    {
      schema: {
        operationId: "export-response-files-json",
        summary:
          "The printed forms of the last release: whether they stand ready, their parts, sizes and hashes.",
        params: inProcess,
        response: { 200: releaseFiles },
      },
    },
    async (request, reply) => {
      const { id } = await processOf(request);
      const standing = await publicFiles(store.read, id);
      if (standing === null) throw new Refused("not_found");
      return reply.header("cache-control", "public, no-cache").send(standing);
    },
  );

  const processOf = (request: FastifyRequest) =>
    processBySlug(store.read, (request.params as { process: string }).process);

  async function send(format: PrintedForm, request: FastifyRequest, reply: FastifyReply) {
    const process = await processOf(request);
    const { part } = request.query as { part?: number };
    const standing = await publicFiles(store.read, process.id);
    if (standing === null) throw new Refused("not_found");
    const rows = await store.read
      .select()
      .from(releaseFile)
      .where(and(eq(releaseFile.process, process.id), eq(releaseFile.format, format)))
      .orderBy(asc(releaseFile.part));
    const [first] = rows;
    // What was taken back since it was printed is in no file that is handed out.
    const valid =
      first?.release === standing.release && first.source === (await sourceOf(store.read, process.id));
    if (!first || !valid) throw notYet(reply, standing.state === "failed");
    if (part === undefined && rows.length > 1)
      return reply.redirect(`/p/${process.slug}/response#files`, 303);
    const row = rows.find((one) => one.part === (part ?? 1));
    if (!row) throw new Refused("not_found");
    const tag = `"${row.sha256}"`;
    reply.header("etag", tag).header("cache-control", "public, no-cache");
    if (request.headers["if-none-match"]?.split(",").some((one) => one.trim() === tag))
      return reply.code(304).send();
    const kept = await files.open(row.file);
    if (kept === null) throw notYet(reply, true);
    const tail = rows.length > 1 ? `-${row.part}-of-${rows.length}` : "";
    return reply
      .type(types[format])
      .header("content-length", kept.bytes)
      .header(
        "content-disposition",
        `attachment; filename="${process.slug}-response-${row.release}${tail}.${format}"`,
      )
      .send(bodyOf(request, kept.stream));
  }
}

/** Not there at this moment: worth asking again, unless making it has failed. */
function notYet(reply: FastifyReply, failed: boolean): Refused {
  if (!failed) reply.header("retry-after", "10");
  reply.header("cache-control", "no-store");
  return new Refused("busy", [issue(failed ? "form_failed" : "form_being_made")]);
}
