import type { Role } from "@accord/shared/people";
import { type PublicProcess, publicProcess, usualSettings } from "@accord/shared/process";
import { usualLabels, usualQuorum, usualRule } from "@accord/shared/setup";
import { asc, eq } from "drizzle-orm";
import { type ActContext, act } from "../acts/act.js";
import { publish } from "../acts/publish.js";
import { found } from "../acts/refused.js";
import { addSeats } from "../features/people/change-people.js";
import {
  forum,
  membership,
  person,
  process as processTable,
  seat,
  workingGroup,
} from "../ports/tables/index.js";

export interface Founding {
  readonly process: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly memberName: string;
    readonly timeZone: string;
    readonly planStart: string;
    readonly planEnd: string;
    readonly language: string;
  };
  readonly forumName: string;
  readonly founder: { readonly name: string; readonly email: string; readonly passwordHash: string };
  /** Rows as they would be pasted. */
  readonly seats: string;
}

/** The first run of a demo process: its address is one that the setup keeps free, so the setup's own act can't make it. */
export const foundProcess = act<Founding, { founder: string }>({
  name: "found-demo-process",
  asks: "operate",
  thing: async () => ({ process: null }),
  async run(context, { process, forumName, founder, seats }) {
    const { tx, now, newId, audit } = context;
    const who = newId();
    await tx.insert(person).values({ ...founder, id: who, administrator: true, createdAt: now });
    await tx.insert(processTable).values({
      ...process,
      memberLevel: "local",
      settings: usualSettings,
      demo: true,
      createdAt: now,
    });
    await tx.insert(forum).values({
      process: process.id,
      name: forumName,
      mandate: "decision_making",
      rule: usualRule,
      quorum: usualQuorum,
      labels: usualLabels,
    });
    const role: Role = "point_of_contact";
    await tx.insert(membership).values({ id: newId(), process: process.id, person: who, role, from: now });
    if (seats !== "") await addSeats(context, process.id, seats);
    audit({ process: process.id, person: who });
    return { founder: who };
  },
});

/** The process's own page: what it is, who decides and whom to ask [10.1]. */
export const publishProcess = act<{ process: string }, void>({
  name: "publish-process",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process }) {
    await publish(context, {
      process,
      address: "",
      kind: "process",
      body: await publicPage(context, process),
    });
  },
});

async function publicPage({ tx, by }: ActContext, id: string): Promise<PublicProcess> {
  const row = found((await tx.select().from(processTable).where(eq(processTable.id, id)))[0]);
  const rules = found((await tx.select().from(forum).where(eq(forum.process, id)))[0]);
  const contact = found((await tx.select().from(person).where(eq(person.id, by)))[0]);
  const seats = await tx
    .select({ seat, holder: person.name })
    .from(seat)
    .leftJoin(person, eq(person.id, seat.holder))
    .where(eq(seat.process, id))
    .orderBy(asc(seat.no));
  const groups = await tx.select().from(workingGroup).where(eq(workingGroup.process, id));
  return publicProcess.parse({
    title: row.title,
    member: row.memberName,
    level: row.memberLevel,
    language: row.language,
    timeZone: row.timeZone,
    planStart: row.planStart,
    planEnd: row.planEnd,
    demo: row.demo,
    contact: { name: contact.name, email: contact.email },
    forum: {
      name: rules.name,
      mandate: rules.mandate,
      rule: rules.rule,
      quorum: rules.quorum,
      seats: seats.map((one) => ({
        no: one.seat.no,
        bloc: one.seat.bloc,
        organisation: one.seat.organisation,
        holder: one.holder,
      })),
      labels: rules.labels,
    },
    groups: groups.map(({ name, remit }) => ({ name, remit })),
  } satisfies PublicProcess);
}

/** A working group takes up a theme. */
export const giveTheme = act<{ process: string; group: string; theme: string }, void>({
  name: "give-theme",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, audit, announce }, { process, group, theme }) {
    await tx.update(workingGroup).set({ theme }).where(eq(workingGroup.id, group));
    audit({ group, theme });
    announce(process, "groups", "themes");
  },
});
