import type { Bus } from "../ports/bus.js";

/** Collects what an act has changed; leaves only after commit, to the actor too, so that all clients update by the same code. */
export class Announcements {
  readonly #topics = new Map<string, Set<string>>();

  readonly add = (process: string, ...topics: string[]): void => {
    const known = this.#topics.get(process) ?? new Set<string>();
    for (const topic of topics) known.add(topic);
    this.#topics.set(process, known);
  };

  leave(bus: Bus): void {
    for (const [process, topics] of this.#topics) bus.tell({ process, topics: [...topics] });
  }
}
