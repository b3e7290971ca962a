import { type PublicDraft, publicDraftAddress } from "@accord/shared/commitments";
import { type AboutDraft, type PublicCall, quoted, wholeDraft } from "@accord/shared/contributions";
import { sayIn } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { found } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import { process as processTable } from "../../../ports/tables/index.js";
import { type DraftRound, draftAt, fieldsOf, roundOf } from "../../public-site/index.js";

/** Where somebody wants to comment. */
export type Place = Pick<AboutDraft, "n" | "version" | "paragraph">;

export interface Commentable {
  readonly draft: PublicDraft;
  readonly round: DraftRound;
  readonly about: AboutDraft;
  /** The same terms as a call has: dates by [PCOM-1], grounds and consent from the settings, read before it is public [PCOM-3]. */
  readonly call: PublicCall;
}

/** A paragraph of a public draft, or the draft as a whole; refuses where none is. */
export async function commentable(db: Db, process: string, place: Place): Promise<Commentable> {
  const { n, version, paragraph } = place;
  const [row] = await db.select().from(processTable).where(eq(processTable.id, process));
  const home = found(row);
  const say = sayIn(home.language);
  const draft = found((await draftAt(db, process, n, version)) ?? undefined);
  const one = fieldsOf(draft, say)
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ paragraphNo }) => paragraphNo === paragraph);
  const quote = paragraph === wholeDraft ? draft.title : one?.quote;
  const round = await roundOf(db, process, draft, home.timeZone);
  const { callGrounds, callConsent } = settingsOf(home.settings);
  return {
    draft,
    round,
    about: { n, version, paragraph, quote: quoted(found(quote)) },
    call: {
      id: publicDraftAddress(n, version),
      title: say("calls.comment.draft", { n, title: draft.title, version }),
      question: say("calls.comment.question", { paragraph }),
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      moderated: true,
      grounds: callGrounds,
      consentText: callConsent ?? say("calls.consent.usual"),
    },
  };
}

export const commentTerms = async (db: Db, process: string, about: Place): Promise<PublicCall> =>
  (await commentable(db, process, about)).call;
