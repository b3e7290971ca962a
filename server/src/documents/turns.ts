/** Begun within a second, and not read yet. */
const most = 8;

/** Whose work it is, as long as it is there. */
interface Line {
  readonly state: { readonly kind: string };
  refuse(reason: "shape"): void;
}

type Work = (done: () => void) => void;

/** Costly work for one account, on all its lines: so much of it is done, and the rest waits for the next seconds. */
export class Turns {
  #begun = 0;
  #open = 0;
  #waiting: { readonly line: Line; readonly work: Work }[] = [];

  take(line: Line, work: Work): void {
    this.#waiting.push({ line, work });
    this.#goOn();
  }

  get isIdle(): boolean {
    return this.#begun === 0 && this.#open === 0 && this.#waiting.length === 0;
  }

  /** A second has passed. Nothing is kept for who has gone. */
  beat(): void {
    this.#begun = 0;
    this.#waiting = this.#waiting.filter(({ line }) => line.state.kind !== "closed");
    this.#goOn();
  }

  #goOn(): void {
    while (this.#begun < most && this.#open < most) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      if (next.line.state.kind === "closed") continue;
      this.#begun += 1;
      this.#open += 1;
      const done = (): void => {
        this.#open -= 1;
      };
      try {
        next.work(done);
      } catch {
        // It may have waited for a beat, in which others have their turns as well.
        done();
        next.line.refuse("shape");
      }
    }
  }
}
