import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { testFolder } from "../testing/folder.js";
import { paragraph, rawClient, updatesOf } from "./testing/clients.js";
import { openDesk, until } from "./testing/desk.js";
import { ownProcesses } from "./testing/own-process.js";

const ownProcess = ownProcesses();

const total = Number(process.env.ACCORD_ROOMS ?? 1_250);
const moves = Number(process.env.ACCORD_MOVES ?? 9_000);
const together = 250;
const atOnce = 25;
/** Until memory that is held ready, for the heap and by the allocator, has been taken once. */
const warm = 3;

it(
  `[ROOM-1] [G10] ${total} rooms that were opened, typed in and left over sockets are gone from memory`,
  async () => {
    const { path: folder, remove } = await testFolder();
    const desk = await openDesk({ folder });
    // Each time is a new client id, and an account brings but so many in an hour.
    const names = Array.from({ length: Math.ceil(total / together / 50) }, (_, i) => `person${i}`);
    for (const name of names) await desk.person(name);
    for (let i = 0; i < together; i++) await desk.create(`d${i}`);
    await desk.close();
    const server = await ownProcess(folder, { idleSeconds: 1 });
    try {
      const visit = async (document: string, name: string) => {
        const one = await rawClient(server.port, document, name);
        const about = () => `${document} ${one.status} ${one.code} ${one.refused} ${one.step2s}`;
        await until(() => one.rights === "edit", about);
        one.sync(0, Uint8Array.of(0));
        await until(() => one.step2s === 1, about);
        one.step2();
        for (const update of updatesOf(one.doc, (doc) => paragraph(doc).insert(0, "word ")))
          one.update(update);
        await until(() => one.saved >= 2, about);
        return one;
      };
      let rounds = 0;
      const round = async () => {
        const name = names[rounds++ % names.length] as string;
        const people: Awaited<ReturnType<typeof visit>>[] = [];
        for (let i = 0; i < together; i += atOnce)
          people.push(
            ...(await Promise.all(Array.from({ length: atOnce }, (_, j) => visit(`d${i + j}`, name)))),
          );
        expect((await server.measure()).rooms).toBe(together);
        for (const one of people) {
          one.close();
          one.doc.destroy();
        }
        for (let tries = 0; tries < 100 && (await server.measure()).rooms > 0; tries++) await sleep(100);
      };
      for (let i = 0; i < warm; i++) await round();
      const start = await server.measure();
      while (rounds * together < total) {
        await round();
        if (rounds % 20 === 0) console.info(rounds * together, JSON.stringify(await server.measure()));
      }
      const end = await server.measure();
      console.info(`${total} rooms: ${JSON.stringify(start)} to ${JSON.stringify(end)}`);
      expect(end).toMatchObject({ rooms: 0, sessions: 0, waiting: 0 });
      expect(end.handles).toBeLessThanOrEqual(start.handles + 1);
      expect(end.heap + end.buffers).toBeLessThan((start.heap + start.buffers) * 1.1);
      // In a short run the allocator is still taking what it will keep.
      if (total >= 10_000) expect(end.rss, "memory of the process").toBeLessThan(start.rss * 1.1);
    } finally {
      server.child.kill("SIGKILL");
      await remove();
    }
  },
  240_000 + total * 40,
);

it(
  `[ROOM-1] [G10] ${moves} moves of carets leave nothing`,
  async () => {
    const { path: folder, remove } = await testFolder();
    const server = await ownProcess(folder);
    try {
      const people = await Promise.all(
        ["ana", "ben", "eve"].map((name) => rawClient(server.port, "d1", name)),
      );
      await until(() => people.every(({ rights }) => rights === "edit"));
      let clock = 0;
      const move = async (times: number) => {
        for (let n = 0; n < times; n++) {
          clock++;
          for (const [i, one] of people.entries())
            one.presence([{ client: 7 + i, clock, state: { field: "problem", at: clock } }]);
          for (const one of people) one.told.length = 0;
          // What the server has not read yet would wait here.
          if (n % 200 === 199) await server.measure();
        }
        return server.measure();
      };
      const start = await move(Math.ceil(moves / 15));
      const end = await move(Math.ceil(moves / 3));
      const last = people[0] as (typeof people)[number];
      await until(() => last.awareness.get(8)?.state?.at === clock);
      console.info(`${moves} moves: ${JSON.stringify(start)} to ${JSON.stringify(end)}`);
      // A timer or a write that is under way is over at the next look; what was left is not.
      await vi.waitFor(async () =>
        expect((await server.measure()).handles).toBeLessThanOrEqual(start.handles + 1),
      );
      expect(end.heap + end.buffers).toBeLessThan((start.heap + start.buffers) * 1.1);
      if (moves >= 1_000_000) expect(end.rss, "memory of the process").toBeLessThan(start.rss * 1.1);
      for (const one of people) one.close();
      for (let tries = 0; tries < 100 && (await server.measure()).sessions > 0; tries++) await sleep(50);
      expect(await server.measure()).toMatchObject({ sessions: 0, waiting: 0 });
    } finally {
      server.child.kill("SIGKILL");
      await remove();
    }
  },
  120_000 + moves,
);
