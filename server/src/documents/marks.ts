import { textLimits } from "@accord/shared/document-schema";
import * as Y from "yjs";
import { typesIn } from "./text.js";

/** Marks under such keys may lie over each other. */
export const mayOverlap = (key: string): boolean => key.includes("--");

/** Every reader names, for each run of words, all marks on it: a thousand over each other are half a million. */
export const hasTooManyMarks = (doc: Y.Doc): boolean => marksOnRuns(doc) > textLimits.marksOnRuns;

export function marksOnRuns(doc: Y.Doc): number {
  let lying = 0;
  for (const type of typesIn(doc)) if (type instanceof Y.XmlText) lying += lyingOn(type);
  return lying;
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
