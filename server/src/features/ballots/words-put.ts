import { noStatement } from "@accord/shared/ballots";
import { hashOf } from "@accord/shared/canonical";
import { issue } from "@accord/shared/issues";
import type { ActContext } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import type { Put, ReadText, Subject } from "./subjects/subject.js";

/** Of the words as they would be frozen now, without what who puts them says about them: that is theirs. */
export async function hashOfWords(db: Db, subject: Subject, put: Put, read: ReadText): Promise<string> {
  const { body } = await subject.words(db, { ...put, statement: noStatement }, read);
  return hashOf("accord.put/1", body);
}

/** [BAL-18] In the transaction that freezes them. */
export async function refuseUnread(
  { tx, documents }: ActContext,
  subject: Subject,
  put: Put,
  seen: string | null | undefined,
): Promise<void> {
  if (seen == null) return;
  const stands = await hashOfWords(tx, subject, put, (document) => documents.clone(tx, document));
  refuseIf(stands === seen ? [] : [issue("ballot_words_changed")]);
}
