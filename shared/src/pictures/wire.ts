import { z } from "zod";
import { id, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";

/** A picture as a text holds it, but for the words on what it shows. */
const sentPicture = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.int(),
  height: z.int(),
});
export type SentPicture = z.infer<typeof sentPicture>;

export const pictureTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;

export const uploadPicture = route({
  id: "upload-picture",
  method: "POST",
  path: "/api/p/:process/documents/:document/pictures",
  asks: "read_workspace",
  summary:
    "Keeps a picture for a text that the asker may write (multipart, part `file`, at most 10 MB: PNG, JPEG, WebP or GIF). It is drawn anew, without what a camera wrote beside it; its id is the hash of what is kept.",
  params: z.strictObject({ process: slug, document: id }),
  query: nothing,
  body: z.unknown(),
  reply: sentPicture,
});
