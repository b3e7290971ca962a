import type { Db } from "./store.js";

/** A query that is built once for a connection and then only run: for what is asked at every act and every connection. */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const built = new WeakMap<Db, Query>();
  return (db) => {
    const query = built.get(db) ?? build(db);
    built.set(db, query);
    return query;
  };
}
