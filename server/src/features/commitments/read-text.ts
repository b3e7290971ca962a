import type { Documents } from "../../documents/index.js";
import { replayed } from "../../documents/text.js";
import { inThread } from "../../threads/in-thread.js";
import { isLongText } from "../../threads/long.js";
import { SharedTurns } from "../../threads/shared-turns.js";
import { type AskedOfText, type ReadOfText, readOf } from "./reading.js";

/** What a thread is given. */
export interface SentText {
  readonly template: string;
  readonly updates: readonly Uint8Array[];
  readonly asked: AskedOfText;
}

const turns = new SharedTurns<ReadOfText>();
/** By text, what was last read of it in a thread, for all who ask the same of the same words. */
const last = new Map<string, { readonly key: string; readonly read: Promise<ReadOfText> }>();
const mostKept = 50;

const noChecks: AskedOfText = { given: [], circumstances: null };

/** Reads the text of a commitment as it stands; a long one in a thread, once for all who ask the same. */
export async function readText(
  documents: Pick<Documents, "stored">,
  document: string,
  asked: AskedOfText = noChecks,
): Promise<ReadOfText> {
  const { template, seq, updates } = await documents.stored(document);
  if (!isLongText(updates)) {
    const doc = replayed({ template, updates });
    const read = readOf(doc, asked);
    doc.destroy();
    return read;
  }
  const place = asked.circumstances === null ? `${document} contacts` : document;
  const known = last.get(place);
  if (known?.key === keyOf(seq, asked)) return known.read;
  return turns.ask(place, JSON.stringify(asked), () => readNow(documents, document, asked, place));
}

const keyOf = (seq: number, asked: AskedOfText): string => JSON.stringify([seq, asked]);

async function readNow(
  documents: Pick<Documents, "stored">,
  document: string,
  asked: AskedOfText,
  place: string,
): Promise<ReadOfText> {
  const { template, seq, updates } = await documents.stored(document);
  const key = keyOf(seq, asked);
  const known = last.get(place);
  if (known?.key === key) return known.read;
  const sent: SentText = { updates, asked, template: template.name };
  const read = inThread<ReadOfText>({ program: "features/commitments/reading-worker", sent });
  last.delete(place);
  last.set(place, { key, read });
  for (const [oldest] of last) if (last.size > mostKept) last.delete(oldest);
  read.catch(() => last.get(place)?.read === read && last.delete(place));
  return read;
}
