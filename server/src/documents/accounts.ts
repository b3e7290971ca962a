import { Turns } from "./turns.js";

export const mostTrials = 96;
const trialsOfSecond = 2;

/** What is done for one account, over all its lines and texts: a line that is opened anew renews nothing of it. */
class Account {
  /** Large updates it may still send; grows again with time. */
  trials = mostTrials;
  /** Moves of carets within this second. */
  said = 0;
  /** What somebody lacks of a text is encoded anew each time, and lies there until it is read. */
  readonly parts = new Turns();
  /** So is the whole of a text that has changed since anybody asked, and it is longer: who types may ask after each key. */
  readonly wholes = new Turns();

  beat(): void {
    this.trials = Math.min(mostTrials, this.trials + trialsOfSecond);
    this.said = 0;
    this.parts.beat();
    this.wholes.beat();
  }

  get isFresh(): boolean {
    return this.trials === mostTrials && this.parts.isIdle && this.wholes.isIdle;
  }
}

export class Accounts {
  readonly #of = new Map<string, Account>();

  of(person: string): Account {
    const account = this.#of.get(person) ?? new Account();
    this.#of.set(person, account);
    return account;
  }

  /** A second has passed. */
  beat(): void {
    for (const [person, account] of this.#of) {
      account.beat();
      if (account.isFresh) this.#of.delete(person);
    }
  }
}
