import type { StoryClock } from "./clock.js";
import type { Story } from "./story.js";
import { type DemoTime, minutesOf } from "./time.js";

type Tell = (story: Story) => Promise<unknown>;
interface Scene {
  readonly order: number;
  readonly at: (time: DemoTime) => string;
  readonly tell: Tell;
}

/** All that happens, gathered from the chapters and told in the order of time. */
export class Plot {
  readonly #scenes: Scene[] = [];

  /** So many days ago, at that hour of the process's zone; from a weekend it moves to the Friday before. */
  on(day: number, hour: string, tell: Tell): void {
    this.#scenes.push({ order: minutesOf(hour) - day * 1440, at: (time) => time.at(day, hour), tell });
  }

  /** So many minutes ago, after everything that was told by days. */
  recently(minutes: number, tell: Tell): void {
    const at = ({ told }: DemoTime) => new Date(Date.parse(told) - minutes * 60_000).toISOString();
    this.#scenes.push({ order: 1440 - minutes, at, tell });
  }

  /** In the order in which they are told. */
  scenes(time: DemoTime): { at: string; tell: Tell }[] {
    const sorted = this.#scenes.toSorted((a, b) => a.order - b.order);
    return sorted.map(({ at, tell }) => ({ at: at(time), tell }));
  }

  /** Two scenes never share a minute, so that what came later also stands later. */
  async tell(story: Story, clock: StoryClock): Promise<void> {
    for (const { at, tell } of this.scenes(story.time)) {
      const next = Math.max(Date.parse(at), Date.parse(clock.now()) + 60_000);
      clock.moveTo(new Date(next).toISOString());
      await tell(story);
    }
  }
}
