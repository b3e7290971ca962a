import { exportDraft } from "@accord/shared/comments";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { authorise } from "../../acts/authorise.js";
import { Refused } from "../../acts/refused.js";
import { replayed } from "../../documents/text.js";
import { type Door, type ProcessRow, processBySlug } from "../../doors/http.js";
import { speakerOf } from "../../doors/speaker.js";
import { subjectOf } from "../../features/comments/index.js";
import type { FeatureParts } from "../../features/parts.js";
import { picturesOf } from "../../features/pictures/index.js";
import { isLongText } from "../../threads/long.js";
import { drawn, type Form } from "./drawn.js";
import { draftFacts } from "./facts.js";
import { draftInThread, isLong } from "./in-thread.js";
import { draftModel } from "./model.js";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
} as const;

/** Live texts with their comments and suggestions, for who may read them; nothing of it is public. */
export function draftRoutes(door: Door, parts: FeatureParts): void {
  const { http, store, clock } = parts;
  door.ask(
    exportDraft,
    async ({ process, params: { document }, speaker, reply }) => {
      reply.type("application/json; charset=utf-8");
      // Bytes are sent as they are: what is made in a thread is not read again here.
      return (await made("json", process, { document, person: speaker?.actor.id ?? "" })) as never;
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
    return reply
      .type(types[form])
      .headers({
        "cache-control": "private, no-store",
        "content-disposition": `attachment; filename="draft-${document.slice(0, 8)}.${form}"`,
        "x-content-type-options": "nosniff",
      })
      .send(await made(form, process, { document, person: speaker.actor.id }));
  }

  async function made(
    form: Form,
    process: ProcessRow,
    { document, person }: { readonly document: string; readonly person: string },
  ): Promise<Buffer> {
    const origin = parts.url.replace(/\/$/u, "");
    const pictures = (ids: readonly string[]) => picturesOf(store.read, parts.files, process.id, ids);
    const facts = await draftFacts(parts, process, document);
    const { template, updates } = await parts.documents.stored(document);
    const thread = () =>
      draftInThread(person, { form, facts, origin, updates, template: template.name }, pictures);
    if (isLongText(updates)) return bytesOf(await thread());
    const doc = replayed({ template, updates });
    const model = draftModel(facts, doc, template);
    doc.destroy();
    if (form === "docx" && isLong(model)) return bytesOf(await thread());
    return bytesOf(await drawn(form, model, { origin, picturesOf: pictures }));
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
