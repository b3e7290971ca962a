import { issue } from "@accord/shared/issues";
import type { SentPicture } from "@accord/shared/pictures";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { KeptFile } from "../../doors/file-part.js";
import type { Files } from "../../ports/files.js";
import { picture } from "../../ports/tables/index.js";
import { type OnText, refuseUnlessWritable, thingOf } from "../history/index.js";
import type { DrawnPicture } from "./drawn-anew.js";
import { bytesOfPictures, picturesBy } from "./queries.js";

interface Keeping extends OnText, KeptFile, Pick<DrawnPicture, "type" | "width" | "height"> {}

/** Of all pictures of one process, so that no process fills the disk of the others (T28). */
const mostBytes = 1024 * 1024 * 1024;

/** A text may show it from now on. The same picture is kept once. */
export const keepPicture = (files: Files) =>
  act<Keeping, SentPicture>({
    name: "upload-picture",
    asks: "read_workspace",
    thing: thingOf,
    async run({ tx, actor, by, now, audit, afterCommit }, { document, ...row }) {
      const { process, sha256, file, width, height } = row;
      await refuseUnlessWritable(tx, actor, { process, document }, now);
      const isKept = (await picturesBy(tx, sha256)).some((one) => one.process === process);
      if (isKept) afterCommit(() => files.remove(file));
      else {
        const room = mostBytes - (await bytesOfPictures(tx, process));
        refuseIf(row.bytes > room ? [issue("pictures_too_many", {}, "file")] : []);
        await tx.insert(picture).values({ ...row, by, at: now });
        audit({ document, picture: sha256 });
      }
      return { id: sha256, width, height };
    },
  });
