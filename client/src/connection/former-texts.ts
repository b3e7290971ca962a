import { getFormers } from "@accord/shared/people";
import * as Y from "yjs";
import { type DraftStore, holds, keepDraft } from "../editor/drafts.js";
import { call } from "./http.js";
import { copiesOf, openLocalCopy } from "./local-copy.js";

/** Ids that the text had before restores; asked again at the next opening where there is no answer. */
export async function askFormers(document: string): Promise<readonly string[]> {
  try {
    return (await call(getFormers, { params: { document } })).formers;
  } catch {
    return [];
  }
}

/**
 * After a restore the text stands under another id. Words that this browser keeps under a former one and that are not
 * in it, sent or unsent, become drafts of it. True: there are some.
 */
export async function bringFormerWords(text: {
  readonly account: string;
  readonly document: string;
  readonly now: Y.Doc;
  readonly at: string;
  readonly store: DraftStore;
  readonly formersOf: (document: string) => Promise<readonly string[]>;
}): Promise<boolean> {
  const { account, document, store } = text;
  const isOther = (one: { readonly document: string }): boolean => one.document !== document;
  const copies = (await copiesOf(account)).filter(isOther);
  const drafts = (await store.all(account)).filter(isOther);
  if (copies.length + drafts.length === 0) return false;
  const formers = new Set(await text.formersOf(document));
  const standing = Y.encodeStateAsUpdate(text.now);
  let found = false;
  for (const draft of drafts.filter((one) => formers.has(one.document))) {
    await keepDraft(store, { ...draft, document });
    found = true;
  }
  for (const { name } of copies.filter((one) => formers.has(one.document))) {
    const doc = new Y.Doc();
    const copy = openLocalCopy(name, doc);
    const kept = await copy.read();
    // What could not be read may hold words.
    let isSafe = kept !== null;
    if (kept !== null && (kept.unsaved !== null || !holds(standing, kept.text))) {
      const id = crypto.randomUUID();
      const draft = { id, account, document, at: text.at, reason: "epoch_gone", text: kept.text } as const;
      isSafe = (await keepDraft(store, draft)).isSafe;
      found = true;
    }
    await (isSafe ? copy.clear() : copy.close());
    doc.destroy();
  }
  return found;
}
