import { issue } from "@accord/shared/issues";
import { Refused } from "../../acts/refused.js";
import type { Clock } from "../../ports/clock.js";

const triesPerAccount = 10;
export const triesPerAddress = 100;
const hour = 3_600_000;
const mostKept = 50_000;

/**
 * Wrong passwords of the last hour, by account and by address (T58). Counted for unknown accounts too, so that
 * being refused tells nothing (T57). A known device has a count of its own: others can't lock its owner out.
 * Kept in memory: a guess must not cost a write.
 */
export class Tries {
  readonly #wrong = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts as wrong until `right` is called, so that guesses sent at once do not slip through. */
  begin(email: string, address: string, knownDevice: boolean): { right(): void } {
    const now = Date.parse(this.clock.now());
    const account = `${knownDevice ? "known" : "account"} ${email.trim().toLowerCase()}`;
    const from = `address ${address}`;
    this.#refuse(account, triesPerAccount, now);
    if (!knownDevice) this.#refuse(from, triesPerAddress, now);
    this.#add(account, now);
    this.#add(from, now);
    return {
      right: () => {
        this.#wrong.delete(account);
        this.#takeOne(from, now);
      },
    };
  }

  #recent(key: string, now: number): number[] {
    return (this.#wrong.get(key) ?? []).filter((at) => at > now - hour);
  }

  #refuse(key: string, most: number, now: number): void {
    const recent = this.#recent(key, now);
    if (recent.length < most) return;
    const free = (recent[recent.length - most] ?? now) + hour;
    throw new Refused("too_many_tries", [
      issue("too_many_tries_until", { minutes: Math.max(1, Math.ceil((free - now) / 60_000)) }),
    ]);
  }

  #add(key: string, now: number): void {
    if (this.#wrong.size > mostKept) this.#forgetOld(now);
    this.#wrong.set(key, [...this.#recent(key, now), now]);
  }

  #takeOne(key: string, at: number): void {
    const all = this.#wrong.get(key) ?? [];
    const place = all.lastIndexOf(at);
    if (place >= 0) all.splice(place, 1);
  }

  #forgetOld(now: number): void {
    for (const key of this.#wrong.keys()) if (this.#recent(key, now).length === 0) this.#wrong.delete(key);
  }
}
