import { fileType } from "@accord/shared/files";
import type { FastifyReply, FastifyRequest } from "fastify";
import { authorise } from "../acts/authorise.js";
import { found, Refused } from "../acts/refused.js";
import type { Clock } from "../ports/clock.js";
import type { Files } from "../ports/files.js";
import type { Store } from "../ports/store.js";
import { bodyOf } from "./send-parts.js";
import { speakerOf } from "./speaker.js";

interface Bytes {
  readonly name: string;
  readonly sha256: string;
  readonly file: string;
  readonly isPublic: boolean;
}
interface Kept extends Bytes {
  /** Of which process. */
  readonly process: string;
  readonly removedAt: string | null;
}

/** For everybody where it is public, before that for who reads the workspace; one that was taken away is there for nobody. */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, files, clock }: { readonly store: Store; readonly files: Files; readonly clock: Clock },
  { process, removedAt, ...bytes }: Kept,
): Promise<FastifyReply> {
  if (removedAt !== null) throw new Refused("not_found");
  if (!bytes.isPublic) {
    const speaker = await speakerOf(store.read, request, clock.now());
    if (speaker === null) throw new Refused("not_found");
    await authorise(store.read, speaker.actor, "read_workspace", { process }, clock.now());
  }
  return sendBytes(request, reply, files, bytes);
}

/** A file as it was sent, for whom has been asked already: to be kept, never drawn in the page; known by its hash. */
export async function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  files: Files,
  { name, sha256, file, isPublic }: Bytes,
): Promise<FastifyReply> {
  const tag = `"${sha256}"`;
  reply.header("etag", tag).header("cache-control", isPublic ? "public, no-cache" : "private, no-cache");
  if (request.headers["if-none-match"]?.split(",").some((one) => one.trim() === tag))
    return reply.code(304).send();
  const { bytes, stream } = found(await files.open(file));
  return reply
    .type(fileType(name))
    .headers({
      "content-length": bytes,
      "content-disposition": dispositionOf(name),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    })
    .send(bodyOf(request, stream));
}

/** Letters beyond ASCII by RFC 5987, for old programs an underscore each. */
const dispositionOf = (name: string): string => {
  const plain = name.replaceAll(/[^\w. -]/gu, "_");
  const full = encodeURIComponent(name).replaceAll(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
};
