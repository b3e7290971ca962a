import { join } from "node:path";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { document, fact, person, session } from "../ports/tables/index.js";
import { migratedFolder } from "./folder.js";

const at = "2026-11-02T09:00:00.000Z";

/** A data folder with Ana signed in, a text, and a mark to know it by; and the environment of a command on it. */
export async function folderOfAna() {
  const folder = await migratedFolder();
  /** With no server on it. */
  const inStore = async <T>(
    work: Parameters<SqliteStore["transact"]>[0] extends (tx: infer Tx) => unknown
      ? (tx: Tx) => Promise<T>
      : never,
  ): Promise<T> => {
    const store = new SqliteStore(folder.file);
    const result = await store.transact(work);
    await store.close();
    return result;
  };
  await inStore(async (tx) => {
    await tx.insert(person).values({ id: "person-1", email: "ana@example.org", name: "Ana", createdAt: at });
    await tx
      .insert(session)
      .values({ hash: "s", person: "person-1", createdAt: at, expiresAt: "2036-01-01T00:00:00.000Z" });
    await tx.insert(document).values({
      id: "document-1",
      process: "p",
      kind: "commitment",
      template: "t",
      subject: "c",
      epoch: 1,
      createdAt: at,
    });
    await tx.insert(fact).values({ key: "mark", value: "before" });
  });
  const env = {
    ACCORD_DATA: folder.path,
    ACCORD_PORT: "0",
    ACCORD_LOG: "info",
    ACCORD_TYPED_IN: folder.path,
  };
  return { ...folder, env, inStore, in: (...path: string[]) => join(folder.path, ...path) };
}
