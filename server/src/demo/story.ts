import type { Act } from "../acts/act.js";
import type { App } from "../app.js";
import type { Files } from "../ports/files.js";
import type { Search } from "../ports/search.js";
import type { Store } from "../ports/store.js";
import type { StoryClock } from "./clock.js";
import type { DemoTime } from "./time.js";

/** What the chapters tell with: the house as it runs, and the names they give to things. */
export interface Story {
  readonly app: App;
  readonly store: Store;
  readonly search: Search;
  readonly files: Files;
  readonly url: string;
  /** Of the house: what the process says by itself is said in it. */
  readonly language: string;
  readonly process: string;
  readonly time: DemoTime;
  /** Ids by the keys of the data: people, groups, themes, seats, contributions (references), proposals, commitments. */
  readonly known: Known;
  /** Sequences of decisions in the log, by what they were about. */
  readonly decisions: Map<string, number>;
  /** Time goes by within a scene. */
  pass(minutes: number): void;
  by<Input, Result>(person: string, act: Act<Input, Result>, input: Input): Promise<Result>;
  byPublic<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>;
  byHouse<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>;
}

export class Known {
  readonly #ids = new Map<string, string>();

  set(kind: Kind, key: string, id: string): void {
    this.#ids.set(`${kind} ${key}`, id);
  }

  get(kind: Kind, key: string): string {
    const id = this.#ids.get(`${kind} ${key}`);
    if (id === undefined) throw new Error(`The demo knows no ${kind} called ${key}.`);
    return id;
  }
}
type Kind =
  | "person"
  | "group"
  | "theme"
  | "seat"
  | "contribution"
  | "reference"
  | "proposal"
  | "proposalId"
  | "commitment"
  | "commitmentId"
  | "ballot";

export function openStory(
  parts: Pick<Story, "app" | "store" | "search" | "files" | "url" | "language" | "process" | "time"> & {
    clock: StoryClock;
  },
): Story {
  const { app, clock } = parts;
  const known = new Known();
  return {
    ...parts,
    known,
    decisions: new Map(),
    pass: (minutes) => clock.moveTo(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString()),
    by: (person, act, input) => app.perform(act, { kind: "person", id: known.get("person", person) }, input),
    byPublic: (act, input) => app.perform(act, { kind: "public" }, input),
    byHouse: (act, input) => app.perform(act, { kind: "system" }, input),
  };
}
