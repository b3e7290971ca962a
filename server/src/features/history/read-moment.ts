import { readDocument } from "@accord/shared/document-schema";
import { Refused } from "../../acts/refused.js";
import { pastOf } from "../../documents/history.js";
import type { Documents } from "../../documents/index.js";
import { inThread } from "../../threads/in-thread.js";
import { InTurn } from "../../threads/in-turn.js";
import { isLongText } from "../../threads/long.js";
import { readInTurn } from "./reading.js";

/** What a thread is given. */
export interface SentMoment {
  readonly template: string;
  readonly updates: readonly Uint8Array[];
}

type Typed = ReturnType<typeof readDocument>;

const turns = new InTurn();

/** A text after its update `seq`; a long one is read in a thread. */
export async function readMoment(
  documents: Pick<Documents, "last" | "storedAt">,
  { document, seq, person }: { document: string; seq: number; person: string },
): Promise<Typed> {
  if (seq > (await documents.last(document))) throw new Refused("not_found");
  const { template, updates } = await readInTurn(person, () => documents.storedAt(document, { seq }));
  if (isLongText(updates)) {
    const sent: SentMoment = { template: template.name, updates };
    const made = () => inThread<string>({ program: "features/history/moment-worker", sent });
    return JSON.parse(await turns.add(person, made)) as Typed;
  }
  const doc = pastOf(template, updates);
  const read = readDocument(doc, template);
  doc.destroy();
  return read;
}
