import { isRestoringClient, limits } from "@accord/shared/protocol";
import { eq, sql } from "drizzle-orm";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import { clientBinding } from "../ports/tables/index.js";
import type { Ownership } from "./check.js";

export type BindingRow = typeof clientBinding.$inferInsert;
const hour = 3_600_000;

const bindingsOf = prepared((db) =>
  db
    .select()
    .from(clientBinding)
    .where(eq(clientBinding.document, sql.placeholder("document")))
    .prepare(),
);

/** Whose words: a client id belongs to the account on whose socket it is first seen, or to an act (mechanisms.md 1). */
export class Bindings {
  readonly #document: string;
  /** Null: an act's, nobody types under it. */
  readonly #owners = new Map<number, string | null>();
  readonly #since = new Map<string, number[]>();
  #unsaved: BindingRow[] = [];

  private constructor(document: string) {
    this.#document = document;
  }

  static async load(db: Db, document: string): Promise<Bindings> {
    const bindings = new Bindings(document);
    await bindings.learn(db);
    return bindings;
  }

  /** What stands in the table goes before what was seen here; what was seen here alone stays. */
  async learn(db: Db): Promise<void> {
    for (const { client, act, person, since } of await bindingsOf(db).execute({ document: this.#document })) {
      const owner = act === null ? person : null;
      if (this.#owners.get(client) !== owner) this.#remember(client, owner, since);
    }
  }

  ownership(client: number, person: string): Ownership {
    const owner = this.#owners.get(client);
    return owner === undefined ? "new" : owner === person ? "own" : "foreign";
  }

  has(client: number): boolean {
    return this.#owners.has(client);
  }

  /** False when this account has brought too many new ids within the hour, and for what no page is called [ED-34]. */
  bind(client: number, person: string, now: string): boolean {
    if (isRestoringClient(client)) return false;
    if (this.#owners.has(client)) return this.#owners.get(client) === person;
    const at = Date.parse(now);
    const recent = (this.#since.get(person) ?? []).filter((since) => since > at - hour);
    if (recent.length >= limits.newClientIdsPerHour) return false;
    this.#remember(client, person, now);
    this.#unsaved.push({ document: this.#document, client, person, act: null, accepter: null, since: now });
    return true;
  }

  /** An id that an act has written, by its own transaction, into the table. */
  bindAct(client: number): void {
    this.#owners.set(client, null);
  }

  get waiting(): boolean {
    return this.#unsaved.length > 0;
  }

  /** Gives the rows it wrote, for `saved` once the transaction is durable; until then they are written again. */
  async write(tx: Db): Promise<readonly BindingRow[]> {
    // Meanwhile others may be seen.
    const rows = [...this.#unsaved];
    if (rows.length > 0) await tx.insert(clientBinding).values(rows).onConflictDoNothing();
    return rows;
  }

  saved(rows: readonly BindingRow[]): void {
    if (rows.length > 0) this.#unsaved = this.#unsaved.filter((row) => !rows.includes(row));
  }

  #remember(client: number, person: string | null, since: string): void {
    this.#owners.set(client, person);
    if (person === null) return;
    const all = this.#since.get(person);
    if (all) all.push(Date.parse(since));
    else this.#since.set(person, [Date.parse(since)]);
  }
}
