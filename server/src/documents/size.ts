import { textLimits } from "@accord/shared/document-schema";
import type * as Y from "yjs";
import { marksOnRuns } from "./marks.js";
import { placesIn } from "./places.js";
import { type Counts, countsOf, longestParagraph } from "./text.js";

/** What of a text has a limit, in the end and not on the way. */
interface Size extends Counts {
  readonly paragraph: number;
  readonly marks: number;
  readonly places: number;
}

const mostOf: Size = {
  nodes: textLimits.nodes,
  formats: textLimits.formats,
  letters: textLimits.letters,
  paragraph: textLimits.textOfOneParagraph,
  marks: textLimits.marksOnRuns,
  places: textLimits.places,
};

const sizeOf = (doc: Y.Doc): Size => ({
  ...countsOf(doc),
  paragraph: longestParagraph(doc),
  marks: marksOnRuns(doc),
  places: placesIn(doc),
});

/** What has become more than a text may have; what was too much before, and is not more now, is not asked about. */
export async function outgrown(doc: Y.Doc, before: () => Promise<Y.Doc>): Promise<string | null> {
  const now = sizeOf(doc);
  const over = (Object.keys(mostOf) as (keyof Size)[]).filter((what) => now[what] > mostOf[what]);
  if (over.length === 0) return null;
  const was = sizeOf(await before());
  return over.find((what) => now[what] > was[what]) ?? null;
}
