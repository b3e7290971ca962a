import { Refused } from "../acts/refused.js";

/** So much of one account waits at most: each piece holds a whole text. */
const mostWaiting = 3;

/** Long work, one after the other, and of the accounts in turn: who asks for much does not make the others wait for all of it. */
export class InTurn {
  readonly #waiting = new Map<string, (() => Promise<unknown>)[]>();
  readonly #most: number;
  #isBusy = false;

  /** `most`: what of one account may wait at a time. */
  constructor(most = mostWaiting) {
    this.#most = most;
  }

  async add<Made>(person: string, make: () => Promise<Made>): Promise<Made> {
    const own = this.#waiting.get(person) ?? [];
    if (own.length >= this.#most) throw new Refused("busy");
    this.#waiting.set(person, own);
    const begin = async (): Promise<Made> => make();
    const made = new Promise<Made>((resolve, reject) => {
      // Also where it fails before there is anything to wait for: no thread may be left.
      own.push(() => begin().then(resolve, reject));
    });
    void this.#goOn();
    return made;
  }

  async #goOn(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let make = this.#next(); make; make = this.#next()) await make();
    this.#isBusy = false;
  }

  /** Of whoever stands first, who then stands behind all others. */
  #next(): (() => Promise<unknown>) | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const [person, own] = first;
    const make = own.shift();
    this.#waiting.delete(person);
    if (own.length > 0) this.#waiting.set(person, own);
    return make;
  }
}
