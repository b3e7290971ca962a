import { mkdirSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse } from "./open-house.js";
import { settingsFrom } from "./settings.js";

/** Starts the server; everything that can go wrong at the start is said in one plain sentence. */
async function main(): Promise<void> {
  const demo = process.argv.includes("--demo");
  const settings = settingsFrom(process.env, demo);
  const data = demo && !process.env.ACCORD_DATA ? await mkdtemp(join(tmpdir(), "accord-demo-")) : settings.data;
  mkdirSync(data, { recursive: true });
  const house = await openHouse({ ...settings, data });
  const stop = async (signal: string) => {
    house.app.http.log.info(`${signal}: closing`);
    await house.close();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop("SIGTERM"));
  process.once("SIGINT", () => void stop("SIGINT"));
  await house.listen();
}

main().catch((error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") console.error("The port is already in use. Set ACCORD_PORT to another one, e.g. ACCORD_PORT=3001 npm start.");
  else console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
