import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { paragraph } from "./testing/clients.js";
import { openDesk, until } from "./testing/desk.js";
import { honest } from "./testing/loopback.js";

const total = Number(process.env.ACCORD_ROOMS ?? 3_000);
const together = 500;

it(
  `[ROOM-1] ${total} rooms that were opened, typed in and left are gone from memory`,
  async () => {
    setFlagsFromString("--expose-gc");
    const gc = runInNewContext("gc") as () => void;
    const desk = await openDesk({ idleSeconds: 1 });
    // Each time is a new client id, and an account brings but so many in an hour.
    const names = Array.from({ length: Math.ceil(total / together / 50) }, (_, i) => `person${i}`);
    for (const name of names) await desk.person(name);
    for (let i = 0; i < together; i++) await desk.create(`d${i}`);
    let rounds = 0;
    const round = async () => {
      const name = names[rounds++ % names.length] as string;
      const session = createHash("sha256").update(name).digest("hex");
      const reader = { person: name, name, rightsVersion: 1, session };
      const people = Array.from({ length: together }, (_, i) => {
        const person = honest();
        desk.documents.connect(person.socket.asSocket, {
          document: `d${i}`,
          reader,
          right: "edit",
          accord: true,
        });
        return person;
      });
      await until(() => people.every((one) => one.greeted));
      await until(() => people.every((one) => one.sent > 0));
      for (const one of people) paragraph(one.doc).insert(0, "word ");
      await until(
        () => people.every((one) => one.saved === one.sent),
        () => desk.log.slice(0, 3).join(),
      );
      expect(desk.documents.stats()).toMatchObject({ rooms: together, sessions: together });
      for (const one of people) {
        one.socket.close(1000);
        one.doc.destroy();
      }
      await until(
        () => desk.documents.stats().rooms === 0,
        () => `${desk.documents.stats().rooms} rooms stay`,
      );
    };
    const measured = async () => {
      for (let i = 0; i < 3; i++) {
        await sleep(20);
        gc();
      }
      const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
      return { bytes: heapUsed + arrayBuffers, rss, handles: process.getActiveResourcesInfo().length };
    };

    await round();
    await round();
    const start = await measured();
    for (let opened = together * 2; opened < total; opened += together) await round();
    const end = await measured();
    console.info(`${total} rooms: heap ${start.bytes} to ${end.bytes}, RSS ${start.rss} to ${end.rss}`);
    expect(desk.documents.stats()).toEqual({ rooms: 0, sessions: 0, waiting: 0 });
    expect(end.handles).toBeLessThanOrEqual(start.handles + 1);
    expect(end.bytes).toBeLessThan(start.bytes * 1.1);
    await desk.close();
  },
  60_000 + total * 20,
);
