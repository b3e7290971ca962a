import { z } from "zod";
import { done, id, line, nothing } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { one, onMeeting } from "./wire-parts.js";

export const uploadMeetingFile = route({
  id: "upload-meeting-file",
  method: "POST",
  path: `${one}/files`,
  asks: "run_meeting",
  summary:
    "Puts a file to the papers of a meeting (multipart, part `file`, at most 10 MB: PDF, DOCX, ODT, XLSX, ODS, JPEG or PNG).",
  params: onMeeting,
  query: nothing,
  body: z.unknown(),
  reply: z.strictObject({ id, sha256: z.string() }),
});

export const removeMeetingFile = route({
  id: "remove-meeting-file",
  method: "POST",
  path: `${one}/files/:file/removal`,
  asks: "run_meeting",
  summary: "Takes a file away from a meeting; where it was public its name stays, with the reason.",
  params: onMeeting.extend({ file: id }),
  query: nothing,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
});
