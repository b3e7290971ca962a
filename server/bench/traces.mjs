import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { paragraphOf, updatesOf, wordsIn } from "./texts.mjs";

/** A recording as its file holds it; its format stands beside it. */
export const traceFrom = (bytes) => JSON.parse(gunzipSync(bytes).toString("utf8"));

/**
 * The updates that its people made, each on exactly the version that its author saw. `needs` are the last
 * steps of each of the others that its author had heard of. Positions of a recording count code points; it is plain ASCII.
 */
export function playTrace(trace, field, most = Number.POSITIVE_INFINITY) {
  const txns = trace.txns.slice(0, most);
  const agents = trace.numAgents ?? 1;
  const docs = Array.from({ length: agents }, (_, agent) => {
    const doc = new Y.Doc();
    doc.clientID = 2_000 + agent;
    return doc;
  });
  const seed = updatesOf(docs[0], () => paragraphOf(docs[0], field));
  for (const doc of docs.slice(1)) for (const update of seed) Y.applyUpdate(doc, update);
  const seen = docs.map(() => new Uint8Array(txns.length));
  const steps = [];
  for (const [at, txn] of txns.entries()) {
    const agent = txn.agent ?? 0;
    const doc = docs[agent];
    const missing = trace.kind === "concurrent" ? unseen(txns, txn.parents, seen[agent]) : [];
    doc.transact(() => {
      for (const other of missing) for (const update of steps[other].updates) Y.applyUpdate(doc, update);
    });
    const updates = updatesOf(doc, () =>
      doc.transact(() => {
        const words = paragraphOf(doc, field);
        for (const [position, deleted, inserted] of txn.patches) {
          if (deleted > 0) words.delete(position, deleted);
          if (inserted !== "") words.insert(position, inserted);
        }
      }),
    );
    seen[agent][at] = 1;
    const needs = new Map(missing.map((other) => [txns[other].agent ?? 0, other]));
    needs.delete(agent);
    steps.push({ agent, updates, needs: [...needs.values()] });
  }
  const whole = new Y.Doc();
  whole.transact(() => {
    for (const update of seed) Y.applyUpdate(whole, update);
    for (const { updates } of steps) for (const update of updates) Y.applyUpdate(whole, update);
  });
  return { seed, steps, words: wordsIn(whole, field) };
}

/** What the merge of `parents` holds beyond what this person has seen, in the order of the recording. */
function unseen(txns, parents, seen) {
  const found = [];
  const look = [...parents];
  while (look.length > 0) {
    const at = look.pop();
    if (seen[at]) continue;
    seen[at] = 1;
    found.push(at);
    look.push(...txns[at].parents);
  }
  return found.sort((a, b) => a - b);
}
