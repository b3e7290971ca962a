import { type ICommentOptions, Paragraph, TextRun } from "docx";
import { plain } from "../forms/plain.js";
import type { DraftModel } from "./model.js";
import { saidIn } from "./said.js";
import { trackedThreads } from "./tracked.js";

/** Comments of a word processor by their threads: each of what is said there is one, over the same words. */
export interface Numbered {
  readonly of: ReadonlyMap<string, readonly number[]>;
  readonly options: readonly ICommentOptions[];
  /** Threads whose comments have got their place in the file so far. */
  readonly placed: Set<string>;
}

/** In the order of the threads. */
export function numbered(model: DraftModel): Numbered {
  const options: ICommentOptions[] = [];
  const of = new Map<string, number[]>();
  const tracked = trackedThreads(model);
  for (const thread of model.threads) {
    const ids: number[] = [];
    for (const { by, at, words } of saidIn(thread, model, tracked)) {
      ids.push(options.length);
      options.push({
        id: options.length,
        author: plain(by),
        initials: plain(by).slice(0, 2),
        date: new Date(at),
        children: lines(words).map((line) => new Paragraph({ children: [new TextRun(line)] })),
      });
    }
    of.set(thread.id, ids);
  }
  return { of, options, placed: new Set() };
}

export const lines = (words: string): string[] => plain(words).split("\n");
