import { type TemporaryFolder, temporaryFolder } from "./demo/temporary-folder.js";
import { setupLinkToPrint } from "./features/setup/make-setup-link.js";
import { freePort } from "./free-port.js";
import { makeFolder } from "./make-folder.js";
import { type OpenHouse, openHouse } from "./open-house.js";
import { type Settings, settingsFrom } from "./settings.js";
import { startFailure } from "./start-failure.js";

const longestClose = 10_000;

/** Starts the server; everything that can go wrong at the start is said in one plain sentence. */
async function main(): Promise<void> {
  const demo = process.argv.includes("--demo");
  const settings = await settingsWithPort(demo);
  const throwaway = demo && !process.env.ACCORD_DATA ? await temporaryFolder(settings.port) : null;
  const data = throwaway?.path ?? settings.data;
  makeFolder(data);
  const house = await openHouse({ ...settings, data });
  stopOnSignals(house, throwaway);
  await house.listen();
  await greet(house, settings);
}

async function settingsWithPort(demo: boolean): Promise<Settings> {
  const settings = settingsFrom(process.env, demo);
  if (settings.port !== 0) return settings;
  return settingsFrom({ ...process.env, ACCORD_PORT: String(await freePort(settings.host)) }, demo);
}

/** A terminal and npm may both pass on the same signal: the first closes, others change nothing. */
function stopOnSignals(house: OpenHouse, throwaway: TemporaryFolder | null): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    house.app.http.log.info(`${signal}: closing`);
    setTimeout(() => process.exit(1), longestClose).unref();
    await house.close();
    throwaway?.remove();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => void stop(signal));
}

async function greet(house: OpenHouse, settings: Settings): Promise<void> {
  console.log(`Accord is open at ${settings.url}`);
  if (settings.demo)
    console.log(
      `Its demo process is at ${settings.url}/p/demo; the people of the demo stand on ${settings.url}/sign-in`,
    );
  const setup = await setupLinkToPrint(house.app.perform, settings.url);
  if (setup) {
    const until = setup.expiresAt.slice(0, 16).replace("T", " ");
    console.log(`The first administrator opens, once and until ${until} UTC: ${setup.link}`);
  }
}

main().catch((error: unknown) => {
  console.error(startFailure(error));
  process.exit(1);
});
