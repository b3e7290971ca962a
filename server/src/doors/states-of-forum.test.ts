import * as forum from "@accord/shared/forum";
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, it } from "vitest";
import { forum as forumTable, seat } from "../ports/tables/index.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
});
afterEach(() => house.close());

describe("every act by everybody, in every state of the forum and its seats", () => {
  it("[Q20] [2.2] on the statement, as the terms ask for it or not", async () => {
    const ethics = (asked: forum.Ethics) => async () => {
      await house.store.transact((tx) =>
        tx.update(forumTable).set({ ethics: asked }).where(eq(forumTable.process, house.process)),
      );
      return [{}];
    };
    await expectAsTold<object>(house, {
      grid: `
                       not_asked            asked  public
        sign-statement statement_not_asked  goes   goes`,
      things: {
        not_asked: ethics("none"),
        asked: ethics("statement"),
        public: ethics("public_interests"),
      },
      rows: [{ route: forum.signStatement, asked: () => ({ body: { interests: [], none: true } }) }],
    });
  }, 100_000);

  it("[Q22] [2.2] on what is proposed about a seat, by both co-chairs and by the forum", async () => {
    const seats = await house.store.read
      .select()
      .from(seat)
      .where(eq(seat.process, house.process))
      .orderBy(asc(seat.no));
    const propose = async (no: number) => {
      const body = {
        seat: seats[no - 1]?.id ?? "",
        kind: "warning",
        reasons: "Spoke for others.",
        until: null,
      };
      const { json } = await house.ask("chairGov", forum.proposeSeatDecision, { body });
      return { decision: json.id, seat: body.seat };
    };
    await house.store.transact((tx) => tx.update(forumTable).set({ sanctions: "co_chairs" }));
    const [signed, decided, withdrawn] = [await propose(3), await propose(4), await propose(5)];
    await house.ask("chairCivil", forum.signSeatDecision, { params: { decision: decided.decision } });
    await house.ask("chairGov", forum.withdrawSeatDecision, { params: { decision: withdrawn.decision } });
    await house.store.transact((tx) => tx.update(forumTable).set({ sanctions: "ballot" }));
    const forBallot = await propose(6);
    await expectAsTold<{ decision: string; seat: string }>(house, {
      grid: `
                               signed_once              for_a_ballot             decided             withdrawn
        propose-seat-decision  seat_decision_under_way  seat_decision_under_way  goes                goes
        sign-seat-decision     goes                     seat_decision_by_ballot  seat_decision_over  seat_decision_over
        withdraw-seat-decision goes                     goes                     seat_decision_over  seat_decision_over`,
      things: {
        signed_once: [signed],
        for_a_ballot: [forBallot],
        decided: [decided],
        withdrawn: [withdrawn],
      },
      rows: [
        {
          route: forum.proposeSeatDecision,
          asked: (one) => ({ body: { seat: one.seat, kind: "warning", reasons: "Again.", until: null } }),
        },
        {
          route: forum.signSeatDecision,
          asked: ({ decision }) => ({ params: { decision } }),
          but: (who, _thing, cell) =>
            cell === "goes" && who === "chairGov" ? "seat_decision_bloc_signed" : undefined,
        },
        { route: forum.withdrawSeatDecision, asked: ({ decision }) => ({ params: { decision } }) },
      ],
    });
  }, 100_000);
});
