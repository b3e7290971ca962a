import { parentPort, workerData } from "node:worker_threads";
import { sayIn } from "@accord/shared/messages";
import { draftDocx } from "./docx.js";
import type { SentDraft } from "./in-thread.js";

/** A thread of its own: while a long draft is drawn everybody else is served. */
const { pictures, ...model } = workerData as SentDraft;
parentPort?.postMessage(await draftDocx({ ...model, say: sayIn(model.process.language) }, pictures));
