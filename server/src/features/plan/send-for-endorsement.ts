import { sayIn } from "@accord/shared/messages";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { person, seat } from "../../ports/tables/index.js";
import { type OnVersion, refuseStep, standingOf } from "./in-act.js";
import { publishPlanVersion } from "./publish-plan.js";
import { planRow, storePlanRow } from "./queries.js";
import { publicPlanOf } from "./shown.js";

interface Sending extends OnVersion {
  /** Of this house, for the letters. */
  readonly url: string;
}

/** The version becomes public at its own address, and the non-governmental members of the forum are asked. */
export const sendForEndorsement = act<Sending, { address: string; told: number }>({
  name: "send-for-endorsement",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, version: seen, url }) {
    const { tx, now, mail, audit, announce } = context;
    const standing = await standingOf(context, process);
    const { frozen } = await refuseStep(context, standing, "endorse", seen);
    const { home } = standing;
    await storePlanRow(tx, process, { state: "endorsing" }, now);
    const body = await publicPlanOf(tx, await planRow(tx, process), frozen);
    const address = await publishPlanVersion(context, home, frozen, body);
    const asked = await tx
      .selectDistinct({ email: person.email })
      .from(seat)
      .innerJoin(person, eq(person.id, seat.holder))
      .where(and(eq(seat.process, process), eq(seat.bloc, "non_government"), eq(seat.status, "active")));
    const say = sayIn(home.language);
    for (const { email } of asked)
      await mail({
        process,
        to: email,
        subject: say("plan.letter.subject", { process: home.title }),
        text: say("plan.letter.text", {
          process: home.title,
          n: frozen.n,
          link: `${url}/p/${home.slug}/${address}`,
        }),
      });
    audit({ version: frozen.id, told: asked.length });
    announce(process, "plan");
    return { address, told: asked.length };
  },
});
