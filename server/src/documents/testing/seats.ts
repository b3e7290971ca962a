import { afterEach, beforeEach } from "vitest";
import * as Y from "yjs";
import { documentUpdate } from "../../ports/tables/index.js";
import { paragraph, rawClient, textOf } from "./clients.js";
import { written } from "./craft.js";
import { type Desk, openDesk, until } from "./desk.js";

/** For each test a desk with one text, "d1", and people who may edit it; their clients leave with it. */
export function seatsFor(...names: readonly string[]) {
  const open: { close(): void }[] = [];
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    for (const name of names) await desk.person(name);
    await desk.create("d1");
  });
  afterEach(async () => {
    for (const client of open.splice(0)) client.close();
    await desk.close();
  });
  const seats = {
    get desk(): Desk {
      return desk;
    },
    async sit(...[name, options]: [name: string, options?: Parameters<typeof rawClient>[3]]) {
      const client = await rawClient(desk.port, "d1", name, options);
      open.push(client);
      return client;
    },
    /** A client whose step 2 is in, with the text so far. */
    async synced(name: string) {
      const client = await seats.sit(name);
      await until(() => client.step1s === 1);
      client.sync(0, Y.encodeStateVector(client.doc));
      client.step2();
      await client.isSaved(1);
      return client;
    },
    /** Ana has written a paragraph under the id 100. */
    async someWords() {
      const ana = await seats.synced("ana");
      const { doc, updates } = written(100, (made) => void paragraph(made).insert(0, "Ana's words"));
      for (const update of updates) ana.update(update);
      await ana.isSaved(2);
      return { ana, doc };
    },
    journal: async () => (await desk.store.read.select().from(documentUpdate)).length,
    /** The text as one more reader gets it. */
    async stored() {
      const reader = await seats.sit("ben");
      reader.sync(0, Uint8Array.of(0));
      await until(() => reader.step2s === 1);
      return textOf(reader.doc);
    },
  };
  return seats;
}
