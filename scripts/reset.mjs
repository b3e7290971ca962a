import { existsSync, rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { at, run, Told } from "./lib/root.mjs";

/** Deletes ./data after saying so; asks where somebody can answer, else wants --yes. Never touches ACCORD_DATA. */
run(async () => {
  const data = at("data");
  if (!existsSync(data)) return console.log(`There is nothing in ${data}.`);
  console.log(`This deletes ${data}: the database, the attachments and the backups in it.`);
  if (!process.argv.includes("--yes")) {
    if (!process.stdin.isTTY) throw new Told("Nothing was deleted. To delete it: npm run reset -- --yes");
    const asking = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await asking.question("Type yes to delete it: ");
    asking.close();
    if (answer.trim() !== "yes") return console.log("Nothing was deleted.");
  }
  rmSync(data, { recursive: true });
  console.log("Deleted.");
});
