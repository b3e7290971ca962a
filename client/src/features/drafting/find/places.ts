import {
  atomAttributeGood,
  liveRows,
  mapsOf,
  setCell,
  setValue,
  type TextTemplate,
  textAddresses,
  textAt,
} from "@accord/shared/document-schema";
import * as Y from "yjs";
import { type Hit, hitsIn, wordsKeyOf } from "./pattern.js";

/** Words that stand together: a run of a text, a note, what a picture shows, or a cell. */
export interface Run {
  readonly address: string;
  readonly text: string;
  /** How many it wrote: where new words would not fit, the old ones stay. */
  readonly replace: (hits: readonly Hit[], words: string) => number;
}

export interface Match extends Hit {
  readonly run: Run;
  /** Which one it is within its address. */
  readonly nth: number;
}

/** All words of a document that can be written, in the order of its template. */
export function runsIn(doc: Y.Doc, template: TextTemplate): Run[] {
  const texts = textAddresses(doc, template).flatMap((address) => {
    const text = textAt(doc, template, address);
    return text === null ? [] : runsOf(address, text.fragment);
  });
  return [...texts, ...cellsIn(doc, template)].filter(({ text }) => text !== "");
}

export function matchesIn(runs: readonly Run[], pattern: RegExp): Match[] {
  const counts = new Map<string, number>();
  return runs.flatMap((run) =>
    hitsIn(run.text, pattern).map((hit) => {
      const nth = counts.get(run.address) ?? 0;
      counts.set(run.address, nth + 1);
      return { ...hit, run, nth };
    }),
  );
}

/** Writes other words for those that were found; of one run all at once, the last first, so that each place holds. */
export const replaceAll = (matches: readonly Match[], words: string): number =>
  [...Map.groupBy(matches, ({ run }) => run)].reduce((sum, [run, hits]) => sum + run.replace(hits, words), 0);

function runsOf(address: string, parent: Y.XmlFragment): Run[] {
  const found: Run[] = [];
  let texts: Y.XmlText[] = [];
  const end = (): void => {
    if (texts.length > 0) found.push(runOf(address, texts));
    texts = [];
  };
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) texts.push(child);
    else {
      end();
      if (child instanceof Y.XmlElement) found.push(...atomRuns(address, child), ...runsOf(address, child));
    }
  }
  end();
  return found;
}

function atomRuns(address: string, atom: Y.XmlElement): Run[] {
  const key = wordsKeyOf(atom.nodeName);
  const now = key === null ? undefined : atom.getAttribute(key);
  if (key === null || now === undefined) return [];
  return [
    valueRun(address, now, (words) => {
      const isGood = atomAttributeGood(atom.nodeName, key, words) === true;
      if (isGood) atom.setAttribute(key, words);
      return isGood;
    }),
  ];
}

const plain = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === "string" ? insert : "\ufffc"))
    .join("");

/** New words take the form, the link and the conversations of the first letter that goes. */
function formAt(text: Y.XmlText, at: number): Record<string, unknown> {
  let from = 0;
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
    from += typeof insert === "string" ? insert.length : 1;
    if (from > at) return { ...attributes };
  }
  return {};
}

function runOf(address: string, texts: readonly Y.XmlText[]): Run {
  const parts = texts.map(plain);
  const replaceOne = ({ at, length }: Hit, words: string): void => {
    let from = 0;
    let isWritten = false;
    const starts = parts.map((part) => {
      const start = from;
      from += part.length;
      return start;
    });
    for (const [no, text] of texts.entries()) {
      const start = Math.max(at - (starts[no] as number), 0);
      const end = Math.min(at + length - (starts[no] as number), parts[no]?.length ?? 0);
      if (end <= start) continue;
      const form = formAt(text, start);
      text.delete(start, end - start);
      if (!isWritten && words !== "") text.insert(start, words, form);
      isWritten = true;
    }
  };
  return {
    address,
    text: parts.join(""),
    replace: (hits, words) => {
      for (const hit of lastFirst(hits)) replaceOne(hit, words);
      return hits.length;
    },
  };
}

/** The places of one edit: the server refuses one that divides a text in thousands of places (SYNC-48). */
const mostAtOnce = 250;

/** The same matches in parts to be written one after the other; of one run the last first, so that each place holds. */
export function inParts(matches: readonly Match[]): Match[][] {
  const all = [...Map.groupBy(matches, ({ run }) => run).values()].flatMap((one) => lastFirst(one));
  return Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, part) =>
    all.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
}

const lastFirst = <H extends Hit>(hits: readonly H[]): H[] => hits.toSorted((a, b) => b.at - a.at);

function cellsIn(doc: Y.Doc, template: TextTemplate): Run[] {
  return mapsOf(template).flatMap(({ root, shape }) => {
    if (shape.map === "set") return [];
    const keys = Object.entries(shape.cells).flatMap(([key, { cell }]) => (cell === "words" ? [key] : []));
    if (shape.map === "record")
      return keys.map((key) =>
        valueRun(`${root}/${key}`, doc.getMap(root).get(key), (words) =>
          setValue(doc, template, root, key, words),
        ),
      );
    return liveRows(doc.getMap(root)).flatMap(([id, row]) =>
      keys.map((key) =>
        valueRun(`${root}/${id}/${key}`, row.get(key), (words) =>
          setCell(doc, template, root, id, key, words),
        ),
      ),
    );
  });
}

/** A value that would not fit its place is left as it is. */
function valueRun(address: string, value: unknown, write: (words: string) => boolean): Run {
  const text = typeof value === "string" ? value : "";
  let now = text;
  return {
    address,
    text,
    replace: (hits, words) => {
      let next = now;
      for (const { at, length } of lastFirst(hits))
        next = next.slice(0, at) + words + next.slice(at + length);
      if (!write(next)) return 0;
      now = next;
      return hits.length;
    },
  };
}
