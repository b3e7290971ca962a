import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitImport, importProgress, readImport } from "@accord/shared/contributions";
import type { Route } from "@accord/shared/protocol";
import { count } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { SqliteStore } from "../../../adapters/sqlite/store.js";
import { hashOfSecret, sessionCookie } from "../../../doors/speaker.js";
import { contribution, importRow, session } from "../../../ports/tables/index.js";
import { builtServer, type Child } from "../../../testing/child.js";
import { openTestHouse, start } from "../../../testing/house.js";
import { csv, twinNames, twinRows, uploadAndMap } from "../testing/files.js";

const rows = 8000;
const secret = "secret-of-the-secretary";
let folder = "";
const servers: Child[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.process.kill("SIGKILL");
    await server.ended;
  }
  await rm(folder, { recursive: true, force: true });
});

/** A data folder in which a file of so many rows waits to be imported. */
async function folderWithFile(): Promise<string> {
  const house = await openTestHouse();
  try {
    const id = await uploadAndMap(house, csv([twinNames, ...twinRows(rows)]), { makeThemes: false });
    await house.store.transact((tx) =>
      tx.insert(session).values({
        hash: hashOfSecret(secret),
        person: house.people.secretary ?? "",
        createdAt: start,
        expiresAt: "2036-01-01T00:00:00.000Z",
      }),
    );
    folder = await mkdtemp(join(tmpdir(), "accord-killed-"));
    await cp(house.folder, folder, { recursive: true });
    return id;
  } finally {
    await house.close();
  }
}

async function started() {
  const server = builtServer("main.js", [], {
    ACCORD_DATA: folder,
    ACCORD_PORT: "0",
    ACCORD_HOST: "127.0.0.1",
    ACCORD_LOG: "info",
  });
  servers.push(server);
  const line = await server.line((one) => one.startsWith("Accord is open at "));
  const url = line.slice("Accord is open at ".length);
  const ask = async (
    route: Route,
    id: string,
  ): Promise<{ status: number; json: Record<string, unknown> }> => {
    const path = route.path.replace(":process", "test").replace(":import", id);
    const answer = await fetch(url + path, {
      method: route.method,
      headers: {
        origin: url,
        cookie: `${sessionCookie}=${secret}`,
        ...(route.method === "GET" ? {} : { "content-type": "application/json" }),
      },
      ...(route.method === "GET" ? {} : { body: "{}" }),
      signal: AbortSignal.timeout(60_000),
    });
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  return { server, ask };
}

async function standing(): Promise<{ contributions: number; rows: number }> {
  const store = new SqliteStore(join(folder, "accord.db"));
  const [contributions] = await store.read.select({ n: count() }).from(contribution);
  const [imported] = await store.read.select({ n: count() }).from(importRow);
  await store.close();
  return { contributions: contributions?.n ?? -1, rows: imported?.n ?? -1 };
}

describe("a server killed while it imports", () => {
  it("[IMP-6] has imported nothing, says so after its restart, and starting again imports each row once", async () => {
    const id = await folderWithFile();
    const first = await started();
    const broken = first.ask(commitImport, id).then(
      (answer) => answer.status,
      () => "broken off",
    );
    let seen: Record<string, unknown> = {};
    for (let look = 0; look < 2000; look++) {
      seen = (await first.ask(importProgress, id)).json;
      if (seen.running === "importing" && Number(seen.done) > 500) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(seen).toMatchObject({ running: "importing", total: rows });
    first.server.process.kill("SIGKILL");
    expect((await first.server.ended).signal).toBe("SIGKILL");
    expect(await broken).toBe("broken off");
    expect(await standing()).toEqual({ contributions: 0, rows: 0 });

    const second = await started();
    expect((await second.ask(importProgress, id)).json).toMatchObject({ running: null });
    expect((await second.ask(readImport, id)).json).toMatchObject({ state: "open" });
    const again = await second.ask(commitImport, id);
    expect(again).toMatchObject({ status: 200, json: { added: rows, updated: 0 } });
    expect((await second.ask(readImport, id)).json).toMatchObject({ state: "done" });
    expect((await second.ask(commitImport, id)).status).toBe(409);
    second.server.process.kill("SIGTERM");
    expect((await second.server.ended).code).toBe(0);
    expect(await standing()).toEqual({ contributions: rows, rows });
  }, 180_000);
});
