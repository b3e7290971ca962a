import * as Y from "yjs";
import { Client } from "../wire.mjs";

/** What has come back from a server: clocks that were written, and clocks that were deleted. */
export class Seen {
  #ends = new Map();
  #deleted = new Map();

  note(bytes) {
    const { structs, ds } = Y.decodeUpdate(bytes);
    for (const { id, length } of structs)
      this.#ends.set(id.client, Math.max(this.#ends.get(id.client) ?? 0, id.clock + length));
    for (const [client, ranges] of ds.clients) {
      const known = this.#deleted.get(client) ?? new Set();
      this.#deleted.set(client, known);
      for (const { clock, len } of ranges) for (let at = clock; at < clock + len; at++) known.add(at);
    }
  }

  has(update) {
    const { structs, ds } = Y.decodeUpdate(update);
    return (
      structs.every(({ id, length }) => (this.#ends.get(id.client) ?? 0) >= id.clock + length) &&
      [...ds.clients].every(([client, ranges]) =>
        ranges.every(({ clock }) => this.#deleted.get(client)?.has(clock)),
      )
    );
  }
}

const faultOf = (target, clients) =>
  clients.find(({ failed }) => failed)?.failed ?? `${target.name}: what was sent does not come back.`;

/** Authors at their sockets and a reader at hers: what she has heard of is over, and at most `inFlight` are not. */
export async function openDesk(target, document, authors, inFlight) {
  const seen = new Seen();
  const reader = new Client(target, document, target.people.at(-1));
  const writers = Array.from({ length: authors }, (_, at) => new Client(target, document, target.people[at]));
  await Promise.all([reader, ...writers].map(({ synced }) => synced));
  let waiting = [];
  let sent = 0;
  const waits = new Set();
  reader.onUpdate = (bytes) => {
    seen.note(bytes);
    let over = 0;
    while (over < waiting.length && seen.has(waiting[over])) over++;
    waiting = over > 0 ? waiting.slice(over) : waiting;
    for (const wake of [...waits]) wake();
  };
  const until = async (isSo) => {
    while (!isSo())
      await new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(faultOf(target, [reader, ...writers]))), 60_000);
        const wake = () => {
          clearTimeout(late);
          waits.delete(wake);
          resolve();
        };
        waits.add(wake);
      });
  };
  return {
    /** Gives how many have been sent by then. */
    async send(author, update) {
      await until(() => waiting.length < inFlight);
      waiting.push(update);
      writers[author].update(update);
      return ++sent;
    },
    /** Until the first so many of all that were sent have come back. */
    heard: (howMany) => until(() => sent - waiting.length >= howMany),
    drained: () => until(() => waiting.length === 0),
    async close() {
      for (const client of [reader, ...writers]) client.close();
    },
  };
}
