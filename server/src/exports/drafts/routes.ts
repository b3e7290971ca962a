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
import { docxInThread, isLong } from "./in-thread.js";
import { draftMarkdown } from "./markdown.js";
import { type DraftModel, draftModel } from "./model.js";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
} as const;

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

  const file = (form: "docx" | "md", summary: string): void => {
    http.get(
      exportDraft.path.replace(/json$/u, form),
      {
        schema: {
          operationId: `export-draft-${form}`,
          summary,
          params: exportDraft.params,
          querystring: z.strictObject({}),
          produces: [types[form]],
          response: { 200: z.unknown() },
        },
      },
      (request, reply) => send(form, request, reply),
    );
  };
  file(
    "docx",
    "A live text for a word processor: comments as comments, open suggestions as tracked changes.",
  );
  file("md", "A live text as Markdown, with all comments and suggestions in a list at the end.");

  async function send(form: keyof typeof types, request: FastifyRequest, reply: FastifyReply) {
    const { process: slug, document } = request.params as { process: string; document: string };
    const speaker = await speakerOf(store.read, request, clock.now());
    if (speaker === null) throw new Refused("not_signed_in");
    const process = await processBySlug(store.read, slug);
    const { thing } = await subjectOf(store.read, { process: process.id, document });
    await authorise(store.read, speaker.actor, "read_workspace", thing, clock.now());
    const model = await draftModel(parts, process, document);
    const made =
      form === "md"
        ? draftMarkdown(model, parts.url.replace(/\/$/u, ""))
        : await inWord(process.id, speaker.actor.id, model);
    return reply
      .type(types[form])
      .headers({
        "cache-control": "private, no-store",
        "content-disposition": `attachment; filename="draft-${document.slice(0, 8)}.${form}"`,
        "x-content-type-options": "nosniff",
      })
      .send(made);
  }

  async function inWord(process: string, person: string, model: DraftModel): Promise<Buffer> {
    const pictures = await picturesOf(store.read, parts.files, process, Object.values(model.words));
    if (isLong(model)) return docxInThread(person, model, pictures);
    // The library is large, and most servers are never asked for it.
    const { draftDocx } = await import("./docx.js");
    return draftDocx(model, pictures);
  }
}
