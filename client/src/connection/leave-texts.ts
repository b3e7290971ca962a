import type { RefusalReason } from "@accord/shared/protocol";
import * as Y from "yjs";
import { draftsInBrowser, keepDraft } from "../editor/drafts.js";
import { pagesHere } from "./living-pages.js";
import { copiesOf, openLocalCopy } from "./local-copy.js";
import { askWhyShut } from "./replica.js";

/**
 * For signing out: every text of this account that is kept in this browser is removed, once its unsent words are a
 * draft, which their author finds at that text when they come back.
 */
export async function leaveTexts(account: string, at: string): Promise<void> {
  for (const copy of await copiesOf(account)) await leave({ ...copy, account, at, reason: "session_ended" });
}

/** The same for texts that no page of this account has open and that the server opens to it no more. */
export async function leaveShutTexts(account: string, at: string, whyShut = askWhyShut): Promise<void> {
  for (const copy of await copiesOf(account)) {
    if ((await pagesHere(account, copy.document)).size > 0) continue;
    const reason = await whyShut(copy.document);
    if (reason === "rights_lost") await leave({ ...copy, account, at, reason });
  }
}

async function leave({
  name,
  ...of
}: {
  readonly name: string;
  readonly document: string;
  readonly account: string;
  readonly at: string;
  readonly reason: RefusalReason;
}): Promise<void> {
  const doc = new Y.Doc();
  const copy = openLocalCopy(name, doc);
  const kept = await copy.read();
  // What could not be read may hold words.
  let isSafe = kept !== null;
  if (kept !== null && kept.unsaved !== null)
    isSafe = (await keepDraft(draftsInBrowser(), { id: crypto.randomUUID(), ...of, text: kept.text })).isSafe;
  // Rather a copy that stays behind than words that are gone.
  await (isSafe ? copy.clear() : copy.close());
  doc.destroy();
}
