import { afterEach, beforeEach, expect, it } from "vitest";
import { Refused } from "../../../acts/refused.js";
import { randomIds } from "../../../adapters/system/ids.js";
import { processBySlug } from "../../../doors/http.js";
import type { Files } from "../../../ports/files.js";
import { openTestHouse, type TestHouse } from "../../../testing/house.js";
import { draftOf } from "../find.js";
import { ProgressBoard } from "../progress.js";
import { csv, twinNames, twinRows, uploadAndMap } from "../testing/files.js";
import { importSteps } from "./steps.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

it("[IMP-10] a file is looked through for one who asks after the other: who asks again and again fills no memory", async () => {
  const { store, clock } = house;
  const id = await uploadAndMap(house, csv([twinNames, ...twinRows(3)]));
  const process = await processBySlug(store.read, "test");
  const draft = await draftOf(store.read, process.id, id);
  let reading = 0;
  let most = 0;
  const readers: string[] = [];
  const files = {
    async get() {
      most = Math.max(most, ++reading);
      await new Promise((next) => setImmediate(next));
      reading -= 1;
      return Buffer.from(csv([twinNames, ...twinRows(3)]));
    },
  } as unknown as Files;
  const steps = importSteps({ store, files, clock, ids: randomIds }, new ProgressBoard());
  const check = (person: string) =>
    steps.check(process, draft, person).then(
      ({ added }) => {
        readers.push(person);
        return added;
      },
      (error: unknown) => (error instanceof Refused ? error.code : error),
    );
  const many = Array.from({ length: 12 }, () => check("ana"));
  const other = check("ben");
  expect(await other).toBe(3);
  expect(readers.length).toBeLessThan(4);
  expect(await Promise.all(many)).toEqual([...new Array(9).fill(3), ...new Array(3).fill("busy")]);
  expect(most).toBe(1);
});
