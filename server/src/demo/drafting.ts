import { goalWordsOf } from "../features/commitments/index.js";
import { linkPassage } from "../features/commitments/link-passage.js";
import { openCommitment } from "../features/commitments/open-commitment.js";
import { freezeVersion } from "../features/versions/freeze-version.js";
import { publishVersion } from "../features/versions/publish-version.js";
import { clinicsShown } from "./data/draft-evidence.js";
import { pricesToday } from "./data/draft-prices.js";
import { drafts, passages } from "./data/drafts.js";
import type { ToldTurn } from "./data/turn.js";
import { evidence } from "./evidence.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { type Block, type Turn, writeDraft } from "./write-draft.js";

/** Three drafts: one included in the plan, one before the forum, one still being written. */
export function drafting(plot: Plot): void {
  plot.on(41, "15:00", (story) => isOpened(story, "waiting", 1));
  plot.on(41, "15:20", (story) => isOpened(story, "districts", 2));
  plot.on(32, "10:00", (story) => isPublished(story, 1));
  plot.on(24, "10:00", (story) => isPublished(story, 2));
  plot.on(14, "16:00", (story) => passagesAreLinked(story, 1));
  plot.on(12, "11:00", (story) => isOpened(story, "prices", 3));
  plot.on(5, "16:00", (story) => passagesAreLinked(story, 2));
  plot.on(1, "18:40", (story) => passagesAreLinked(story, 3));
  plot.on(38, "17:30", clinicsAreShown);
  for (const { n, turns } of drafts)
    for (const told of turns) plot.on(told.day, told.hour, (story) => writes(story, n, told));
  plot.recently(95, (story) => writes(story, 3, pricesToday));
}

/** Commitment 1 shows its evidence: a chart, and where two of its figures come from. */
async function clinicsAreShown(story: Story): Promise<void> {
  const { alt, notes } = clinicsShown;
  const picture = await evidence(story, "beatriz", 1, "clinics.png");
  await writes(story, 1, {
    by: "beatriz",
    turns: [{ field: "statusQuo", add: [{ picture, alt }] }, ...notes],
  });
}

/** A co-chair opens the draft of a shortlisted proposal. */
async function isOpened(story: Story, proposal: string, n: number): Promise<void> {
  const opened = await story.by("amara", openCommitment, {
    process: story.process,
    proposal: story.known.get("proposal", proposal),
    inNameOf: null,
  });
  if (opened.n !== n) throw new Error(`Commitment ${n} became commitment ${opened.n}.`);
  story.known.set("commitmentId", String(n), opened.id);
}

async function writes(story: Story, n: number, told: Pick<ToldTurn, "by" | "turns">): Promise<void> {
  const turns = await Promise.all(
    told.turns.map(async (turn) => filled(story, "goal" in turn ? await goalNamed(story, turn.goal) : turn)),
  );
  await story.by(told.by, writeDraft, { process: story.process, n, turns });
}

/** Field 11 names a goal of the vision as it stands there by then. */
async function goalNamed({ store, app, process }: Story, words: string): Promise<Turn> {
  const goals = await goalWordsOf(store.read, app.documents.read, process);
  const [id] = [...goals].find(([, own]) => own.startsWith(words)) ?? [];
  if (id === undefined) throw new Error(`The vision has no goal that begins "${words}".`);
  return { choose: "goals", ids: [id] };
}

function filled({ time }: Story, turn: Turn): Turn {
  const { fill } = time;
  if ("value" in turn) return typeof turn.to === "string" ? { ...turn, to: fill(turn.to) } : turn;
  if ("choose" in turn) return turn;
  if ("row" in turn) {
    const cells = Object.entries(turn.cells).map(([key, to]) => [
      key,
      typeof to === "string" ? fill(to) : to,
    ]);
    return {
      ...turn,
      cells: Object.fromEntries(cells),
      ...(turn.output === undefined ? {} : { output: fill(turn.output) }),
    };
  }
  if ("add" in turn) return { ...turn, add: turn.add.map((block) => filledBlock(block, fill)) };
  if ("note" in turn) return { ...turn, note: fill(turn.note) };
  return "after" in turn
    ? { ...turn, after: fill(turn.after), write: fill(turn.write) }
    : { ...turn, replace: fill(turn.replace), write: fill(turn.write) };
}

function filledBlock(block: Block, fill: (text: string) => string): Block {
  if (typeof block === "string") return fill(block);
  if ("picture" in block) return block;
  return "list" in block
    ? { list: block.list.map(fill) }
    : { table: block.table.map((cells) => cells.map(fill)) };
}

/** Frozen and public: the version has an address for comments, writing goes on. */
async function isPublished(story: Story, n: number): Promise<void> {
  const { process } = story;
  const version = await story.by("helena", freezeVersion, { process, n, inNameOf: null });
  await story.by("helena", publishVersion, { process, n, version: version.n, inNameOf: null });
}

/** "These words answer C-0011", marked in the text; the words are found by themselves. */
async function passagesAreLinked(story: Story, n: number): Promise<void> {
  const nowhere = new Uint8Array();
  for (const { contribution, field, quote } of passages.filter((one) => one.n === n)) {
    await story.by("miriam", linkPassage, {
      process: story.process,
      n,
      contribution: story.known.get("reference", contribution),
      passage: { field, quote, before: "", after: "", from: nowhere, to: nowhere },
    });
  }
}
