type Draw = (sides: number) => number;

/** What became of each letter of a meeting, and what was wrong. No letter is written twice: it is whose who typed it. */
export class Ledger {
  /** By person; "nobody": an act of the house. */
  readonly typed = new Map<string, string>();
  /** The server said that it is saved. */
  readonly saved = new Set<string>();
  readonly erased = new Set<string>();
  /** Given back to who typed it. */
  readonly drafted = new Set<string>();
  readonly ofActs = new Map<string, "open" | "kept" | "gone">();
  /** Whose browser had this client id. */
  readonly clients = new Map<number, string>();
  /** Written after a backup that has been restored since: none of it is ever in a text again. */
  readonly lost = new Set<string>();
  readonly problems: string[] = [];
  #next = 0x4e00;

  word(who: string, draw: Draw, most: number): string[] {
    return Array.from({ length: 1 + draw(most) }, () => {
      const letter = String.fromCharCode(this.#next++);
      this.typed.set(letter, who);
      return letter;
    });
  }
}
