import * as Y from "yjs";
import { draftsInBrowser, keepDraft } from "../editor/drafts.js";
import { copiesOf, openLocalCopy } from "./local-copy.js";

/**
 * For signing out: every text of this account that is kept in this browser is removed, once its unsent words are a
 * draft, which their author finds at that text when they come back.
 */
export async function leaveTexts(account: string, at: string): Promise<void> {
  const store = draftsInBrowser();
  for (const { name, document } of await copiesOf(account)) {
    const doc = new Y.Doc();
    const copy = openLocalCopy(name, doc);
    const kept = await copy.read();
    // What could not be read may hold words.
    let isSafe = kept !== null;
    if (kept !== null && kept.unsaved !== null) {
      const { text } = kept;
      const id = crypto.randomUUID();
      const draft = { id, account, document, at, reason: "session_ended", text } as const;
      isSafe = (await keepDraft(store, draft)).isSafe;
    }
    // Rather a copy that stays behind than words that are gone.
    await (isSafe ? copy.clear() : copy.close());
    doc.destroy();
  }
}
