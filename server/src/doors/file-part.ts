import { fileTooLarge } from "@accord/shared/files";
import { issue } from "@accord/shared/issues";
import type { FastifyRequest } from "fastify";
import { Refused } from "../acts/refused.js";
import type { Files } from "../ports/files.js";
import { networkOf } from "./connections.js";

export function refuseUnlessForm(request: FastifyRequest): void {
  if (!request.isMultipart()) throw new Refused("wrong_type");
}

/** Takes the file of a form, whole, and the fields that stand before it; what the reader of forms can't read is the sender's fault, not ours. */
export async function filePart(
  request: FastifyRequest,
  most: number,
): Promise<{ name: string; bytes: Buffer; field: (name: string) => string }> {
  refuseUnlessForm(request);
  request.server.allowUpload(request.raw, networkOf(request.ip), most);
  const missing = new Refused("malformed", [issue("file_missing", {}, "file")]);
  const unread = (error: { statusCode?: number }): never => {
    if (error.statusCode === 413) throw new Refused("too_large", [fileTooLarge(most)]);
    throw error.statusCode === undefined ? missing : error;
  };
  const part = await request.file({ limits: { fileSize: most } }).catch(unread);
  if (!part) throw missing;
  const field = (name: string): string => {
    const sent = part.fields[name];
    const value = sent !== undefined && "value" in sent ? sent.value : "";
    return typeof value === "string" ? value : "";
  };
  return { name: part.filename, bytes: await part.toBuffer().catch(unread), field };
}

/** A file under its key, as the act that names it is told. */
export interface KeptFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Keeps bytes for the act that names them; refused, they are kept no longer. */
export async function keptFor<T>(
  files: Files,
  bytes: Uint8Array,
  name: (kept: KeptFile) => Promise<T>,
): Promise<T> {
  const { key, sha256 } = await files.put(bytes);
  try {
    return await name({ file: key, bytes: bytes.length, sha256 });
  } catch (error) {
    await files.remove(key);
    throw error;
  }
}
