import { node, serverFile } from "./lib/pnpm.mjs";
import { prepare } from "./lib/prepare.mjs";
import { run } from "./lib/root.mjs";
import { foreground } from "./lib/serve.mjs";

run(async () => {
  prepare();
  foreground(node(), [serverFile("main.js"), ...process.argv.slice(2)]);
});
