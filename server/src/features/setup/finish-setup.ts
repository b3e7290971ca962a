import { type SeatRow, seatsFromTable } from "@accord/shared/forum";
import { sayIn } from "@accord/shared/messages";
import { usualSettings } from "@accord/shared/process";
import {
  type FirstAnswers,
  issuesWithProcess,
  issuesWithQuorum,
  issuesWithSetupKey,
  setupKeyState,
  slugFrom,
  usualLabels,
} from "@accord/shared/setup";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { forum, membership, person, process, seat, setupKey } from "../../ports/tables/index.js";
import { addSeats, type OpenedSession, openSession } from "../people/index.js";
import { publishProcess } from "../process/index.js";
import { makeFirstTerms } from "../terms/index.js";
import { hasAdministrator } from "./make-setup-link.js";

interface SetupInput {
  readonly keyHash: string;
  readonly answers: FirstAnswers;
  readonly passwordHash: string;
  readonly language: string;
}

/** The whole first run in one act: administrator and point of contact, process, forum, seats. All of it or nothing. */
export const finishSetup = act<SetupInput, { slug: string; session: OpenedSession }>({
  name: "finish-setup",
  asks: null,
  thing: async () => ({ process: null }),
  async run(context, { keyHash, answers, passwordHash, language }) {
    const { tx, now, newId, audit } = context;
    await openKey(context, keyHash);
    const seats = seatsOf(answers.seats);
    refuseIf([
      ...issuesWithProcess(answers.process),
      ...issuesWithQuorum(answers.forum.quorum, seats.length),
    ]);

    const who = newId();
    const { name, email } = answers.administrator;
    await tx.insert(person).values({
      id: who,
      name,
      email: email.toLowerCase(),
      passwordHash,
      administrator: true,
      createdAt: now,
    });

    const id = newId();
    const taken = new Set((await tx.select({ slug: process.slug }).from(process)).map((row) => row.slug));
    const slug = slugFrom(answers.process.title, taken);
    await tx
      .insert(process)
      .values({ ...answers.process, id, slug, language, settings: usualSettings, createdAt: now });
    await tx.insert(forum).values({
      ...answers.forum,
      process: id,
      name: sayIn(language)("setup.forum.name"),
      labels: usualLabels,
    });
    await tx
      .insert(membership)
      .values({ id: newId(), process: id, person: who, role: "point_of_contact", from: now });
    if (seats.length > 0) await addSeats(context, id, answers.seats);
    await tx
      .update(seat)
      .set({ holder: who, status: "active", vacantSince: null })
      .where(and(eq(seat.process, id), eq(seat.email, email.toLowerCase())));

    await publishProcess(context, id);
    await makeFirstTerms(context, id);
    await tx.update(setupKey).set({ usedAt: now, usedBy: who }).where(eq(setupKey.hash, keyHash));
    audit({ process: id, person: who, seats: seats.length });
    return { slug, session: await openSession(context, who) };
  },
});

async function openKey({ tx, now }: ActContext, keyHash: string): Promise<void> {
  const [key] = await tx.select().from(setupKey).where(eq(setupKey.hash, keyHash));
  const state = (await hasAdministrator(tx)) ? "used" : setupKeyState(found(key), now);
  if (state === "used") throw new Refused("already_used", issuesWithSetupKey(state));
  if (state === "expired") throw new Refused("expired", issuesWithSetupKey(state));
}

function seatsOf(table: string): readonly SeatRow[] {
  if (table.trim() === "") return [];
  const read = seatsFromTable(table);
  if (read.ok) return read.seats;
  refuseIf(read.issues.map((found) => ({ ...found, field: "seats" })));
  return [];
}
