import { changeRefusalOf, checkWords, titleFromText } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import { contribution } from "../../../ports/tables/index.js";
import { indexContribution } from "../search-entry.js";
import { writePublications } from "../write-publications.js";
import { isAnswered, receiptOf } from "./find.js";

/** Whoever holds the receipt changes the words, until the call closes or an answer is public. */
export const changeSent = act<{ readonly key: string; readonly text: string }, { ok: true }>({
  name: "change-sent-contribution",
  asks: null,
  thing: async (tx, { key }) => ({ process: (await receiptOf(tx, key)).sent.process }),
  async run(context, { key, text }) {
    const { tx, now, search, audit, announce } = context;
    const { sent, call } = await receiptOf(tx, key);
    const answered = await isAnswered(tx, sent.id);
    const refusal = changeRefusalOf({ state: sent.state, answered }, call, now);
    refuseIf(refusal === null ? [] : [issue(`sent_${refusal}`)]);
    refuseIf(checkWords({ text }));
    if (text === sent.text) return { ok: true };
    const words = { title: titleFromText(text), text };
    await tx.update(contribution).set(words).where(eq(contribution.id, sent.id));
    await indexContribution(search, tx, { ...sent, ...words });
    if (sent.state === "published") await writePublications(context, sent.process, [sent.id]);
    audit({ contribution: sent.id });
    announce(sent.process, "contributions");
    return { ok: true };
  },
});
