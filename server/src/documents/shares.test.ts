import { afterEach, beforeEach, expect, it } from "vitest";
import type * as Y from "yjs";
import { documentUpdate } from "../ports/tables/index.js";
import { paragraph } from "./testing/clients.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { honest, readerOf } from "./testing/loopback.js";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function sit(name: string, document: string) {
  const rows = await desk.store.read.all<{ hash: string }>(
    `select hash from token where person = '${name}'` as never,
  );
  const person = honest();
  desk.documents.connect(person.socket.asSocket, {
    document,
    reader: readerOf(name, rows[0]?.hash),
    right: "edit",
    asOf: desk.documents.changes,
    accord: true,
  });
  await until(() => person.greeted && person.saved === person.sent && person.sent > 0);
  return person;
}
const types = (doc: Y.Doc, root: "problem" | "action", times: number) => {
  const text = paragraph(doc, root);
  for (let n = 0; n < times; n++) text.insert(0, "x");
};

it.each(["the same text", "another text"])(
  "[LINE-7] [G11] who sends five hundred letters at once, into %s, makes others wait for a share of them and not for all",
  async (where) => {
    for (const name of ["ana", "eve"]) await desk.person(name);
    for (const id of ["d1", "d2"]) await desk.create(id);
    const eve = await sit("eve", where === "the same text" ? "d1" : "d2");
    const ana = await sit("ana", "d1");
    types(ana.doc, "problem", 1);
    await until(() => ana.saved === ana.sent);
    const { heard } = ana.socket;
    let savedOfEve = -1;
    ana.socket.heard = (payload) => {
      heard(payload);
      if (savedOfEve < 0 && ana.saved === ana.sent) savedOfEve = eve.saved;
    };
    types(eve.doc, "action", 500);
    types(ana.doc, "problem", 1);
    await until(() => savedOfEve >= 0);
    // A share or two of who waited alone, and one among others.
    expect(savedOfEve).toBeLessThan(300);
    await until(() => eve.saved === eve.sent);
    const after = await desk.store.read.select().from(documentUpdate);
    expect(after.filter(({ person }) => person === "eve").length).toBeGreaterThanOrEqual(500);
    expect([ana.socket.code, eve.socket.code]).toEqual([null, null]);
    expect(desk.log).toEqual([]);
  },
);
