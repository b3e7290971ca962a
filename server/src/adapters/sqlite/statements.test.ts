import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { withKeptStatements } from "./statements.js";

it("[STORE-7] a statement is compiled once; rows come as asked each time, and a changed table is seen", () => {
  const real = new Database(":memory:");
  const client = withKeptStatements(real);
  client.exec("create table t (a integer)");
  client.prepare("insert into t values (?)").run(1);
  const words = "select * from t";
  const first = client.prepare(words);
  expect(first.raw().all()).toEqual([[1]]);
  expect(client.prepare(words)).toBe(first);
  expect(client.prepare(words).all()).toEqual([{ a: 1 }]);
  client.exec("alter table t add column b integer default 2");
  expect(client.prepare(words).all()).toEqual([{ a: 1, b: 2 }]);
  client.prepare("insert into t values (?, 3)").run(2);
  expect(client.prepare(words).all().length).toBe(2);
  expect(client.inTransaction).toBe(false);
  real.close();
});
