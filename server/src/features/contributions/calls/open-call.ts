import { type CallForm, callPublication, callStateAt, checkCall } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { endOfDay, startOfDay } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../../acts/act.js";
import { publish } from "../../../acts/publish.js";
import { refuseIf } from "../../../acts/refused.js";
import { call } from "../../../ports/tables/index.js";
import { callOf, processOf, publicCallOf } from "./find.js";

/** Everybody is invited from now on, or from its first day: the call has a page of its own on the public site. */
export const openCall = act<{ readonly process: string } & CallForm, { id: string }>({
  name: "open-call",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, ...form }) {
    const { tx, now, newId } = context;
    const words = await wordsOf(context, process, form);
    refuseIf(checkCall({ ...words, grounds: form.grounds }, { now, before: null }));
    const id = newId();
    await tx.insert(call).values({ id, process, ...words, createdAt: now });
    await publishCall(context, process, id);
    return { id };
  },
});

export const changeCall = act<{ readonly process: string; readonly call: string } & CallForm, { ok: true }>({
  name: "change-call",
  asks: "settings",
  thing: async (tx, { process, call: id }) => ({ process: (await callOf(tx, process, id)).process }),
  async run(context, { process, call: id, ...form }) {
    const { tx, now } = context;
    const before = await callOf(tx, process, id);
    const words = await wordsOf(context, process, form);
    refuseIf(checkCall({ ...words, grounds: form.grounds }, { now, before: before.closesAt }));
    await tx.update(call).set(words).where(eq(call.id, id));
    await publishCall(context, process, id);
    return { ok: true };
  },
});

export const closeCall = act<{ readonly process: string; readonly call: string }, { ok: true }>({
  name: "close-call",
  asks: "settings",
  thing: async (tx, { process, call: id }) => ({ process: (await callOf(tx, process, id)).process }),
  async run(context, { process, call: id }) {
    const { tx, now } = context;
    const row = publicCallOf(await callOf(tx, process, id));
    refuseIf(callStateAt(row, now) === "closed" ? [issue("call_closed_already")] : []);
    // The last second of a call is open to its end: what is closed now ended the second before.
    const closesAt = new Date(Date.parse(now) - 1_000).toISOString();
    const opensAt = callStateAt(row, now) === "not_open" ? closesAt : row.opensAt;
    await tx.update(call).set({ opensAt, closesAt }).where(eq(call.id, id));
    await publishCall(context, process, id);
    return { ok: true };
  },
});

async function wordsOf({ tx }: ActContext, process: string, form: CallForm) {
  const { timeZone } = await processOf(tx, process);
  return {
    title: form.title,
    question: form.question,
    opensAt: startOfDay(form.opensOn, timeZone),
    closesAt: endOfDay(form.closesOn, timeZone),
    moderated: form.moderated,
    anonymityGrounds: [...form.grounds],
    consentText: form.consentText.trim(),
  };
}

async function publishCall(context: ActContext, process: string, id: string): Promise<void> {
  const row = await callOf(context.tx, process, id);
  await publish(context, {
    process,
    address: callPublication.address(id),
    kind: callPublication.kind,
    body: publicCallOf(row),
    position: Math.floor(Date.parse(row.opensAt) / 1_000),
    words: { title: row.title, body: row.question },
  });
  context.audit({ call: id });
  context.announce(process, "calls");
}
