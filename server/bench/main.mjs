import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rowsOf, tableOf } from "./figures.mjs";
import { floors } from "./floor.mjs";
import { goals, loads } from "./load.mjs";
import * as measures from "./measures.mjs";
import { Run, startGenerator } from "./run.mjs";
import { besides, isPeer, linesOfServers, servers } from "./servers.mjs";

const root = join(import.meta.dirname, "../..");
const { values: asked } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    rounds: { type: "string" },
    only: { type: "string", default: "" },
    servers: { type: "string", default: "" },
    /** Another built tree of Accord to be measured beside this one. */
    beside: { type: "string" },
    profile: { type: "string" },
    json: { type: "string" },
  },
});
if (asked.beside) besides(asked.beside);
const form = asked.short ? loads.short : loads.full;
const load = { ...form, rounds: Number(asked.rounds ?? form.rounds) };

const traces = join(process.env.ACCORD_REAL_DATA ?? join(root, "../shared/data"), "traces");
const recordings = ["friendsforever", "sveltecomponent"]
  .map((name) => [name, join(traces, `${name}.json.gz`)])
  .filter(([, file]) => existsSync(file));

const parts = {
  "fan-out": measures.fanOut,
  room: measures.bigRoom,
  burst: measures.bursts,
  presence: measures.carets,
  replay: (run) => measures.replays(run, asked.short ? recordings.slice(0, 1) : recordings),
  idle: measures.idleMemory,
  open: measures.coldOpens,
  slow: measures.slowCommits,
};

const chosen = asked.only === "" ? Object.keys(parts) : asked.only.split(",");
const unknown = chosen.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. The parts are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
const kinds =
  asked.servers === "" ? servers : servers.filter(({ name }) => asked.servers.split(",").includes(name));

const measured = new Map();
const record = (what, unit, server, value, more = false) => {
  const row = measured.get(what) ?? { unit, more, of: new Map() };
  measured.set(what, row);
  row.of.set(server, [...(row.of.get(server) ?? []), value]);
};

const documents =
  load.warmUp.rooms +
  recordings.length * load.warmUp.times +
  load.rounds * (load.fanOut.rooms + load.bigRoom.rooms + load.burst.rooms + load.presence.rooms + 4 + 10) +
  load.coldOpen.edits.length +
  load.manyRooms.rooms;
const profileFolder = join(root, "test-results/profiles");
if (asked.profile) mkdirSync(profileFolder, { recursive: true });

const generator = startGenerator();
const started = performance.now();
const say = (line) => console.error(`[${Math.round((performance.now() - started) / 1_000)} s] ${line}`);
const options = { documents, people: load.bigRoom.people, profile: asked.profile, profileFolder };
const run = new Run({ kinds, load, generator, record, say, options });
const name = (server) => servers.find((one) => one.name === server).label;

/** What has been measured so far; a run that is broken off tells it as well. */
function tell() {
  const rows = rowsOf(measured, {
    ours: "accord",
    peers: servers.filter(isPeer).map(({ name }) => name),
    goals,
  });
  const labelled = rows.map((row) => ({
    ...row,
    values: new Map([...row.values].map(([server, value]) => [name(server), value])),
  }));
  const reached = rows.filter((row) => row.reached === true);
  const lost = rows.filter((row) => row.reached === false).map(({ what }) => what);
  console.log(
    `\n${tableOf(
      labelled,
      kinds.map(({ label }) => label),
    )}\n`,
  );
  console.log(
    `Medians of ${load.rounds} ${load.rounds === 1 ? "round" : "rounds"}, interleaved; ${Math.round((performance.now() - started) / 1_000)} s; load of the machine now ${loadavg()[0].toFixed(1)}.`,
  );
  console.log(`Reached: ${reached.length}. Lost: ${lost.length === 0 ? "none" : lost.join("; ")}.`);
  for (const line of [...run.notes, ...floors()]) console.log(`- ${line}`);
  if (asked.profile) console.log(`Profiles of ${asked.profile}: ${profileFolder}`);
  if (asked.json) {
    const plain = labelled.map((row) => ({ ...row, values: Object.fromEntries(row.values) }));
    writeFileSync(asked.json, JSON.stringify(plain, null, 2));
  }
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    tell();
    void run.close().finally(() => process.exit(1));
  });

try {
  console.log(
    `${asked.short ? "Short form" : "Full form"}; ${cpus().length} processors, ${cpus()[0].model}, Node ${process.versions.node}.`,
  );
  for (const line of linesOfServers()) console.log(`  ${line}`);
  if (recordings.length === 0) console.log("  The recordings are not here: the replay is left out.");
  await run.open();
  await measures.warmUps(run, recordings);
  for (const part of chosen) await parts[part](run);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await run.close();
  generator.end();
}
tell();
