import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "@accord/shared/document-schema";
import { pastOf } from "../../documents/history.js";
import { templateOf } from "../../documents/templates.js";
import type { Said } from "../../threads/in-thread.js";
import type { SentMoment } from "./read-moment.js";

const { updates, ...sent } = workerData as SentMoment;
const template = templateOf(sent.template);
const made = JSON.stringify(readDocument(pastOf(template, updates), template));
parentPort?.postMessage({ made } satisfies Said<string>);
