import type { Clock } from "../../../ports/clock.js";

/** A hall of people may stand behind one address; one mailbox may not be filled by strangers. */
const sendsPerAddress = 300;
export const lettersPerMailbox = 5;
const hour = 3_600_000;
const mostKept = 50_000;

/** What was sent within the last hour, by connection and by mailbox. In memory: counting must not cost a write. */
export class Sends {
  readonly #sent = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Minutes until it is free again; null where it is free, and then counted. */
  take(address: string, email: string): number | null {
    const now = Date.parse(this.clock.now());
    const keys: [string, number][] = [[`address ${address}`, sendsPerAddress]];
    if (email !== "") keys.push([`mailbox ${email.toLowerCase()}`, lettersPerMailbox]);
    for (const [key, most] of keys) {
      const recent = this.#recent(key, now);
      if (recent.length >= most)
        return Math.max(1, Math.ceil(((recent[recent.length - most] ?? now) + hour - now) / 60_000));
    }
    if (this.#sent.size > mostKept)
      for (const key of this.#sent.keys()) if (this.#recent(key, now).length === 0) this.#sent.delete(key);
    for (const [key] of keys) this.#sent.set(key, [...this.#recent(key, now), now]);
    return null;
  }

  #recent(key: string, now: number): number[] {
    return (this.#sent.get(key) ?? []).filter((at) => at > now - hour);
  }
}
