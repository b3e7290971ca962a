import { readHistory, readWhoWrote } from "@accord/shared/history";
import { afterAll, beforeAll, expect, it } from "vitest";
import { draftOf, writeProblem } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await draftOf(house, 1, (doc) => writeProblem(doc, "It is high."));
});
afterAll(() => house.close());

it.each([
  ["who wrote it", readWhoWrote],
  ["its history", readHistory],
])(
  "[HIST-10] of one person who asks %s very often at once so much is read and no more, and another is answered",
  async (_what, route) => {
    const params = { document: "document-1" };
    const asked = Array.from({ length: 30 }, () => house.ask("observer", route, { params }));
    const other = house.ask("healthWriter", route, { params });
    const told = (await Promise.all(asked)).map(({ status }) => status);
    expect([told.filter((status) => status === 200).length, told.includes(503)]).toEqual([9, true]);
    expect((await other).status).toBe(200);
    expect((await house.ask("observer", route, { params })).status).toBe(200);
  },
);
