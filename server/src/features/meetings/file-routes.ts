import { fileName, issuesWithFile, mostFileBytes } from "@accord/shared/files";
import * as wire from "@accord/shared/meetings";
import { eq } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { authorise } from "../../acts/authorise.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { filePart, keptFor, refuseUnlessForm } from "../../doors/file-part.js";
import { type Door, processBySlug } from "../../doors/http.js";
import { sendKept } from "../../doors/send-kept.js";
import { meeting, meetingFile } from "../../ports/tables/index.js";
import { inPlace } from "../in-place.js";
import type { FeatureParts } from "../parts.js";
import { keepMeetingFile, removeMeetingFile } from "./files.js";
import { meetingThing } from "./queries.js";

const params = z.strictObject({ process: z.string().max(80), file: z.string().max(80) });

/** Papers and pictures of a meeting: for everybody with its agenda, before that for the members of the process. */
export function meetingFileRoutes(door: Door, parts: FeatureParts): void {
  const { http, store, files, clock } = parts;
  const db = store.read;

  door.actInParts(wire.uploadMeetingFile, keepMeetingFile, async (perform, { process, ...asked }, actor) => {
    refuseUnlessForm(asked.request);
    const at = { process: process.id, no: asked.params.no };
    // A large body is read only for those who may put it here; the act asks again.
    await authorise(db, actor, "run_meeting", await meetingThing(db, at), clock.now());
    const part = await filePart(asked.request, mostFileBytes);
    const name = fileName(part.name);
    refuseIf(issuesWithFile(name, part.bytes));
    return keptFor(files, part.bytes, (kept) => perform({ ...kept, ...at, name }));
  });
  door.act(wire.removeMeetingFile, removeMeetingFile(files), inPlace, () => ({ ok: true as const }));

  http.get(
    "/p/:process/meetings/files/:file",
    {
      schema: {
        operationId: "meeting-file",
        summary: "A paper or a picture of a meeting, to be kept, never opened in the page.",
        params,
        querystring: z.strictObject({}),
        response: { 200: z.unknown() },
      },
    },
    send,
  );

  async function send(request: FastifyRequest, reply: FastifyReply) {
    const asked = request.params as z.infer<typeof params>;
    const process = await processBySlug(db, asked.process);
    const [row] = await db
      .select({ meeting, file: meetingFile })
      .from(meetingFile)
      .innerJoin(meeting, eq(meeting.id, meetingFile.meeting))
      .where(eq(meetingFile.id, asked.file));
    const { meeting: of, file } = found(row);
    if (of.process !== process.id) throw new Refused("not_found");
    const isPublic = wire.areFilesPublic(of);
    return sendKept(request, reply, parts, { ...file, process: process.id, isPublic });
  }
}
