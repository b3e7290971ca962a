import { join } from "node:path";
import { sqliteJournal } from "../../adapters/sqlite/journal.js";
import { SqliteStore } from "../../adapters/sqlite/store.js";
import { Compaction } from "../compaction.js";

/** Packs a document's archive in a process of its own, to be killed at any moment: `<folder> <document>`. */
const [, , folder = "", document = ""] = process.argv;
const store = new SqliteStore(join(folder, "accord.db"));
const journal = sqliteJournal(store);
const compaction = new Compaction({
  read: store.read,
  journal,
  log: (error) => {
    throw error;
  },
});
process.stdout.write("begins\n");
await compaction.run(document);
process.stdout.write("packed\n");
await store.close();
