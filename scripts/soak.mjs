// npm run soak [-- name …]: the long forms. Sizes and seed of a form are variables: ACCORD_KILLS=200 ACCORD_SEED=3 npm
// run soak -- kill.
import { exec, serverFile } from "./lib/pnpm.mjs";
import { prepare } from "./lib/prepare.mjs";
import { run, Told } from "./lib/root.mjs";

const documents = (...names) => names.map((name) => `src/documents/${name}.test.ts`);

/** The same files as in `npm test`, with more of everything. */
const long = [
  {
    name: "kill",
    what: "1,000 kills of the sync engine (G1)",
    files: documents("kill", "archive"),
    env: { ACCORD_KILLS: "1000" },
  },
  {
    name: "house",
    what: "1,000 kills of the built server while people write, comment, vote, upload and freeze (G1)",
    files: ["src/testing/killed/killed.test.ts"],
    env: {
      ACCORD_HOUSE_KILLS: "1000",
      ACCORD_KILL_WITHIN: "3000",
      ACCORD_MAIN: serverFile("main.js"),
    },
  },
  {
    name: "rooms",
    what: "50,000 rooms and a million moves of carets (G10)",
    files: documents("rooms"),
    env: { ACCORD_ROOMS: "50000", ACCORD_MOVES: "1000000" },
  },
  {
    name: "together",
    what: "20,000 meetings of six without a wire, 300 on sockets, 300 histories (G3)",
    files: documents("together", "meetings", "histories"),
    env: {
      ACCORD_LOOPS: "20000",
      ACCORD_SEEDS: "300",
      ACCORD_STEPS: "500",
      ACCORD_AUTHORSHIP_SEEDS: "300",
    },
  },
  {
    name: "orders",
    what: "2,000 meetings with faults of the store (G3)",
    files: documents("orders"),
    env: { ACCORD_ORDERS: "2000", ACCORD_STEPS: "120" },
  },
  {
    name: "fuzz",
    what: "20 million frames (G4)",
    files: documents("fuzz"),
    env: { ACCORD_FRAMES: "20000000" },
  },
  {
    name: "revocation",
    what: "500 rights that go, by each cause (G7)",
    files: ["src/doors/revocation.test.ts"],
    env: { ACCORD_TRIALS: "500" },
  },
  {
    name: "pressure",
    what: "floods of a minute (G11)",
    files: documents("pressure", "floods"),
    env: { ACCORD_FLOOD_MS: "60000", ACCORD_FLOOD_ROUNDS: "60" },
  },
  {
    name: "ballots",
    what: "100,000 acts in random histories of ballots, and 1,000 closings in a race with casts (G12)",
    files: ["src/features/decisions/histories.test.ts", "src/features/ballots/offsets.test.ts"],
    env: { ACCORD_HISTORIES: "4000", ACCORD_OFFSETS: "500" },
  },
  {
    name: "secrecy",
    what: "1,000 secret ballots, whose voters nothing links to their choices (G13)",
    files: ["src/features/ballots/secret/linking.test.ts"],
    env: { ACCORD_ELECTIONS: "1000" },
  },
  {
    name: "log",
    what: "10,000 tampers with the decision log, and a million entries (G14)",
    project: "shared",
    files: ["src/verifier/tampers.test.ts"],
    env: { ACCORD_TAMPERS: "10000", ACCORD_ENTRIES: "1000000" },
  },
  {
    name: "away",
    what: "10,000 edits without a line (G22)",
    project: "client",
    files: ["src/connection/away.test.ts"],
    env: { ACCORD_EDITS: "10000" },
  },
];

run(async () => {
  prepare();
  const wanted = process.argv.slice(2);
  const due = long.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (due.length === 0)
    throw new Told(
      `There is no long form of ${wanted.join(", ")}: ${long.map(({ name }) => name).join(", ")}.`,
    );
  let failed = 0;
  for (const { what, project = "server", files, env } of due) {
    const sizes = Object.entries(env).map(([size, most]) => [size, process.env[size] ?? most]);
    console.log(`\n${what}: ${sizes.map((size) => size.join(" ")).join(", ")}`);
    const args = ["vitest", "run", "--project", project, "--no-file-parallelism", ...files];
    if (!exec(args, { env: Object.fromEntries(sizes) }).good) failed += 1;
  }
  console.log(`\n${due.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
