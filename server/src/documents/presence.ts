import { authorNumber, authorNumbers } from "@accord/shared/history";
import * as decoding from "lib0/decoding";
import type { Bindings } from "./bindings.js";
import { frames } from "./frames.js";
import type { Session } from "./session.js";

interface Present {
  session: Session;
  clock: number;
  json: string;
}

const mostStateBytes = 4 * 1024;
const mostMessageBytes = 512 * 1024;
const mostEntries = 1_024;
/** Messages of a socket, and moves of an account on all its sockets, in all texts: each is told to all there. */
const mostPerBeat = { heard: 60, said: 120 } as const;

interface StampedPerson {
  readonly id: string;
  readonly name: string;
  /** Place in a palette, never a style (T21). */
  readonly color: `author-${number}`;
  readonly initials: string;
}

/**
 * Who is here. One state per socket, under an id of its own account; name and colour are the server's (T19-T21).
 * y-websocket clients send back what they hear of others, so foreign entries are skipped without a word.
 */
export class Presence {
  readonly #bindings: Bindings;
  readonly #now: () => string;
  readonly #present = new Map<number, Present>();
  readonly #colorOf = new Map<string, number>();
  readonly #stamps = new WeakMap<Session, StampedPerson>();
  readonly #clocks = new Map<number, number>();
  readonly #changed = new Set<number>();

  constructor(bindings: Bindings, now: () => string) {
    this.#bindings = bindings;
    this.#now = now;
  }

  get changed(): boolean {
    return this.#changed.size > 0;
  }

  hear(session: Session, message: Uint8Array): void {
    if (message.length > mostMessageBytes) return;
    if (++session.presenceHeard > mostPerBeat.heard || session.account.said >= mostPerBeat.said) {
      session.presenceLate = message;
      return;
    }
    const decoder = decoding.createDecoder(message);
    const entries = Math.min(decoding.readVarUint(decoder), mostEntries);
    for (let i = 0; i < entries; i++) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      const json = decoder.arr.subarray(decoder.pos, decoder.pos + length);
      if (json.length < length) throw new Error("the message is cut off");
      decoder.pos += length;
      const may = this.#mayClaim(session, client, entries);
      if (may === null) return;
      if (may) this.#say(session, client, json);
    }
  }

  /** A second of time has passed: the last word of those who spoke too often is heard. */
  beat(session: Session): void {
    session.presenceHeard = 0;
    const late = session.presenceLate;
    session.presenceLate = null;
    if (late !== null && session.state.kind !== "closed") this.hear(session, late);
  }

  leave(session: Session): void {
    const client = session.presence;
    if (client !== null && this.#present.get(client)?.session === session) this.#remove(client);
    session.presence = null;
  }

  /** All others, for who has just come. */
  frameFor(session: Session): Buffer | null {
    const states = [...this.#present]
      .filter(([, present]) => present.session !== session)
      .map(([client, { clock, json }]) => frames.state({ client, clock, json }));
    return states.length > 0 ? frames.awareness(states) : null;
  }

  /** What has changed since the last time, encoded once; only those who changed get a version without themselves. */
  tell(sessions: Iterable<Session>): void {
    if (this.#changed.size === 0) return;
    const states = new Map<number, Uint8Array>();
    for (const client of this.#changed) {
      const present = this.#present.get(client);
      const clock = present?.clock ?? this.#tick(client);
      states.set(client, frames.state({ client, clock, json: present?.json ?? "null" }));
    }
    this.#changed.clear();
    const all = [...states.values()];
    const frame = frames.awareness(all);
    for (const session of sessions) {
      const own = session.presence === null ? undefined : states.get(session.presence);
      if (own === undefined) session.send(frame);
      else if (all.length > 1) session.send(frames.awareness(all.filter((state) => state !== own)));
    }
  }

  /** Null: its account has brought too many ids, and brings no other with this message. */
  #mayClaim(session: Session, client: number, entries: number): boolean | null {
    if (session.presence !== null) return session.presence === client;
    const ownership = this.#bindings.ownership(client, session.reader.person);
    if (ownership === "foreign") return false;
    const holder = this.#present.get(client);
    if (holder !== undefined && holder.session !== session && entries > 1) return false;
    if (ownership === "new" && !this.#bindings.bind(client, session.reader.person, this.#now())) return null;
    session.presence = client;
    return true;
  }

  #say(session: Session, client: number, bytes: Uint8Array): void {
    if (bytes.length > mostStateBytes) return;
    session.account.said += 1;
    const state: unknown = JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"),
    );
    if (state === null) {
      if (this.#present.has(client)) this.#remove(client);
      return;
    }
    if (typeof state !== "object" || Array.isArray(state)) return;
    const json = JSON.stringify({ ...state, user: this.#stamp(session) });
    this.#present.set(client, { session, clock: this.#tick(client), json });
    this.#changed.add(client);
  }

  #remove(client: number): void {
    this.#present.delete(client);
    this.#changed.add(client);
  }

  /** The server's own clock of a state: whatever a client writes there pins nothing (T20), also after a restart. */
  #tick(client: number): number {
    const clock = Math.max((this.#clocks.get(client) ?? 0) + 1, Date.parse(this.#now()));
    this.#clocks.set(client, clock);
    return clock;
  }

  #stamp(session: Session): StampedPerson {
    const { person, name } = session.reader;
    const stamp = this.#stamps.get(session) ?? {
      id: person,
      name,
      color: `author-${this.#color(person)}`,
      initials: initialsOf(name),
    };
    this.#stamps.set(session, stamp);
    return stamp;
  }

  /** The same colour for a person while the room is open; a free one where there is one. */
  #color(person: string): number {
    const known = this.#colorOf.get(person);
    if (known !== undefined) return known;
    const taken = new Set(this.#colorOf.values());
    let color = authorNumber(person) % authorNumbers;
    while (taken.size < authorNumbers && taken.has(color)) color = (color + 1) % authorNumbers;
    this.#colorOf.set(person, color);
    return color;
  }
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
