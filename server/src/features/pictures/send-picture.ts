import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { found, Refused } from "../../acts/refused.js";
import { bodyOf } from "../../doors/send-parts.js";
import { speakerOf } from "../../doors/speaker.js";
import type { FeatureParts } from "../parts.js";
import { isPublicPicture, mayReadIn, picturesBy } from "./queries.js";

const params = z.strictObject({ picture: z.string().max(80) });

/** A picture of a text: for everybody once something public shows it, before that for who may read the text. */
export function pictureRoute({ http, store, files, clock }: FeatureParts): void {
  http.get(
    "/pictures/:picture",
    {
      schema: {
        operationId: "picture",
        summary: "A picture that a text shows, by its hash.",
        params,
        querystring: z.strictObject({}),
        response: { 200: z.unknown() },
      },
    },
    send,
  );

  async function send(request: FastifyRequest, reply: FastifyReply) {
    const { picture } = request.params as z.infer<typeof params>;
    const rows = await picturesBy(store.read, picture);
    const { file, type, sha256 } = found(rows[0]);
    const processes = rows.map(({ process }) => process);
    const isPublic = await isPublicPicture(store.read, sha256, processes);
    if (!isPublic) {
      const speaker = await speakerOf(store.read, request, clock.now());
      if (speaker === null || !(await mayReadIn(store.read, speaker.actor, processes, clock.now())))
        throw new Refused("not_found");
    }
    const tag = `"${sha256}"`;
    const cached = isPublic ? "public, max-age=31536000, immutable" : "private, no-cache";
    reply.header("etag", tag).header("cache-control", cached);
    if (request.headers["if-none-match"]?.split(",").some((one) => one.trim() === tag))
      return reply.code(304).send();
    const { bytes, stream } = found(await files.open(file));
    return reply
      .type(type)
      .headers({
        "content-length": bytes,
        "content-disposition": "inline",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      })
      .send(bodyOf(request, stream));
  }
}
