import { cpuOf, sleep, until } from "../meter.mjs";
import { statesOf } from "../wire.mjs";
import { assertAlive, leave, newId, peopleIn } from "./rooms.mjs";

/** What y-tiptap says of a caret; the place in the text counts the moves. */
function caretAt(id, move) {
  const place = { type: null, tname: null, item: { client: id, clock: move }, assoc: 0 };
  return { user: { name: "Writer", color: "#30a060" }, cursor: { anchor: place, head: place } };
}

/** A move counts once for each other person who knows of it, be it by way of a newer one. */
export async function presence(target, load, { settle }) {
  const rooms = await peopleIn(target, load);
  const heard = { delivered: 0, latencies: [] };
  for (const room of rooms) {
    for (const person of room) Object.assign(person, { id: newId(), movedAt: [] });
    const byId = new Map(room.map((person) => [person.id, person]));
    for (const person of room) {
      const seen = new Map();
      person.client.onAwareness = (bytes) => {
        const now = performance.now();
        for (const [id, state] of statesOf(bytes)) {
          const mover = byId.get(id);
          if (mover === undefined || mover === person || state === null) continue;
          const end = state.cursor.anchor.item.clock + 1;
          const last = seen.get(id) ?? 0;
          for (let move = last; move < end; move++) heard.latencies.push(now - mover.movedAt[move]);
          if (end > last) {
            heard.delivered += end - last;
            seen.set(id, end);
          }
        }
      };
    }
  }
  await sleep(settle);
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  const people = rooms.flat();
  const every = 1_000 / load.rate;
  await Promise.all(
    people.map(async (person, at) => {
      for (let n = 0; ; n++) {
        const due = from + (at / people.length) * every + n * every;
        if (due - from >= load.ms) return;
        await sleep(Math.max(0, due - performance.now()));
        person.movedAt.push(performance.now());
        person.client.present(person.id, n + 1, caretAt(person.id, n));
      }
    }),
  );
  const expected = people.reduce((sum, { movedAt }) => sum + movedAt.length * (load.people - 1), 0);
  await until(() => heard.delivered >= expected, 10_000, 2);
  const used = cpuOf(target.pid) - cpu;
  assertAlive(rooms);
  leave(rooms);
  return {
    latencies: heard.latencies,
    delivered: heard.delivered,
    lost: expected - heard.delivered,
    cpuPer1000: (used / heard.delivered) * 1_000,
  };
}
