import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bloc, Role } from "@accord/shared/people";
import { usualSettings } from "@accord/shared/process";
import { checkpointKey } from "../adapters/files/checkpoint-key.js";
import { folderFiles } from "../adapters/files/folder.js";
import { noMailer } from "../adapters/mail/none.js";
import { folderSeals } from "../adapters/seals/folder.js";
import { sqliteJournal } from "../adapters/sqlite/journal.js";
import { sqliteSearch } from "../adapters/sqlite/search.js";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { localBus } from "../adapters/system/bus.js";
import { setClock } from "../adapters/system/clock.js";
import { randomIds } from "../adapters/system/ids.js";
import { type App, buildApp } from "../app.js";
import { lastBackupIn } from "../commands/backup-folder.js";
import { hashOfSecret, sessionCookie } from "../doors/speaker.js";
import type { Store } from "../ports/store.js";
import { forum, membership, person, process, seat, session, workingGroup } from "../ports/tables/index.js";
import type { TrustProxy } from "../settings.js";
import { type Ask, asking, origin } from "./ask.js";
import { makeTables } from "./folder.js";

export { origin };
export const start = "2026-11-02T09:00:00.000Z";

/** Who is in the house of a test: one of each role, and sixteen seats in two blocs. */
export interface TestHouse {
  readonly app: App;
  readonly store: Store;
  readonly clock: ReturnType<typeof setClock>;
  readonly folder: string;
  /** Id of the process; its slug is "test". */
  readonly process: string;
  readonly groups: { readonly health: string; readonly budget: string };
  /** Person ids by name in `cast`. */
  readonly people: Readonly<Record<string, string>>;
  /** What a browser of that person sends along with every page. */
  cookieOf(who: string): string;
  readonly ask: Ask;
  close(): Promise<void>;
}

const cast: { name: string; role: Role; bloc?: Bloc; group?: "health" | "budget" }[] = [
  { name: "contact", role: "point_of_contact" },
  { name: "secretary", role: "secretariat" },
  { name: "facilitator", role: "facilitator" },
  { name: "chairGov", role: "co_chair", bloc: "government" },
  { name: "chairCivil", role: "co_chair", bloc: "non_government" },
  { name: "healthWriter", role: "wg_member", group: "health" },
  { name: "healthEditor", role: "wg_member", group: "health" },
  { name: "budgetWriter", role: "wg_member", group: "budget" },
  { name: "observer", role: "observer" },
  { name: "assessor", role: "monitoring_body" },
];

/** The app on a SQLite file in a temporary folder, with a clock that the test sets. Seats 1-8 government, 9-16 civil society; seat 1 chairGov, seat 9 chairCivil, the others seat2 … seat16. */
export async function openTestHouse(
  options: { trustProxy?: TrustProxy; around?: (store: Store) => Store; printProgram?: string } = {},
): Promise<TestHouse> {
  const folder = await mkdtemp(join(tmpdir(), "accord-test-"));
  const file = join(folder, "accord.db");
  makeTables(file);
  const stored = new SqliteStore(file);
  const store = options.around?.(stored) ?? stored;
  const clock = setClock(start);
  const app = await buildApp({
    store,
    journal: sqliteJournal(store),
    files: await folderFiles(join(folder, "files")),
    mailer: noMailer,
    seals: folderSeals(join(folder, "keys")),
    search: sqliteSearch,
    signer: checkpointKey(join(folder, "checkpoint.key")),
    clock,
    ids: randomIds,
    backups: () => lastBackupIn(join(folder, "backups")),
    bus: localBus(),
    url: origin,
    demo: false,
    log: "silent",
    language: "en",
    trustProxy: options.trustProxy ?? false,
    clientFolder: null,
    ...(options.printProgram === undefined ? {} : { printProgram: options.printProgram }),
  });
  const secrets = new Map<string, string>();
  const people: Record<string, string> = {};
  const processId = randomIds.id();
  const groups = { health: randomIds.id(), budget: randomIds.id() };

  await store.transact(async (tx) => {
    await tx.insert(process).values({
      id: processId,
      slug: "test",
      title: "Test plan 2027-2030",
      memberName: "Test City",
      memberLevel: "local",
      language: "en",
      timeZone: "America/Lima",
      planStart: "2027-01-01",
      planEnd: "2030-12-31",
      settings: usualSettings,
      createdAt: start,
    });
    await tx.insert(forum).values({
      process: processId,
      name: "Open government forum",
      mandate: "decision_making",
      rule: { kind: "majority" },
      quorum: { kind: "usual" },
      labels: { government: "Government", non_government: "Civil society" },
    });
    await tx.insert(workingGroup).values([
      { id: groups.health, process: processId, name: "Health", createdAt: start },
      { id: groups.budget, process: processId, name: "Budget", createdAt: start },
    ]);
    const add = async (name: string) => {
      const id = randomIds.id();
      people[name] = id;
      await tx
        .insert(person)
        .values({ id, email: `${name.toLowerCase()}@example.org`, name, createdAt: start });
      const secret = randomIds.secret();
      secrets.set(name, secret);
      await tx.insert(session).values({
        hash: hashOfSecret(secret),
        person: id,
        createdAt: start,
        expiresAt: "2036-01-01T00:00:00.000Z",
      });
      return id;
    };
    for (const { name, role, bloc, group } of cast) {
      const id = await add(name);
      await tx.insert(membership).values({
        id: randomIds.id(),
        process: processId,
        person: id,
        role,
        bloc: bloc ?? null,
        group: group ? groups[group] : null,
        from: start,
      });
    }
    await add("stranger");
    for (let no = 1; no <= 16; no++) {
      const bloc: Bloc = no <= 8 ? "government" : "non_government";
      const holder = no === 1 ? people.chairGov : no === 9 ? people.chairCivil : await add(`seat${no}`);
      await tx.insert(seat).values({
        id: randomIds.id(),
        process: processId,
        no,
        bloc,
        organisation: `Organisation ${no}`,
        holder: holder ?? null,
        status: "active",
      });
    }
  });

  const cookieOf = (who: string): string => {
    const secret = secrets.get(who);
    if (secret === undefined) throw new Error(`Nobody in the test house is called ${who}.`);
    return `${sessionCookie}=${secret}`;
  };
  return {
    app,
    store,
    clock,
    folder,
    process: processId,
    groups,
    people,
    cookieOf,
    ask: asking(() => app, cookieOf),
    async close() {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
