import { parentPort, workerData } from "node:worker_threads";
import { templateOf } from "../../documents/templates.js";
import { replayed } from "../../documents/text.js";
import type { Said } from "../../threads/in-thread.js";
import type { SentText } from "./read-text.js";
import { type ReadOfText, readOf } from "./reading.js";

const { template, updates, asked } = workerData as SentText;
const made = readOf(replayed({ template: templateOf(template), updates }), asked);
parentPort?.postMessage({ made } satisfies Said<ReadOfText>);
