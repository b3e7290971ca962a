import { existsSync, readdirSync } from "node:fs";
import { node, serverFile } from "./lib/pnpm.mjs";
import { prepare } from "./lib/prepare.mjs";
import { at, run, Told } from "./lib/root.mjs";
import { foreground } from "./lib/serve.mjs";

/** The demo process in ./data, kept: the same as `npm start -- --demo` on a folder that stays. */
run(async () => {
  const data = process.env.ACCORD_DATA ?? at("data");
  if (existsSync(data) && readdirSync(data).some((name) => name === "accord.db")) {
    throw new Told(
      `There is data in ${data} already. Empty it with "npm run reset", or set ACCORD_DATA to another folder.`,
    );
  }
  prepare();
  console.log(`The demo process goes to ${data} and stays there.`);
  foreground(node(), [serverFile("main.js"), "--demo"], { env: { ...process.env, ACCORD_DATA: data } });
});
