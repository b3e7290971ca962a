/** So many edits without a line stay apart; beyond it they go as one. */
const most = 20_000;

/** The edits of this page, and of those before it, that the server has not called durable, in their order. */
export class UnsavedEdits {
  #earlier: readonly Uint8Array[] = [];
  #edits: Uint8Array[] = [];

  get all(): readonly Uint8Array[] {
    const all = [...this.#earlier, ...this.#edits];
    return all.length > most ? [] : all;
  }

  /** Of this page alone. */
  get own(): readonly Uint8Array[] {
    return this.#edits.length > most ? [] : this.#edits;
  }

  /** What an earlier page left, with all else that its copy held, comes before what was typed while it was read. */
  before(earlier: readonly Uint8Array[]): void {
    this.#earlier = earlier;
  }

  add(edit: Uint8Array): void {
    if (this.#edits.length <= most) this.#edits.push(edit);
  }

  saved(): void {
    this.#earlier = [];
    if (this.#edits.length > 0) this.#edits = [];
  }
}
