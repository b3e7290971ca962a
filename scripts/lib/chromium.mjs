import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A Chromium for the journeys: named by CHROMIUM_PATH, the system's, or one that Playwright brought. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const usual = [
    // Without windows to draw it needs a fifth less of the processor.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return usual.find((path) => existsSync(path)) ?? playwrights();
}

function playwrights() {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
  ];
  for (const folder of folders) {
    if (!folder || !existsSync(folder)) continue;
    for (const name of readdirSync(folder)
      .filter((name) => name.startsWith("chromium"))
      .sort()
      .reverse()) {
      for (const inside of [
        "chrome-linux/chrome",
        "chrome-linux64/chrome",
        "chrome-linux/headless_shell",
        "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
      ]) {
        const path = join(folder, name, inside);
        if (existsSync(path)) return path;
      }
    }
  }
  return null;
}

/** Finds one, or installs Debian's where this is a Debian and we are its root. Null: there is none, and `say` told why. */
export function chromium(say) {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH)
    say(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, and there is no such file.`);
  else if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    say("No Chromium was found. Install one, or set CHROMIUM_PATH to its file.");
  else {
    say("Installing Chromium by apt …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore", timeout: 180_000 });
    for (const name of ["chromium-headless-shell", "chromium"]) {
      const done = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], {
        env,
        encoding: "utf8",
        timeout: 600_000,
      });
      const installed = findChromium();
      if (installed) return installed;
      say(`${name} could not be installed by apt.\n${(done.stderr ?? "").trim()}`);
    }
  }
  return null;
}
