import * as Y from "yjs";

/** Joined from so many on: a page that is left alone for a day keeps one. */
const mostApart = 500;

/** Words of others that wait until their reader asks for them. */
export class HeldWords {
  #updates: Uint8Array[] | null = null;
  #count = 0;

  /** How many changes wait; null: all come in as they are written. */
  get count(): number | null {
    return this.#updates === null ? null : this.#count;
  }

  begin(): void {
    this.#updates ??= [];
  }

  /** Whether it waits now. */
  take(update: Uint8Array): boolean {
    if (this.#updates === null) return false;
    this.#count += 1;
    this.#updates.push(update);
    if (this.#updates.length > mostApart) this.#updates = [Y.mergeUpdates(this.#updates)];
    return true;
  }

  /** All that waited, as one change. */
  end(): Uint8Array | null {
    const updates = this.#updates ?? [];
    this.#updates = null;
    this.#count = 0;
    return updates.length === 0 ? null : Y.mergeUpdates(updates);
  }
}
