import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { blocksOf, draftToFreeze, readDraft } from "@accord/shared/commitments";
import { type Block, readHash, freeze as rootOf } from "@accord/shared/versions";
import { templateOf } from "../../documents/templates.js";
import { replayed } from "../../documents/text.js";
import type { Said } from "../../threads/in-thread.js";
import type { MadeOfDraft, SentDraftText } from "./draft-words.js";

/** Reads a long draft as it would be frozen, and reckons what freezing it takes. */
const { template, updates, goals } = workerData as SentDraftText;
const say = (said: Said<MadeOfDraft, number>) => parentPort?.postMessage(said);

const draft = draftToFreeze(readDraft(replayed({ template: templateOf(template), updates })), goals);
const blocks = blocksOf(draft) as unknown as Block[];
if (parentPort) {
  const given = once(parentPort, "message");
  say({ needs: blocks.length });
  const salts = (await given)[0] as string[];
  const { root } = rootOf(blocks, salts);
  say({ made: { json: JSON.stringify(draft), hash: readHash(draft), sealed: { salts, root } } });
}
