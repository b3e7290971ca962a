import type { Role } from "@accord/shared/people";
import { usualSettings } from "@accord/shared/process";
import { usualLabels, usualQuorum } from "@accord/shared/setup";
import { eq } from "drizzle-orm";
import { act } from "../acts/act.js";
import { addSeats } from "../features/people/change-people.js";
import { publishProcess as publishPages } from "../features/process/index.js";
import { makeFirstTerms } from "../features/terms/index.js";
import { forum, membership, person, process as processTable, workingGroup } from "../ports/tables/index.js";

interface Founding {
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
      rule: { kind: "mixed", fallback: { kind: "majority" } },
      quorum: usualQuorum,
      veto: { kind: "bloc", days: 3 },
      ethics: "public_interests",
      secretBallots: true,
      sanctions: "co_chairs",
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
    await publishPages(context, process);
    await makeFirstTerms(context, process);
  },
});

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
