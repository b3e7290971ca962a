import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { searchContract } from "../../ports/search.contract.js";
import { migrate } from "./migrate.js";
import { openWriter } from "./open.js";
import { sqliteSearch } from "./search.js";
import { SqliteStore } from "./store.js";

searchContract("SQLite, FTS5", async () => {
  const folder = await mkdtemp(join(tmpdir(), "accord-search-"));
  const file = join(folder, "accord.db");
  const writer = openWriter(file);
  migrate(writer, { now: "2026-11-02T09:00:00.000Z" });
  writer.close();
  const store = new SqliteStore(file);
  return {
    store,
    search: sqliteSearch,
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});
