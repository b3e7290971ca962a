import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import cookie from "@fastify/cookie";
import websocket from "@fastify/websocket";
import { sql } from "drizzle-orm";
import Fastify from "fastify";
import { sqliteJournal } from "../../adapters/sqlite/journal.js";
import { SqliteStore } from "../../adapters/sqlite/store.js";
import { systemClock } from "../../adapters/system/clock.js";
import { randomIds } from "../../adapters/system/ids.js";
import { answerErrors } from "../../doors/errors.js";
import { socketOptions } from "../../doors/sockets.js";
import { syncDoor } from "../../doors/sync.js";
import { Tickets } from "../../doors/tickets.js";
import type { Journal } from "../../ports/journal.js";
import type { Store } from "../../ports/store.js";
import { person, token } from "../../ports/tables/index.js";
import { makeTables } from "../../testing/folder.js";
import { createDocuments, type Documents, type TextLoss } from "../index.js";
import { accessByTables, makeAccessTables } from "./access.js";

export const house = "http://accord.example";

/** The live text alone, on a SQLite file, behind the real door: who may do what stands in a small table of its own. */
export interface Desk {
  readonly folder: string;
  readonly store: Store;
  readonly journal: Journal;
  readonly documents: Documents;
  readonly port: number;
  readonly log: string[];
  readonly losses: TextLoss[];
  /** Adds a person; the Bearer token is their name. */
  person(name: string): Promise<void>;
  may(name: string, right: "edit" | "read" | null): Promise<void>;
  create(id: string): Promise<void>;
  close(): Promise<void>;
}

const at = "2026-11-02T09:00:00.000Z";

export async function openDesk(
  options: { folder?: string; port?: number; idleSeconds?: number; askAgainSeconds?: number } = {},
): Promise<Desk> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "accord-desk-")));
  const file = join(folder, "accord.db");
  makeTables(file);
  makeAccessTables(file);
  const store = new SqliteStore(file);
  const clock = systemClock(null);
  const log: string[] = [];
  const losses: TextLoss[] = [];
  const journal = sqliteJournal(store);
  const documents = createDocuments({
    store,
    journal,
    access: accessByTables,
    clock,
    ids: randomIds,
    lost: async (loss) => void losses.push(loss),
    log: (error, about) => log.push(`${about} ${error instanceof Error ? error.message : ""}`),
    ...(options.idleSeconds === undefined ? {} : { idleSeconds: options.idleSeconds }),
    ...(options.askAgainSeconds === undefined ? {} : { askAgainSeconds: options.askAgainSeconds }),
  });
  const http = Fastify({ forceCloseConnections: true });
  answerErrors(http);
  await http.register(cookie);
  await http.register(websocket, { options: socketOptions });
  const tickets = new Tickets(randomIds);
  await http.register(syncDoor, { documents, store, clock, origins: new Set([house]), tickets });
  await http.listen({ port: options.port ?? 0, host: "127.0.0.1" });

  const desk: Desk = {
    folder,
    store,
    journal,
    documents,
    port: (http.server.address() as AddressInfo).port,
    log,
    losses,
    async person(name) {
      const hash = createHash("sha256").update(name).digest("hex");
      await store.transact(async (tx) => {
        await tx
          .insert(person)
          .values({ id: name, email: `${name}@example.org`, name: `${name} Example`, createdAt: at });
        await tx.insert(token).values({ hash, person: name, name: "test", createdAt: at, expiresAt: null });
      });
      await desk.may(name, "edit");
    },
    async may(name, right) {
      await store.transact(async (tx) => {
        if (right === null) await tx.run(sql`delete from test_right where person = ${name}`);
        else await tx.run(sql`insert or replace into test_right values (${name}, ${right})`);
      });
    },
    async create(id) {
      await store.transact((tx) =>
        documents.inAct.create(tx, {
          id,
          process: "p",
          kind: "commitment",
          template: "commitment/1",
          subject: id,
          at,
          act: "draft-commitment",
        }),
      );
    },
    async close() {
      await documents.close();
      await http.close();
      await store.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  return desk;
}

/** Waits until it is so; fails with what is there instead. */
export async function until(
  what: () => boolean,
  about: () => string = () => "it did not come to pass",
  ms = 20_000,
): Promise<void> {
  for (const end = performance.now() + ms; !what(); await sleep(5))
    if (performance.now() > end) throw new Error(about());
}
