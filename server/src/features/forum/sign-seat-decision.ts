import { decision, effective } from "@accord/shared/decisions";
import { bothSigned, issuesWithSeatSignature } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable, seatDecision } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { namesOf } from "../people/queries.js";
import { forumOf } from "../terms/queries.js";
import { applySeatDecision, sentenceOf } from "./apply-seat-decision.js";
import { namedDecision, type StoredSeatDecision, seatDecisionById } from "./queries.js";

interface Input {
  readonly process: string;
  readonly decision: string;
}

/** [Q22] The second of both co-chairs decides, in one transaction with the record. */
export const signSeatDecision = act<Input, { ok: true }>({
  name: "sign-seat-decision",
  asks: "confirm_seats",
  thing: async (tx, { process, decision: id }) => {
    await seatDecisionById(tx, process, id);
    return { process };
  },
  async run(context, { process, decision: id }) {
    const { tx, now, by, audit, announce } = context;
    const row = await seatDecisionById(tx, process, id);
    const bloc = (await coChairsOf(tx, process, now)).find((one) => one.id === by)?.bloc ?? null;
    refuseIf(issuesWithSeatSignature(row, { person: by, bloc }));
    const signatures = bloc === null ? row.signatures : [...row.signatures, { bloc, person: by, at: now }];
    await tx.update(seatDecision).set({ signatures }).where(eq(seatDecision.id, id));
    audit({ seatDecision: id });
    announce(process, "people");
    if (!bothSigned(signatures)) return { ok: true };
    const sequence = await enter(context, { ...row, signatures });
    await applySeatDecision(context, row, sequence);
    await publishDecision(context, process, sequence);
    return { ok: true };
  },
});

/** The record without a ballot (rule `none`) with the reasons and both names, and the entry of its effect. */
async function enter({ tx, decisions, newSalt }: ActContext, row: StoredSeatDecision): Promise<number> {
  const { process, reasons, signatures } = row;
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
  const { no, name } = await namedDecision(tx, row.id);
  const names = await namesOf(
    tx,
    signatures.map(({ person }) => person),
  );
  const signer = (bloc: "government" | "non_government") =>
    names.get(signatures.find((one) => one.bloc === bloc)?.person ?? "") ?? "";
  const title = sentenceOf(sayIn(found(home).language), row, { no, name });
  const { mandate } = await forumOf(tx, process);
  const entry = await decisions.append(
    process,
    decision(
      { ballot: null, rule: "none", mandate, result: "passed" },
      {
        title,
        wording: title,
        reasons,
        links: [],
        cochairs: { government: signer("government"), non_government: signer("non_government") },
      },
      newSalt,
    ),
  );
  const done = { decision: entry.sequence, done: [{ act: "adopted" as const, count: 1 }] };
  await decisions.append(process, effective(done, { titles: [title] }, newSalt));
  return entry.sequence;
}

/** Taken back before it is decided; what is before the forum ends with its ballot. */
export const withdrawSeatDecision = act<Input, { ok: true }>({
  name: "withdraw-seat-decision",
  asks: "confirm_seats",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, audit, announce }, { process, decision: id }) {
    const row = await seatDecisionById(tx, process, id);
    refuseIf(row.state === "open" ? [] : [issue("seat_decision_over")]);
    await tx.update(seatDecision).set({ state: "withdrawn" }).where(eq(seatDecision.id, id));
    audit({ seatDecision: id });
    announce(process, "people");
    return { ok: true };
  },
});
