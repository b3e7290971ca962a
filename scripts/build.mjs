import { prepare } from "./lib/prepare.mjs";
import { run } from "./lib/root.mjs";

run(async () => {
  const asked = process.argv.slice(2);
  prepare(asked.length > 0 ? asked : ["server", "client", "shared"]);
  console.log("Built. Start it with: npm start");
});
