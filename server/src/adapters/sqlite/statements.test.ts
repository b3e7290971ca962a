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

it("[STORE-7] a value behind `=` or `limit` stands where SQLite does not plan by it, and finds the same rows", () => {
  const real = new Database(":memory:");
  const client = withKeptStatements(real);
  client.exec(
    "create table t (a text, b integer, primary key (a, b)); insert into t values ('x', 1), ('x', 2)",
  );
  const asked = client.prepare("select max(b) as last from t where a = ? and b <= :most limit ?");
  expect(asked.source).toBe("select max(b) as last from t where a = +? and b <= +:most limit +?");
  expect(asked.all("x", 1, { most: 1 })).toEqual([{ last: 1 }]);
  expect(client.prepare("update t set b = ? where a = ? and b = ?").run(7, "x", 2).changes).toBe(1);
  expect(client.prepare("select b from t where a = ? order by b desc").pluck().all("x")).toEqual([7, 1]);
  real.close();
});
