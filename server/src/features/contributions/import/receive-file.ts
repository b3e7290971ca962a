import { createHash } from "node:crypto";
import { guessChannels, guessKinds, guessMapping, type ImportMapping } from "@accord/shared/contributions";
import { inZone } from "@accord/shared/messages";
import type { FastifyRequest } from "fastify";
import { filePart } from "../../../doors/file-part.js";
import type { Files } from "../../../ports/files.js";
import type { Db } from "../../../ports/store.js";
import { analyse, type FileFacts } from "./analyse.js";
import type { KeptFile } from "./keep-import.js";
import { sameColumns } from "./queries.js";

const mostImportBytes = 32 * 1024 * 1024;

interface KeepParts {
  readonly db: Db;
  readonly files: Files;
  readonly now: string;
}

/** Takes the file of a form. */
export async function receiveFile(
  request: FastifyRequest,
  parts: KeepParts,
  process: { readonly id: string; readonly timeZone: string },
): Promise<KeptFile> {
  const { name, bytes } = await filePart(request, mostImportBytes);
  return keepFile(bytes, name, parts, process);
}

/** Reads a file once from end to end, and keeps it when all of it can be read. */
export async function keepFile(
  bytes: Uint8Array,
  givenName: string,
  parts: KeepParts,
  process: { readonly id: string; readonly timeZone: string },
): Promise<KeptFile> {
  const fileName = givenName.replaceAll(/[\p{Cc}/\\]/gu, "_").slice(-200) || "file.csv";
  const facts = await analyse(bytes);
  const mapping = await firstMapping(parts.db, process, facts, fileName, parts.now);
  const kept = await parts.files.put(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { process: process.id, file: kept.key, sha256, fileName, bytes: bytes.length, facts, mapping };
}

/** A file with the columns of an earlier one is read as that one was; new words of it are guessed. */
async function firstMapping(
  db: Db,
  process: { readonly id: string; readonly timeZone: string },
  { columns }: FileFacts,
  fileName: string,
  now: string,
): Promise<ImportMapping> {
  const source =
    fileName
      .replace(/\.[A-Za-z0-9]{1,5}$/, "")
      .slice(0, 120)
      .trim() || fileName;
  const guess = guessMapping(columns, { source, today: inZone(now, process.timeZone).day });
  const earlier = await sameColumns(
    db,
    process.id,
    columns.map((column) => column.name),
  );
  if (earlier === null) return guess;
  const valuesOf = (field: "contributorKind" | "channel") =>
    columns[earlier.columns.indexOf(field)]?.distinct ?? [];
  return {
    ...earlier,
    usualDay: earlier.usualDay === null ? null : guess.usualDay,
    kinds: { ...guessKinds(valuesOf("contributorKind")), ...earlier.kinds },
    channels: { ...guessChannels(valuesOf("channel")), ...earlier.channels },
  };
}
