import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { authorise } from "../../acts/authorise.js";
import { found, Refused } from "../../acts/refused.js";
import { processBySlug } from "../../doors/http.js";
import { sendKept } from "../../doors/send-kept.js";
import { speakerOf } from "../../doors/speaker.js";
import type { Db } from "../../ports/store.js";
import type { FeatureParts } from "../parts.js";
import { versionsOf } from "../versions/index.js";
import { fileOf } from "./files-kept.js";
import { namedFiles } from "./queries.js";

const params = z.strictObject({ process: z.string().max(80), file: z.string().max(80) });

/** The files of the vision: for everybody once a public version names them, before that for who works on the plan. */
export function planFileRoute({ http, store, files, clock }: FeatureParts): void {
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
    if (row.removedAt !== null) throw new Refused("not_found");
    const isPublic = await isNamedInPublic(store.read, process.id, row.id);
    if (!isPublic) {
      const speaker = await speakerOf(store.read, request, clock.now());
      if (speaker === null) throw new Refused("not_found");
      await authorise(store.read, speaker.actor, "read_workspace", { process: process.id }, clock.now());
    }
    return sendKept(request, reply, files, { ...row, isPublic });
  }
}

const isNamedInPublic = async (db: Db, process: string, id: string): Promise<boolean> =>
  (await versionsOf(db, "plan", process)).some(
    ({ published, body }) => published && namedFiles(body).some((one) => one.id === id),
  );
