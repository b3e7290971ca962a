import { percentile } from "./figures.mjs";
import { cpuOf, sleep } from "./meter.mjs";
import { Run } from "./run.mjs";

const names = (one) => one.kind.name;

/** Compilers of just-in-time code have seen what is measured then. */
export async function warmUps(run, files) {
  const { warmUp, replay } = run.load;
  const warm = async (server) => {
    await run.ask("burst", server, server.take(warmUp.rooms), warmUp);
    const load = { ...replay, keystrokes: warmUp.recorded };
    for (let time = 0; time < (server.kind.isFloor ? 1 : warmUp.times); time++)
      for (const [, file] of files) await run.ask("replay", server, server.take(1), { ...load, file });
  };
  await run.each("warming up", warm, { rounds: 1, floor: true });
}

/** Latency and cost of what reaches people, by one scenario of the generator. */
async function delivery(run, what, scenario, load) {
  await run.each(
    what,
    async (server) => {
      const { latencies, lost, cpuPer1000 } = await run.ask(scenario, server, server.take(load.rooms), load);
      for (const [share, name] of [
        [0.5, "p50"],
        [0.95, "p95"],
        [0.99, "p99"],
      ])
        run.record(`${what}: latency ${name}`, "ms", names(server), percentile(latencies, share));
      run.record(`${what}: CPU per 1,000 delivered`, "ms", names(server), cpuPer1000);
      if (lost > 0) run.note(`${what}: ${server.kind.label} did not deliver ${lost} in 10 s.`);
    },
    { floor: true },
  );
}

export const fanOut = (run) => delivery(run, "fan-out", "typing", run.load.fanOut);
export const bigRoom = (run) => delivery(run, "room of 150", "typing", run.load.bigRoom);
export const carets = (run) => delivery(run, "presence", "presence", run.load.presence);

export async function bursts(run) {
  const load = run.load.burst;
  await run.each(
    "burst",
    async (server) => {
      const { cpuPer1000, delivered, ms, lost } = await run.ask(
        "burst",
        server,
        server.take(load.rooms),
        load,
      );
      run.record("burst: CPU per 1,000 delivered", "ms", names(server), cpuPer1000);
      run.record("burst: delivered a second", "", names(server), (delivered / ms) * 1_000, true);
      if (lost > 0) run.note(`burst: ${server.kind.label} did not deliver ${lost}.`);
    },
    { floor: true },
  );
}

export async function replays(run, files) {
  for (const [name, file] of files) {
    const { runIn, keystrokes: whole } = run.load.replay;
    for (const server of run.running)
      for (const keystrokes of [runIn, whole])
        await run.ask("readRecording", server, [], { file, keystrokes });
    const play = async (server) => {
      const { after } = run.load.replay;
      const load = { ...run.load.replay, file };
      const rested = async () => {
        await sleep(after);
        await run.quiet();
      };
      await run.ask("replay", server, server.take(1), { ...load, keystrokes: runIn });
      await rested();
      const before = cpuOf(server.process.pid);
      const { cpuPer1000, keystrokes, isEqual } = await run.ask("replay", server, server.take(1), load);
      run.record(`replay: CPU per 1,000 keystrokes (${name})`, "ms", names(server), cpuPer1000);
      await rested();
      const used = cpuOf(server.process.pid) - before;
      const all = `replay with all around it: CPU per 1,000 keystrokes (${name})`;
      run.record(all, "ms", names(server), (used / keystrokes) * 1_000);
      if (!isEqual) run.note(`replay of ${name}: the text of ${server.kind.label} is NOT equal.`);
    };
    await run.each(`replay of ${name}`, play, { floor: true });
    run.note(`replay of ${name}: compared with the recording's own text in every server.`);
  }
}

