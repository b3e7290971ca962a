import type { Announcement } from "../ports/bus.js";

const most = 1000;

export const isFor = (announcement: Announcement, reader: { process: string; person: string }): boolean =>
  announcement.process === reader.process &&
  (!announcement.only || announcement.only.includes(reader.person));

/** The announcements of late, counted within one run: who comes, or comes again, is told what was missed. */
export class Announced {
  #count = 0;
  readonly #kept: Announcement[] = [];

  constructor(readonly run: string) {}

  /** Up to where somebody has heard who hears now. */
  get heard(): string {
    return `${this.run}.${this.#count}`;
  }

  add(announcement: Announcement): void {
    this.#count += 1;
    this.#kept.push(announcement);
    if (this.#kept.length > most) this.#kept.shift();
  }

  /** Topics that were announced to this reader since; null where that is no longer known, or was another run. */
  since(heard: string, reader: { process: string; person: string }): string[] | null {
    const [run, count] = heard.split(".");
    const missed = this.#count - Number(count);
    if (run !== this.run || !(missed >= 0 && missed <= this.#kept.length)) return null;
    const told = this.#kept.slice(this.#kept.length - missed).filter((one) => isFor(one, reader));
    return [...new Set(told.flatMap(({ topics }) => topics))];
  }
}
