import { fragmentAt, mapsOf, type TextTemplate, textAddresses } from "@accord/shared/document-schema";
import * as Y from "yjs";

/** What one place of a text has that is not with the server yet. */
export interface UnsavedWords {
  /** Address of the text or the field. */
  readonly field: string;
  /** As they stand in it now; empty where a value changed, or words went. */
  readonly words: string;
  readonly takenOut: boolean;
}

type Ranges = ReadonlyMap<number, readonly { readonly from: number; readonly to: number }[]>;

/**
 * Names what was typed and taken out by edits, place by place in the order of the text; of earlier pages, from which
 * clocks alone are known, what was typed.
 */
export function unsavedWords(
  doc: Y.Doc,
  edits: readonly Uint8Array[],
  template: TextTemplate,
  leftBefore: ReadonlyMap<number, number> = new Map(),
): UnsavedWords[] {
  const written = new Map<number, { from: number; to: number }[]>();
  const gone = new Map<number, { from: number; to: number }[]>();
  const note = (into: typeof written, client: number, from: number, length: number): void => {
    into.set(client, [...(into.get(client) ?? []), { from, to: from + length }]);
  };
  for (const [client, clock] of leftBefore) note(written, client, clock, Number.POSITIVE_INFINITY);
  for (const edit of edits) {
    const { structs, ds } = Y.decodeUpdate(edit);
    for (const { id, length } of structs) note(written, id.client, id.clock, length);
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges) note(gone, client, clock, len);
  }
  const texts = textAddresses(doc, template).flatMap((field): UnsavedWords[] => {
    const fragment = fragmentAt(doc, field);
    if (fragment === null) return [];
    const words = wordsOf(fragment, written).replace(/\s+/gu, " ").trim();
    const takenOut = lacks(fragment, written, gone);
    return words === "" && !takenOut ? [] : [{ field, words, takenOut }];
  });
  const values = mapsOf(template).flatMap(({ root }): UnsavedWords[] =>
    hasNew(doc.getMap(root), written) ? [{ field: root, words: "", takenOut: false }] : [],
  );
  return [...texts, ...values];
}

const parts = ({ id, length }: Y.Item, ranges: Ranges): { from: number; to: number }[] =>
  (ranges.get(id.client) ?? []).flatMap(({ from, to }) => {
    const part = {
      from: Math.max(from, id.clock) - id.clock,
      to: Math.min(to, id.clock + length) - id.clock,
    };
    return part.from < part.to ? [part] : [];
  });

/** A gap between two runs of new words is told by an ellipsis. */
function wordsOf(type: unknown, written: Ranges): string {
  if (!(type instanceof Y.AbstractType)) return "";
  const said: string[] = [];
  let wasNew = true;
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentType) {
      said.push(wordsOf(item.content.type, written), " ");
      continue;
    }
    if (!(item.content instanceof Y.ContentString)) continue;
    const own = parts(item, written).map(({ from, to }) =>
      (item.content as Y.ContentString).str.slice(from, to),
    );
    if (own.length > 0 && !wasNew && said.join("").trim() !== "") said.push(" … ");
    said.push(...own);
    wasNew = own.length > 0;
  }
  return said.join("");
}

/** What was written and taken out again is nobody's loss; nor is a form that ends, as behind a link. */
function lacks(type: unknown, written: Ranges, gone: Ranges): boolean {
  if (!(type instanceof Y.AbstractType)) return false;
  for (let item = type._start; item; item = item.right) {
    if (item.deleted && item.countable && parts(item, gone).length > 0 && parts(item, written).length === 0)
      return true;
    if (!item.deleted && item.content instanceof Y.ContentType && lacks(item.content.type, written, gone))
      return true;
  }
  return false;
}

const hasNew = (map: Y.Map<unknown>, written: Ranges): boolean =>
  [...map._map.values()].some(
    (item) =>
      (parts(item, written).length > 0 && !(item.content instanceof Y.ContentType)) ||
      (!item.deleted && item.content instanceof Y.ContentType && item.content.type instanceof Y.Map
        ? parts(item, written).length > 0 || hasNew(item.content.type, written)
        : false),
  );
