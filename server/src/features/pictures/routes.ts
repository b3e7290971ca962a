import { mostFileBytes } from "@accord/shared/files";
import * as wire from "@accord/shared/pictures";
import { filePart, keptFor, refuseUnlessForm } from "../../doors/file-part.js";
import type { Door } from "../../doors/http.js";
import { refuseUnlessWritable } from "../history/index.js";
import type { FeatureParts } from "../parts.js";
import { keepPicture } from "./keep-picture.js";
import { pictureRoute } from "./send-picture.js";

export function pictureRoutes(door: Door, parts: FeatureParts): void {
  const { files, store, clock } = parts;
  pictureRoute(parts);
  door.actInParts(wire.uploadPicture, keepPicture(files), async (perform, asked, actor) => {
    refuseUnlessForm(asked.request);
    const on = { process: asked.process.id, document: asked.params.document };
    // A large body is read only for those who may put it here; the act asks again.
    await refuseUnlessWritable(store.read, actor, on, clock.now());
    const part = await filePart(asked.request, mostFileBytes);
    // The library is large, and most servers draw nothing for long.
    const { drawnAnew } = await import("./drawn-anew.js");
    const { bytes, ...drawn } = await drawnAnew(actor.kind === "person" ? actor.id : "", part.bytes);
    return keptFor(files, bytes, (kept) => perform({ ...on, ...drawn, ...kept }));
  });
}
