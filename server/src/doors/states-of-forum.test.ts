import * as forum from "@accord/shared/forum";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, it } from "vitest";
import { forum as forumTable } from "../ports/tables/index.js";
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
});
