import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { decisionRecordOf } from "./queries.js";

/** The decision becomes a public page in the transaction that made it. */
export async function publishDecision(context: ActContext, process: string, sequence: number): Promise<void> {
  const record = await decisionRecordOf(context.tx, process, sequence);
  if (record === null) return;
  await publish(context, {
    process,
    address: `decisions/${sequence}`,
    kind: "decision",
    body: record,
    position: sequence,
    words: { title: record.title, body: [record.question, record.reasons, ...record.links].join("\n") },
  });
}
