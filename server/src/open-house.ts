import { join } from "node:path";
import { checkpointKey } from "./adapters/files/checkpoint-key.js";
import { folderFiles } from "./adapters/files/folder.js";
import { noMailer } from "./adapters/mail/none.js";
import { smtpMailer } from "./adapters/mail/smtp.js";
import { folderSeals } from "./adapters/seals/folder.js";
import { lockFolder } from "./adapters/sqlite/folder-lock.js";
import { sqliteJournal } from "./adapters/sqlite/journal.js";
import { migrate } from "./adapters/sqlite/migrate.js";
import { openWriter } from "./adapters/sqlite/open.js";
import { sqliteSearch } from "./adapters/sqlite/search.js";
import { SqliteStore } from "./adapters/sqlite/store.js";
import { localBus } from "./adapters/system/bus.js";
import { systemClock } from "./adapters/system/clock.js";
import { randomIds } from "./adapters/system/ids.js";
import { type App, buildApp } from "./app.js";
import { lastBackupIn } from "./commands/backup-folder.js";
import { wasBrokenOff } from "./commands/exchange.js";
import type { Operate } from "./commands/operation.js";
import { operatedOn } from "./commands/operations.js";
import { missingFrom } from "./commands/signed-log.js";
import { type OperatorSocket, openOperatorSocket } from "./commands/socket.js";
import { storyClock } from "./demo/clock.js";
import { tellDemo } from "./demo/tell.js";
import { rehearse } from "./doors/rehearsal.js";
import { settleSeals } from "./features/settle-seals.js";
import { type Outbox, startOutbox } from "./jobs/outbox.js";
import type { Clock } from "./ports/clock.js";
import { serverFolder } from "./server-folder.js";
import type { Settings } from "./settings.js";

export interface OpenHouse {
  readonly app: App;
  readonly address: () => string;
  /** What the operator's commands ask, by name. */
  readonly operate: Operate;
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** An older database put in by hand would go on from before what was signed and given out (G17). */
function refuseOlderLog(data: string, file: string): void {
  const [first] = missingFrom(data, file, "accord.db");
  if (first)
    throw new Error(
      `${first.sentence} Restore a later backup, or to go on from there: npm run -s accord -- restore --accept`,
    );
}

/** What lies there is neither the old data nor the new, or there is none and it would begin anew. */
function refuseBrokenOff(data: string): void {
  if (wasBrokenOff(data))
    throw new Error(
      `A restore of the data folder ${data} was broken off. Run it again: npm run -s accord -- restore <folder>`,
    );
}

/** Wires the real parts on one data folder: lock, migrate, build, run overdue jobs, listen. */
export async function openHouse(settings: Settings, overrides: { clock?: Clock } = {}): Promise<OpenHouse> {
  const lock = lockFolder(settings.data);
  const file = join(settings.data, "accord.db");
  try {
    refuseBrokenOff(settings.data);
  } catch (error) {
    lock.release();
    throw error;
  }
  const writer = openWriter(file);
  migrate(writer, { backupFolder: join(settings.data, "backups"), now: new Date().toISOString() });
  const highest = writer
    .prepare(
      "select max(at) as at from (select max(at) as at from audit union all select max(at) from log_entry union all select max(u.at) from document d join document_update u on u.document = d.id and u.seq = (select max(seq) from document_update where document = d.id))",
    )
    .get() as { at: string | null };
  writer.close();
  try {
    refuseOlderLog(settings.data, file);
  } catch (error) {
    lock.release();
    throw error;
  }

  const store = new SqliteStore(file);
  const clock = storyClock(overrides.clock ?? systemClock(highest.at));
  const mailer = settings.smtp ? smtpMailer(settings.smtp, settings.mailFrom) : noMailer;
  const files = await folderFiles(join(settings.data, "files"));
  const seals = folderSeals(join(settings.data, "keys"));
  const app = await buildApp({
    store,
    journal: sqliteJournal(store),
    files,
    mailer,
    seals,
    search: sqliteSearch,
    signer: checkpointKey(join(settings.data, "checkpoint.key")),
    clock,
    ids: randomIds,
    backups: () => lastBackupIn(join(settings.data, "backups")),
    bus: localBus(),
    url: settings.url,
    demo: settings.demo,
    language: settings.language,
    log: settings.log,
    trustProxy: settings.trustProxy,
    clientFolder: join(serverFolder, "../client/dist"),
  });
  const { demo, url } = settings;
  const operate = operatedOn({ app, store, files, clock, ids: randomIds, demo, url });
  let socket: OperatorSocket | null = null;
  let outbox: Outbox | null = null;
  const house: OpenHouse = {
    app,
    operate,
    address: () => settings.url,
    async listen() {
      await settleSeals({ store, seals, perform: app.perform });
      await app.jobs.runDue();
      await rehearse(app).catch((err: unknown) => app.http.log.warn({ err }, "rehearsal"));
      socket = await openOperatorSocket(settings.data, operate);
      await app.http.listen({ port: settings.port, host: settings.host });
      app.jobs.start();
      await app.printer.resume();
      outbox = startOutbox({
        store,
        clock,
        mailer,
        perform: app.perform,
        log: (error, about) => app.http.log.error({ err: error }, about),
      });
    },
    async close() {
      await socket?.close();
      await outbox?.stop();
      await app.close();
      await store.close();
      lock.release();
    },
  };
  if (settings.demo) {
    const { url, language } = settings;
    const telling = { app, store, files, search: sqliteSearch, ids: randomIds, clock, url, language };
    await tellDemo(telling).catch(async (error: unknown) => {
      await house.close();
      throw error;
    });
  }
  return house;
}
