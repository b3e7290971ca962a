import { describe, expect, it } from "vitest";
import { storeContract } from "../../ports/store.contract.js";
import { fact } from "../../ports/tables/index.js";
import { child } from "../../testing/child.js";
import { migratedFolder } from "../../testing/folder.js";
import { programOf } from "../../testing/program.js";
import { SqliteStore } from "./store.js";

const program = programOf("testing/write-until-killed.ts");

storeContract("SQLite", async () => {
  const folder = await migratedFolder();
  return { store: new SqliteStore(folder.file), remove: folder.remove };
});

describe("SQLite after a kill", () => {
  it("[STORE-6] what was acknowledged before SIGKILL is there, and no half of a work", async () => {
    const folder = await migratedFolder();
    for (let kill = 0; kill < 3; kill++) {
      const writer = child(await program(), [folder.file]);
      await writer.line((line) => line === `acknowledged ${20 + kill * 7}`);
      writer.process.kill("SIGKILL");
      await writer.ended;
      const acknowledged = writer.lines
        .filter((line) => line.startsWith("acknowledged "))
        .map((line) => Number(line.split(" ")[1]));

      const store = new SqliteStore(folder.file);
      const keys = new Set((await store.read.select().from(fact)).map(({ key }) => key));
      for (const no of acknowledged) expect(keys.has(`a${no}`) && keys.has(`b${no}`)).toBe(true);
      for (const key of keys)
        expect(keys.has(`${key.startsWith("a") ? "b" : "a"}${key.slice(1)}`)).toBe(true);
      await store.transact((tx) => tx.delete(fact));
      await store.close();
    }
    await folder.remove();
  });
});
