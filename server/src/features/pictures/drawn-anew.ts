import { textLimits } from "@accord/shared/document-schema";
import { issue } from "@accord/shared/issues";
import sharp from "sharp";
import { Refused } from "../../acts/refused.js";
import { InTurn } from "../../threads/in-turn.js";

export interface DrawnPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  /** Forms that every word processor reads. */
  readonly type: "image/png" | "image/jpeg";
}

// Nothing but these four is read, whatever a file calls itself: no drawing that runs, no format that fetches.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

const mostPixels = 40_000_000;
/** Enough for a page of paper; what is wider is only heavier. */
const widest = 1_600;
/** Of one account: each is held meanwhile, also of who has gone. */
const mostWaiting = 12;
const turns = new InTurn(mostWaiting);

/**
 * A picture drawn anew from its pixels: upright, its first frame, without place, camera or whatever else stood beside
 * them (T52). One at a time: unpacked, a picture is large; and of the accounts in turn.
 */
export const drawnAnew = (person: string, bytes: Uint8Array): Promise<DrawnPicture> =>
  turns.add(person, () => draw(bytes));

async function draw(bytes: Uint8Array): Promise<DrawnPicture> {
  try {
    const read = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
    const { format, hasAlpha } = await read.metadata();
    const sized = read
      .autoOrient()
      .resize({ width: widest, height: textLimits.side, fit: "inside", withoutEnlargement: true });
    const type = format === "jpeg" || (format === "webp" && !hasAlpha) ? "jpeg" : "png";
    const { data, info } = await sized.toFormat(type).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height, type: `image/${type}` };
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes("pixel limit");
    throw new Refused("rule", [issue(tooMany ? "picture_too_many_pixels" : "picture_unread", {}, "file")]);
  }
}
