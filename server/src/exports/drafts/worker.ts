import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { templateOf } from "../../documents/templates.js";
import { replayed } from "../../documents/text.js";
import type { KeptPicture } from "../../features/pictures/index.js";
import type { Said } from "../../threads/in-thread.js";
import { drawn } from "./drawn.js";
import type { SentDraft } from "./in-thread.js";
import { draftModel } from "./model.js";
import { piecesOf } from "./pieces.js";

/** So many pieces of a draft fit into what a thread may hold: the library makes about 6 KB of each. */
const mostDrawn = 50_000;

/** A thread of its own: while a long draft is read and drawn everybody else is served. */
const { form, facts, origin, updates, ...sent } = workerData as SentDraft;
const say = (said: Said<Uint8Array, readonly string[]>) => parentPort?.postMessage(said);

const template = templateOf(sent.template);
const model = draftModel(facts, replayed({ template, updates }), template);
if (form === "docx" && piecesOf(model) > mostDrawn) say({ tooLong: true });
else say({ made: await made() });

function made(): Promise<Uint8Array> {
  return drawn(form, model, {
    origin,
    async picturesOf(ids) {
      if (parentPort === null || ids.length === 0) return new Map();
      const given = once(parentPort, "message");
      say({ needs: ids });
      return (await given)[0] as ReadonlyMap<string, KeptPicture>;
    },
  });
}
