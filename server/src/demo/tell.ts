import type { App } from "../app.js";
import type { Files } from "../ports/files.js";
import type { Ids } from "../ports/ids.js";
import type { Search } from "../ports/search.js";
import type { Store } from "../ports/store.js";
import { assembly } from "./assembly.js";
import { ballots } from "./ballots.js";
import { choices } from "./choices.js";
import type { StoryClock } from "./clock.js";
import { comments } from "./comments.js";
import { contributions } from "./contributions.js";
import { drafting } from "./drafting.js";
import { elections } from "./elections.js";
import { firstBallots } from "./first-ballots.js";
import { meetings } from "./meetings.js";
import { people } from "./people.js";
import { plan } from "./plan.js";
import { Plot } from "./plot.js";
import { positions } from "./positions.js";
import { problems } from "./problems.js";
import { proposals } from "./proposals.js";
import { responses } from "./responses.js";
import { seats } from "./seats.js";
import { sitting } from "./sitting.js";
import { openStory } from "./story.js";
import { terms } from "./terms.js";
import { demoTime } from "./time.js";
import { toldAlready } from "./told.js";

interface Telling {
  readonly app: App;
  readonly store: Store;
  readonly search: Search;
  readonly files: Files;
  readonly ids: Ids;
  readonly clock: StoryClock;
  readonly url: string;
  readonly language: string;
}

/** What each chapter has to tell, in one order of time. */
export function plotOfDemo(): Plot {
  const plot = new Plot();
  for (const chapter of [
    people,
    terms,
    plan,
    contributions,
    proposals,
    problems,
    positions,
    choices,
    elections,
    firstBallots,
    ballots,
    drafting,
    comments,
    responses,
    meetings,
    assembly,
    sitting,
    seats,
  ])
    chapter(plot);
  return plot;
}

/**
 * Fills an empty house with the demo process, told as acts through `perform` on its own clock, so that log, journal
 * and versions are real. What was told before is left as it is; a house with other data is refused.
 */
export async function tellDemo({ clock, ids, ...parts }: Telling): Promise<void> {
  if (await toldAlready(parts.store.read)) return;
  const time = demoTime(clock.now());
  const { printer, jobs } = parts.app;
  // Printed is what stands at the end of the story, and nobody waits for it.
  const print = printer.hold();
  try {
    clock.begin(time.at(71, "00:00"));
    await plotOfDemo().tell(openStory({ ...parts, clock, process: ids.id(), time }), clock);
    clock.end();
    await jobs.runDue();
  } finally {
    print();
  }
}
