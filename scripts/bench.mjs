import { spawnSync } from "node:child_process";
import { environment, node, pnpm } from "./lib/pnpm.mjs";
import { prepare } from "./lib/prepare.mjs";
import { at, run, Told } from "./lib/root.mjs";
import { foreground } from "./lib/serve.mjs";

/** The sync engine beside its peers. They are installed here alone: nothing else needs them. */
run(async () => {
  prepare();
  const done = spawnSync(pnpm(), ["install", "--frozen-lockfile"], {
    cwd: at("server/bench/peers"),
    env: environment(),
    encoding: "utf8",
  });
  if (done.status !== 0)
    throw new Told(`The peers could not be installed.\n${done.stdout ?? ""}${done.stderr ?? ""}`.trim());
  foreground(node(), [at("server/bench/main.mjs"), ...process.argv.slice(2)]);
});
