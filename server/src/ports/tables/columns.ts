/**
 * The one file that knows the dialect: tables are the same text over it. For PostgreSQL a sibling gives
 * pgTable, timestamptz, boolean, jsonb and bytea under these names.
 */
import { sql } from "drizzle-orm";
import { customType, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export { index, primaryKey, uniqueIndex } from "drizzle-orm/sqlite-core";
export const table = sqliteTable;
export const word = text;
export const whole = integer;
/** ISO 8601 UTC instant, or ISO date. */
export const time = text;
export const yes = (name: string) => integer(name, { mode: "boolean" });
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
/** What stands at a path inside a JSON column, to be indexed and asked for in the same words. */
export const valueIn = (column: string, path: string) => sql.raw(`("${column}" ->> '${path}')`);
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "blob",
});
/** A number the store counts up by itself, in the order of commits. */
export const serial = (name: string) => integer(name).primaryKey({ autoIncrement: true });
