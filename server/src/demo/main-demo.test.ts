import { existsSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { freePort } from "../free-port.js";
import { builtServer, type Child } from "../testing/child.js";
import { accord } from "../testing/run-command.js";
import { folderOfDemo } from "./temporary-folder.js";

let server: Child | null = null;
afterEach(async () => {
  server?.process.kill("SIGKILL");
  await server?.ended;
});

it("[LOAD-1] [DEMO-7] by the command line, beside the running demo, whose throwaway folder goes with it", async () => {
  const port = await freePort("127.0.0.1");
  const env = { ACCORD_PORT: String(port), ACCORD_DATA: "", ACCORD_LOG: "silent" };
  server = builtServer("main.js", ["--demo"], env);
  await server.line((line) => line.startsWith("Accord is open"));
  const folder = folderOfDemo(port) ?? "";
  expect(existsSync(folder)).toBe(true);

  const made = await accord(["load-fixture", "--documents", "20", "--people", "4", "--json"], env);
  expect(made.code).toBe(0);
  const told = JSON.parse(made.lines.join("\n"));
  expect(Object.keys(told)).toEqual(["url", "process", "documents", "field", "people"]);
  expect(new Set(told.documents).size).toBe(20);
  const [first] = told.people;
  const session = await fetch(`${told.url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: told.url },
    body: JSON.stringify({ email: first.email, password: first.password }),
  });
  expect(session.status).toBe(200);
  const drafts = await fetch(`${told.url}/api/p/${told.process}/commitments`, {
    headers: { authorization: `Bearer ${first.token}` },
  });
  const { commitments } = (await drafts.json()) as { commitments: unknown[] };
  expect(commitments).toHaveLength(20);
  expect((await accord(["load-fixture", "--documents", "none", "--people", "4"], env)).code).toBe(2);

  server.process.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
  expect(existsSync(folder)).toBe(false);
  expect(folderOfDemo(port)).toBeNull();
});
