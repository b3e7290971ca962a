import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { found, refuseIf } from "../../acts/refused.js";
import { electionApplication, seat as seatTable } from "../../ports/tables/index.js";
import { changeSeat, type Issued, invite, type Post } from "../people/index.js";
import { electedOf } from "./elected.js";
import { applicationByNo, applicationsOf, electionByNo, type OnApplication, thingOf } from "./queries.js";

interface Offering extends OnApplication {
  readonly seat: string;
  readonly termUntil: string;
}

/** Who was elected is offered a vacant seat by the acts of the people page: organisation and term, and an invitation to the person named. */
export const offerSeat = (post: Post) =>
  act<Offering, Issued>({
    name: "offer-seat",
    asks: "change_seats",
    thing: thingOf,

    async run(context, { process, no, application, seat, termUntil }) {
      const { tx, actor, now, audit, announce } = context;
      await authorise(tx, actor, "invite", { process }, now);
      const row = await electionByNo(tx, { process, no });
      const one = await applicationByNo(tx, row.id, application);
      const elected = electedOf(row, await applicationsOf(tx, row.id));
      refuseIf(elected.includes(one.no) ? [] : [issue("election_not_elected")]);
      refuseIf(one.seat === null ? [] : [issue("election_seat_offered")]);
      const [there] = await tx
        .select()
        .from(seatTable)
        .where(and(eq(seatTable.id, seat), eq(seatTable.process, process)));
      const { bloc, status } = found(there);
      const isFree = bloc === "non_government" && status === "vacant";
      refuseIf(isFree ? [] : [issue("election_seat_taken", {}, "seat")]);
      const { organisation, nominee, email } = one.words;
      await changeSeat.run(context, { process, seat, set: { organisation, termUntil } });
      const roles = [{ role: "msf_member" as const, group: null, bloc: null, seat }];
      const issued = await invite(post).run(context, {
        process,
        name: nominee,
        email,
        roles,
        leadsTo: null,
      });
      await tx
        .update(electionApplication)
        .set({ seat })
        .where(and(eq(electionApplication.election, row.id), eq(electionApplication.no, one.no)));
      audit({ election: row.id, application, seat });
      announce(process, "elections", "people");
      return issued;
    },
  });
