import { prepare } from "./lib/prepare.mjs";
import { run } from "./lib/root.mjs";

run(async () => {
  prepare();
  console.log("Built. Start it with: npm start");
});
