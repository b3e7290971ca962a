import { fileType } from "@accord/shared/files";
import type { FastifyReply, FastifyRequest } from "fastify";
import { found } from "../acts/refused.js";
import type { Files } from "../ports/files.js";

/** A file as it was sent: to be kept, never drawn in the page; known by its hash. */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  files: Files,
  { name, sha256, file, isPublic }: { name: string; sha256: string; file: string; isPublic: boolean },
): Promise<FastifyReply> {
  const tag = `"${sha256}"`;
  reply.header("etag", tag).header("cache-control", isPublic ? "public, no-cache" : "private, no-cache");
  if (request.headers["if-none-match"]?.split(",").some((one) => one.trim() === tag))
    return reply.code(304).send();
  const bytes = found(await files.get(file));
  return reply
    .type(fileType(name))
    .headers({
      "content-disposition": dispositionOf(name),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    })
    .send(Buffer.from(bytes));
}

/** Letters beyond ASCII by RFC 5987, for old programs an underscore each. */
const dispositionOf = (name: string): string => {
  const plain = name.replaceAll(/[^\w. -]/gu, "_");
  const full = encodeURIComponent(name).replaceAll(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
};
