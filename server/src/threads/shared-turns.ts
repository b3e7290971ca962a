import { InTurn } from "./in-turn.js";

/**
 * Readings of texts, in turn. What waits reads what stands when its turn comes, so all who ask for the same meanwhile
 * share it: nobody is turned away because others write or ask.
 */
export class SharedTurns<Made> {
  readonly #turns = new InTurn();
  readonly #waiting = new Map<string, Promise<Made>>();

  ask(text: string, what: string, make: () => Promise<Made>): Promise<Made> {
    const place = JSON.stringify([text, what]);
    const waiting = this.#waiting.get(place);
    if (waiting) return waiting;
    let hasBegun = false;
    const made = this.#turns.add(text, () => {
      hasBegun = true;
      this.#waiting.delete(place);
      return make();
    });
    if (hasBegun) return made;
    this.#waiting.set(place, made);
    made.catch(() => this.#waiting.get(place) === made && this.#waiting.delete(place));
    return made;
  }
}
