import { noStatement } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { readHash } from "@accord/shared/versions";
import type { ActContext } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { readInAct } from "../commitments/index.js";
import type { Put, ReadText, Subject } from "./subjects/subject.js";

/** Of the words as they would be frozen now, without what who puts them says about them: that is theirs. */
export async function hashOfWords(db: Db, subject: Subject, put: Put, read: ReadText): Promise<string> {
  const { body, hash } = await subject.words(db, { ...put, statement: noStatement }, read);
  return hash ?? readHash(body);
}

/** [BAL-18] In the transaction that freezes them. */
export async function refuseUnread(
  context: ActContext,
  subject: Subject,
  put: Put,
  seen: string | null | undefined,
): Promise<void> {
  if (seen == null) return;
  const stands = await hashOfWords(context.tx, subject, put, readInAct(context));
  refuseIf(stands === seen ? [] : [issue("ballot_words_changed")]);
}
