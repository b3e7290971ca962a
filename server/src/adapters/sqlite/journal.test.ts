import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journalContract } from "../../ports/journal.contract.js";
import { document } from "../../ports/tables/index.js";
import { sqliteJournal } from "./journal.js";
import { migrate } from "./migrate.js";
import { openWriter } from "./open.js";
import { SqliteStore } from "./store.js";

journalContract("SQLite", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "accord-journal-")), "accord.db");
  const writer = openWriter(file);
  const createdAt = "2026-11-02T09:00:00.000Z";
  migrate(writer, { now: createdAt });
  writer.close();
  const store = new SqliteStore(file);
  const row = {
    process: "p",
    kind: "commitment" as const,
    template: "commitment/1",
    subject: "s",
    epoch: 1,
    createdAt,
  };
  await store.transact(async (tx) => {
    await tx.insert(document).values([
      { id: "one", ...row },
      { id: "two", ...row },
    ]);
  });
  return { store, journal: sqliteJournal(store), documents: ["one", "two"] };
});
