import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openWriter } from "../adapters/sqlite/open.js";
import { setClock } from "../adapters/system/clock.js";
import { type OpenHouse, openHouse } from "../open-house.js";
import type { Clock } from "../ports/clock.js";
import { asking, origin } from "./ask.js";
import { start, type TestHouse } from "./house.js";

/** The server as it is wired at a start, without listening. */
export const houseIn = (data: string, clock: Clock): Promise<OpenHouse> =>
  openHouse(
    {
      ...{ port: 0, host: "127.0.0.1", data, url: origin, smtp: null, mailFrom: "accord@localhost" },
      ...{ log: "silent", trustProxy: false, language: "en", demo: false },
    },
    { clock },
  );

/** Goes on from what a test house has in its folder, as a server that is started anew as often as asked. */
export async function restartingHouse(founded: TestHouse) {
  const { folder } = founded;
  await founded.app.close();
  await founded.store.close();
  const clock = setClock(start);
  const open = () => houseIn(folder, clock);
  let house: OpenHouse = await open();
  const db = openWriter(join(folder, "accord.db"));
  return {
    clock,
    /** Past all doors: what a hand or a disk does. */
    db,
    ask: asking(() => house.app, founded.cookieOf),
    get app() {
      return house.app;
    },
    async restart() {
      await house.close();
      house = await open();
      // What listen() does first.
      await house.app.jobs.runDue();
    },
    async close() {
      db.close();
      await house.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
