import { exportDraft } from "@accord/shared/comments";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { authorise } from "../../acts/authorise.js";
import { Refused } from "../../acts/refused.js";
import { type Door, processBySlug } from "../../doors/http.js";
import { speakerOf } from "../../doors/speaker.js";
import { subjectOf } from "../../features/comments/index.js";
import type { FeatureParts } from "../../features/parts.js";
import { picturesOf } from "../../features/pictures/index.js";
import { draftModel } from "./model.js";

const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Live texts with their comments and suggestions, for who may read them; nothing of it is public. */
export function draftRoutes(door: Door, parts: FeatureParts): void {
  const { http, store, clock } = parts;
  door.ask(
    exportDraft,
    async ({ process, params: { document } }) => {
      const { title, address, at, version, words, data, threads } = await draftModel(
        parts,
        process,
        document,
      );
      const format = "accord.draft/1" as const;
      return {
        format,
        process: process.title,
        title,
        address,
        at,
        version,
        fields: words,
        data,
        threads: [...threads],
      };
    },
    async ({ db, process, params: { document } }) =>
      (await subjectOf(db, { process: process.id, document })).thing,
  );

  http.get(
    exportDraft.path.replace(/json$/u, "docx"),
    {
      schema: {
        operationId: "export-draft-docx",
        summary:
          "A live text for a word processor: comments as comments, open suggestions as tracked changes.",
        params: exportDraft.params,
        querystring: z.strictObject({}),
        produces: [type],
        response: { 200: z.unknown() },
      },
    },
    send,
  );

  async function send(request: FastifyRequest, reply: FastifyReply) {
    const { process: slug, document } = request.params as { process: string; document: string };
    const speaker = await speakerOf(store.read, request, clock.now());
    if (speaker === null) throw new Refused("not_signed_in");
    const process = await processBySlug(store.read, slug);
    const { thing } = await subjectOf(store.read, { process: process.id, document });
    await authorise(store.read, speaker.actor, "read_workspace", thing, clock.now());
    const model = await draftModel(parts, process, document);
    const pictures = await picturesOf(store.read, parts.files, process.id, Object.values(model.words));
    // The library is large, and most servers are never asked for it.
    const { draftDocx } = await import("./docx.js");
    return reply
      .type(type)
      .headers({
        "cache-control": "private, no-store",
        "content-disposition": `attachment; filename="draft-${document.slice(0, 8)}.docx"`,
        "x-content-type-options": "nosniff",
      })
      .send(await draftDocx(model, pictures));
  }
}
