import { SqliteStore } from "../adapters/sqlite/store.js";
import { fact } from "../ports/tables/index.js";

/** Writes pairs of rows and says each pair's number once it was acknowledged, until somebody kills it. */
const store = new SqliteStore(process.argv[2] ?? "");
for (let no = 0; ; no++) {
  await store.transact(async (tx) => {
    await tx.insert(fact).values({ key: `a${no}`, value: "" });
    await tx.insert(fact).values({ key: `b${no}`, value: "" });
  });
  console.log(`acknowledged ${no}`);
}
