import type * as Y from "yjs";

type Told = Readonly<Record<string, unknown>>;

const isTold = (value: unknown): value is Told => typeof value === "object" && value !== null;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isId = (value: unknown): boolean => isTold(value) && isCount(value.client) && isCount(value.clock);

function isPlace(value: unknown, doc: Y.Doc): boolean {
  if (!isTold(value)) return false;
  const { item = null, type = null, tname = null, assoc = 0 } = value;
  return (
    Number.isSafeInteger(assoc) &&
    (item !== null || tname !== null || type !== null) &&
    (item === null || isId(item)) &&
    (type === null || isId(type)) &&
    (tname === null || doc.share.has(tname as string))
  );
}

/**
 * Whether a caret that another page told can be looked for in this document. Yjs throws at what is no place, in the
 * midst of drawing what others wrote, and makes the text that a place names where there is none.
 */
export const isCaretIn = (doc: Y.Doc, cursor: unknown): boolean =>
  isTold(cursor) && isPlace(cursor.anchor, doc) && isPlace(cursor.head, doc);
