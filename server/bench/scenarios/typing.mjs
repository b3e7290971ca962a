import { cpuOf, sleep, until } from "../meter.mjs";
import { spansOf } from "../wire.mjs";
import { assertAlive, assertWritten, leave, peopleIn, pressKey } from "./rooms.mjs";

/** Everybody in a room hears the typists of that room; a keystroke counts once for each other person it reaches. */
function listen(rooms, onDelivered) {
  const heard = { delivered: 0, latencies: [] };
  for (const room of rooms) {
    const typists = new Map(room.filter(({ isTyping }) => isTyping).map((one) => [one.doc.clientID, one]));
    for (const person of room) {
      const seen = new Map();
      person.client.onUpdate = (bytes) => {
        const now = performance.now();
        for (const [id, first, end] of spansOf(bytes)) {
          const typist = typists.get(id);
          if (typist === undefined || typist === person) continue;
          const last = Math.max(first, seen.get(id) ?? 0);
          for (let clock = last; clock < end; clock++) heard.latencies.push(now - typist.sentAt[clock]);
          if (end > last) {
            seen.set(id, end);
            heard.delivered += end - last;
            onDelivered?.(typist, person, end);
          }
        }
      };
    }
  }
  return heard;
}

const figures = (heard, ms, cpu, expected) => ({
  latencies: heard.latencies,
  delivered: heard.delivered,
  lost: expected - heard.delivered,
  ms,
  cpu,
  cpuPer1000: (cpu / heard.delivered) * 1_000,
});

/** Open loop: people type at their rate, whatever the server does. */
export async function typing(target, load, { settle }) {
  const rooms = await peopleIn(target, load);
  const heard = listen(rooms);
  await sleep(settle);
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  const typists = rooms.flat().filter(({ isTyping }) => isTyping);
  const every = 1_000 / load.rate;
  await Promise.all(
    typists.map(async (person, at) => {
      for (let n = 0; ; n++) {
        const due = from + (at / typists.length) * every + n * every;
        if (due - from >= load.ms) return;
        await sleep(Math.max(0, due - performance.now()));
        pressKey(person);
      }
    }),
  );
  const expected = typists.reduce((sum, { typed }) => sum + typed.length * (load.people - 1), 0);
  await until(() => heard.delivered >= expected, 10_000, 2);
  const result = figures(heard, performance.now() - from, cpuOf(target.pid) - cpu, expected);
  assertAlive(rooms);
  await assertWritten(target, rooms);
  leave(rooms);
  return result;
}

/** Closed loop: the next key is pressed when the room's last person has heard the one that went `inFlight` before. */
export async function burst(target, load, { settle }) {
  const rooms = await peopleIn(target, load);
  const pressOn = (typist, heardOf) => {
    while (typist.typed.length < Math.min(load.keystrokes, heardOf + load.inFlight)) pressKey(typist);
  };
  const heard = listen(rooms, (typist, person, end) => {
    if (person === rooms[person.room].at(-1)) pressOn(typist, end);
  });
  await sleep(settle);
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  const typists = rooms.flat().filter(({ isTyping }) => isTyping);
  for (const typist of typists) pressOn(typist, 0);
  const expected = typists.length * load.keystrokes * (load.people - 1);
  await until(() => heard.delivered >= expected, 120_000, 2);
  const result = figures(heard, performance.now() - from, cpuOf(target.pid) - cpu, expected);
  assertAlive(rooms);
  await assertWritten(target, rooms);
  leave(rooms);
  return result;
}
