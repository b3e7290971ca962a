import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refused } from "../acts/refused.js";
import { type ProcessRow, processBySlug } from "../doors/http.js";
import { beginFile, inParts } from "../doors/send-parts.js";
import { decisionsJson, logInParts } from "../features/decisions/index.js";
import type { FeatureParts } from "../features/parts.js";
import type { Db } from "../ports/store.js";
import { contributionModel, contributionsCsv, contributionsJson } from "./contribution-files.js";
import { printedRoutes } from "./printed-routes.js";
import { proofRoutes } from "./proof-routes.js";
import { responseCsv, responseJson } from "./response-files.js";
import { responseModel } from "./response-model.js";
import { contributionsFile, decisionsFile, inProcess, responseFile } from "./wire.js";

interface File {
  readonly etag: string;
  readonly parts: () => AsyncGenerator<string>;
}
interface ExportLine {
  readonly name: string;
  readonly summary: string;
  readonly type: "application/json" | "text/csv";
  readonly reply: z.ZodType;
  readonly file: (db: Db, process: ProcessRow, turn: () => Promise<void>) => Promise<File | null>;
}

const exports: readonly ExportLine[] = [
  {
    name: "response.json",
    summary: "The reasoned response: one row per public contribution and proposal, sorted by reference.",
    type: "application/json",
    reply: responseFile,
    file: async (db, process) => {
      const model = await responseModel(db, process);
      return model && { etag: model.etag, parts: () => responseJson(model) };
    },
  },
  {
    name: "response.csv",
    summary: "The reasoned response as a table: one row per public contribution and proposal.",
    type: "text/csv",
    reply: z.string(),
    file: async (db, process) => {
      const model = await responseModel(db, process);
      return model && { etag: model.etag, parts: () => responseCsv(model) };
    },
  },
  {
    name: "contributions.json",
    summary: "Every public contribution: the words, who sent them unless hidden, when and how they came.",
    type: "application/json",
    reply: contributionsFile,
    file: async (db, process) => {
      const model = await contributionModel(db, process);
      return model && { etag: model.etag, parts: () => contributionsJson(model) };
    },
  },
  {
    name: "contributions.csv",
    summary: "Every public contribution as a table.",
    type: "text/csv",
    reply: z.string(),
    file: async (db, process) => {
      const model = await contributionModel(db, process);
      return model && { etag: model.etag, parts: () => contributionsCsv(model) };
    },
  },
  {
    name: "decisions.json",
    summary: "The decision log with the openings that are public today, for the verifier.",
    type: "application/json",
    reply: decisionsFile,
    file: async (db, process, turn) => {
      const log = await logInParts(db, process, turn);
      return log.head.count === 0 ? null : { etag: log.etag, parts: () => decisionsJson(log) };
    },
  },
];

/** Files of the public site, at /p/<process>/<name>: open to all, the same bytes for the same data. */
export function exportRoutes(parts: Pick<FeatureParts, "http" | "store" | "files">): void {
  const { http, store } = parts;
  printedRoutes(parts);
  proofRoutes(parts);
  for (const line of exports) {
    http.get(
      `/p/:process/${line.name}`,
      {
        schema: {
          operationId: `export-${line.name.replace(".", "-")}`,
          summary: line.summary,
          params: inProcess,
          produces: [line.type],
          response: { 200: line.reply },
        },
      },
      (request, reply) => send(store.read, line, request, reply),
    );
  }
}

async function send(db: Db, line: ExportLine, request: FastifyRequest, reply: FastifyReply) {
  const { process: slug } = request.params as { process: string };
  const process = await processBySlug(db, slug);
  const file = await beginFile(request, reply, () => line.file(db, process, () => request.turn()));
  if (file === null) throw new Refused("not_found");
  const { etag, parts } = file;
  const tag = `"${etag}"`;
  reply.header("etag", tag).header("cache-control", "public, no-cache");
  if (request.headers["if-none-match"]?.split(",").some((one) => one.trim() === tag))
    return reply.code(304).send();
  if (line.type === "text/csv")
    reply.header("content-disposition", `attachment; filename="${slug}-${line.name}"`);
  return reply.type(`${line.type}; charset=utf-8`).send(inParts(request, parts()));
}