/** Long texts and many rooms are written first; then each round starts the servers again and opens them cold. */
export async function coldOpens(run) {
  const { coldOpen, manyRooms } = run.load;
  const places = new Map();
  await run.each(
    "writing long texts and many rooms",
    async (server) => {
      const long = server.take(coldOpen.edits.length);
      const many = server.take(manyRooms.rooms);
      for (const [at, edits] of coldOpen.edits.entries()) {
        const { ms, cpu } = await run.ask("writeLong", server, [long[at]], { ...coldOpen, edits });
        run.record(
          `writing ${edits.toLocaleString("en")} edits: a second`,
          "",
          names(server),
          (edits / ms) * 1_000,
          true,
        );
        run.record(
          `writing ${edits.toLocaleString("en")} edits: CPU per 1,000`,
          "ms",
          names(server),
          (cpu / edits) * 1_000,
        );
      }
      await run.ask("writeMany", server, many, manyRooms);
      places.set(server, { long, many });
    },
    { rounds: 1 },
  );
  await run.each("opening after a restart", async (server) => {
    const { long, many } = places.get(server);
    for (const [at, edits] of coldOpen.edits.entries()) {
      await server.stop();
      await server.start();
      await sleep(run.load.settle);
      const { ms, cpu } = await run.ask("openLong", server, [long[at]], { ...coldOpen, edits });
      const name = `${edits.toLocaleString("en")} edits`;
      run.record(`cold open: time to the whole text (${name})`, "ms", names(server), ms);
      run.record(`cold open: CPU (${name})`, "ms", names(server), cpu);
    }
    const before = await server.ask("memory");
    const { perSecond, cpuPer1000 } = await run.ask("openMany", server, many, manyRooms);
    const after = await server.ask("memory");
    run.record("many rooms: opened a second", "", names(server), perSecond, true);
    run.record("many rooms: CPU per 1,000 opened", "ms", names(server), cpuPer1000);
    run.record(
      "memory per open document with its reader",
      "KB",
      names(server),
      (after.used - before.used) / many.length / 1024,
    );
    await run.ask("leave", server, []);
    if (run.load.idle.evictedAfter === 0) return;
    await sleep(run.load.idle.evictedAfter);
    const left = await server.ask("memory");
    run.record(
      "memory kept per document once all have left",
      "KB",
      names(server),
      Math.max(0, (left.used - before.used) / many.length / 1024),
    );
  });
}

export async function idleMemory(run) {
  const { connections } = run.load.idle;
  const measure = async (server) => {
    const documents = server.take(10);
    const opened = (howMany) => run.ask("openIdle", server, documents, { connections: howMany });
    // Nothing of what was measured before may go away meanwhile, and what is kept for all is there.
    await server.stop();
    await server.start();
    await opened(connections);
    await opened(documents.length);
    const before = await server.ask("memory");
    await opened(connections + documents.length);
    const after = await server.ask("memory");
    run.record(
      "memory per idle connection",
      "KB",
      names(server),
      (after.used - before.used) / connections / 1024,
    );
    await run.ask("leave", server, []);
  };
  await run.each("idle connections", measure, { floor: true });
}

/** The same with a slow disk: how late people hear of a key, and how long the event loop stands still. */
export async function slowCommits(run) {
  const { slowCommit: load } = run.load;
  const slow = new Run({
    ...run,
    options: { ...run.options, commitMs: load.commitMs, documents: load.rooms * run.load.rounds },
  });
  const what = `${load.commitMs} ms added to each commit`;
  try {
    await slow.open();
    await slow.each(what, async (server) => {
      await server.ask("delayFrom");
      const { latencies, lost } = await slow.ask("typing", server, server.take(load.rooms), load);
      const { p99, max } = await server.ask("delayUntil");
      slow.record(`${what}: latency p50`, "ms", names(server), percentile(latencies, 0.5));
      slow.record(`${what}: latency p99`, "ms", names(server), percentile(latencies, 0.99));
      slow.record(`${what}: event loop delay p99`, "ms", names(server), p99);
      slow.record(`${what}: event loop delay, longest`, "ms", names(server), max);
      if (lost > 0) slow.note(`${what}: ${server.kind.label} did not deliver ${lost} in 10 s.`);
    });
  } finally {
    for (const line of slow.notes) run.note(line);
    await slow.close();
  }
}
