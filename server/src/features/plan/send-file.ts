import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { found } from "../../acts/refused.js";
import { processBySlug } from "../../doors/http.js";
import { sendKept } from "../../doors/send-kept.js";
import type { Db } from "../../ports/store.js";
import type { FeatureParts } from "../parts.js";
import { versionsOf } from "../versions/index.js";
import { fileOf } from "./files-kept.js";
import { namedFiles } from "./queries.js";

const params = z.strictObject({ process: z.string().max(80), file: z.string().max(80) });

/** The files of the vision: for everybody once a public version names them, before that for who works on the plan. */
export function planFileRoute(parts: FeatureParts): void {
  const { http, store } = parts;
  http.get(
    "/p/:process/plan/files/:file",
    {
      schema: {
        operationId: "plan-file",
        summary: "A file of the strategic vision (fields D and I), to be kept, never opened in the page.",
        params,
        querystring: z.strictObject({}),
        response: { 200: z.unknown() },
      },
    },
    send,
  );

  async function send(request: FastifyRequest, reply: FastifyReply) {
    const asked = request.params as z.infer<typeof params>;
    const process = await processBySlug(store.read, asked.process);
    const row = found(await fileOf(store.read, process.id, asked.file));
    const isPublic = await isNamedInPublic(store.read, process.id, row.id);
    return sendKept(request, reply, parts, { ...row, process: process.id, isPublic });
  }
}

const isNamedInPublic = async (db: Db, process: string, id: string): Promise<boolean> =>
  (await versionsOf(db, "plan", process)).some(
    ({ published, body }) => published && namedFiles(body).some((one) => one.id === id),
  );
