import { textLimits } from "@accord/shared/document-schema";
import * as Y from "yjs";

/** Marks under such keys may lie over each other. */
export const mayOverlap = (key: string): boolean => key.includes("--");

/** Every reader names, for each run of words, all marks on it: a thousand over each other are half a million. */
export function hasTooManyMarks(doc: Y.Doc): boolean {
  let lying = 0;
  for (const structs of doc.store.clients.values())
    for (const struct of structs) {
      if (struct.deleted || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType))
        continue;
      const { type } = struct.content;
      if (type instanceof Y.XmlText) lying += lyingOn(type);
      if (lying > textLimits.marksOnRuns) return true;
    }
  return false;
}

function lyingOn(text: Y.XmlText): number {
  const open = new Set<string>();
  let lying = 0;
  let begins = true;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content;
      if (mayOverlap(key)) {
        if (value === null) open.delete(key);
        else open.add(key);
      }
      begins = true;
    } else if (begins) {
      lying += open.size;
      begins = false;
    }
  }
  return lying;
}
