import { node, serverFile } from "./lib/pnpm.mjs";
import { build, install } from "./lib/prepare.mjs";
import { run } from "./lib/root.mjs";
import { foreground } from "./lib/serve.mjs";

run(async () => {
  install({ quiet: true });
  build(["server"], { quiet: true });
  // npm runs scripts in the project's folder; a file named on the command line is meant from where it was typed.
  const typedIn = process.env.npm_lifecycle_event === "accord" ? process.env.INIT_CWD : process.cwd();
  foreground(node(), [serverFile("commands/main.js"), ...process.argv.slice(2)], {
    env: { ...process.env, ACCORD_TYPED_IN: typedIn ?? process.cwd() },
  });
});
