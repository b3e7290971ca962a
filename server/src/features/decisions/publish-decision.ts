import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { correctionRecordOf } from "./corrections.js";
import { decisionRecordOf } from "./queries.js";

/** The decision becomes a public page in the transaction that made it. */
export async function publishDecision(context: ActContext, process: string, sequence: number): Promise<void> {
  const record = await decisionRecordOf(context.tx, process, sequence);
  if (record === null) return;
  const { title, question, reasons, grounds = "", links, corrections = [] } = record;
  const words = corrections.flatMap((one) => [one.wording, one.reasons]);
  await publish(context, {
    process,
    address: `decisions/${sequence}`,
    kind: "decision",
    body: record,
    position: sequence,
    words: { title, body: [question, reasons, grounds, ...links, ...words].join("\n") },
  });
}

/** So does a correction, and what it corrects says so from then on. */
export async function publishCorrection(
  context: ActContext,
  process: string,
  sequence: number,
): Promise<void> {
  const record = await correctionRecordOf(context.tx, process, sequence);
  if (record === null) return publishDecision(context, process, sequence);
  await publish(context, {
    process,
    address: `decisions/${sequence}`,
    kind: "correction",
    body: record,
    position: sequence,
    words: { title: record.title, body: [record.wording, record.reasons].join("\n") },
  });
  await publishCorrection(context, process, record.corrects);
}
