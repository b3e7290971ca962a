import { readdirSync, readFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { castVote } from "@accord/shared/ballots";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../free-port.js";
import { type TestFolder, testFolder } from "../folder.js";
import { openTestHouse } from "../house.js";
import { nameOfSeat, openedBallot } from "../opened-ballot.js";
import { programOf } from "../program.js";
import { started } from "./started.js";

const program = programOf("main.ts");
const first = fileURLToPath(new URL("at-step.ts", import.meta.url));
let original: TestFolder;

/** A folder with a secret ballot in which all have voted, nine for and seven against, and which is due to close. */
beforeAll(async () => {
  original = await testFolder();
  const house = await openTestHouse();
  const ballot = await openedBallot(house, { secret: { reasons: false } });
  for (let no = 1; no <= 16; no++) {
    const body = { choice: no <= 9 ? "for" : "against", reason: "" };
    await house.ask(nameOfSeat(no), castVote, { params: { ballot }, body });
  }
  const file = new Database(join(house.folder, "accord.db"), { readonly: true });
  await file.backup(original.file);
  file.close();
  for (const name of ["files", "keys"])
    await cp(join(house.folder, name), join(original.path, name), { recursive: true });
  await house.close();
  const copy = new Database(original.file);
  copy.prepare("update job set due = '2026-11-02T09:00:00.000Z' where act = 'close-due-ballot'").run();
  copy.close();
}, 60_000);
afterAll(() => original.remove());

function inFolder(folder: TestFolder) {
  const file = new Database(folder.file, { readonly: true });
  const [{ result, counted }, { sealed }] = [
    file.prepare("select result, secret_result as counted from ballot").get(),
    file.prepare("select count(*) as sealed from sealed_vote").get(),
  ] as [{ result: string | null; counted: string | null }, { sealed: number }];
  file.close();
  const { for: yes, against } = JSON.parse(counted ?? "{}");
  return { result, counted: [yes, against], sealed, keys: readdirSync(join(folder.path, "keys")).length };
}

const closed = { result: "passed", counted: [9, 7], sealed: 0 };
const untouched = { result: null, counted: [undefined, undefined], sealed: 16, keys: 1 };

it.each([
  ["counted", untouched, ["counted", "counted", "committed", "overwritten", "destroyed"]],
  ["committed", { ...closed, keys: 1 }, ["counted", "committed", "overwritten", "destroyed"]],
  [
    "overwritten",
    { ...closed, keys: 1 },
    ["counted", "committed", "overwritten", "overwritten", "destroyed"],
  ],
  ["destroyed", { ...closed, keys: 0 }, ["counted", "committed", "overwritten", "destroyed"]],
])(
  "[SEC-6] [T41] killed when the closing of a secret ballot is %s, it is closed once and its key destroyed once, after the commit",
  async (step, left, steps) => {
    const folder = await testFolder();
    await cp(original.path, folder.path, { recursive: true });
    const file = await program();
    const port = await freePort("127.0.0.1");
    const more = { STEPS: join(folder.path, "steps"), KILL_AFTER: step };
    await started(file, folder.path, port, { first, more }).ended;
    expect(inFolder(folder)).toEqual(left);

    const server = started(file, folder.path, port, { first, more: { ...more, KILL_AFTER: "" } });
    await server.open();
    await server.kill();
    expect(inFolder(folder)).toEqual({ ...closed, keys: 0 });
    expect(readFileSync(more.STEPS, "utf8").trim().split("\n")).toEqual(steps);
    expect(server.errors()).toEqual([]);
    await rm(folder.path, { recursive: true, force: true });
  },
  120_000,
);
