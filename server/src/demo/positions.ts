import { positionTemplate, type RemarkKind } from "@accord/shared/positions";
import { act } from "../acts/act.js";
import { foundNetwork } from "../features/positions/network.js";
import { openPosition } from "../features/positions/open-position.js";
import { openPositionDiscussion, postPosition } from "../features/positions/post-position.js";
import { publishPosition } from "../features/positions/publish-position.js";
import { knownOf, positionByNumber } from "../features/positions/queries.js";
import { answerOnPosition, raiseOnPosition, stateSatisfaction } from "../features/positions/remarks.js";
import { signPosition } from "../features/positions/sign-position.js";
import { contracts, contractsRaised, prices, pricesRaised } from "./data/positions.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { writeTurns } from "./write-turns.js";

/** One position of the civic network by consensus, with signatures; one whose days for objections run, with one. */
export function positions(plot: Plot): void {
  plot.on(62, "10:00", isFounded);
  plot.on(44, "18:00", (story) => isBegun(story, contracts));
  plot.on(36, "18:00", (story) => story.by("kenji", postPosition, { process: story.process, no: 1 }));
  plot.on(35, "19:10", (story) => isRaised(story, 1, contractsRaised));
  plot.on(33, "09:20", async (story) => {
    const on = { process: story.process, no: 1 };
    const read = { ...on, version: 1 };
    await story.by("rosa", stateSatisfaction, { ...on, remark: await lastRaised(story, 1), satisfied: true });
    await story.by("leila", signPosition, { ...read, organisation: "University of Rivermouth" });
    await story.by("george", signPosition, { ...read, organisation: null });
  });
  plot.on(22, "10:00", ({ by, process }) => by("amara", publishPosition, { process, no: 1 }));
  plot.on(9, "18:00", (story) => isBegun(story, prices));
  plot.on(4, "18:00", (story) => story.by("leila", postPosition, { process: story.process, no: 2 }));
  plot.on(2, "20:15", (story) => isRaised(story, 2, pricesRaised));
}

const isFounded = ({ by, process, known }: Story) =>
  by("ewan", foundNetwork, {
    process,
    group: known.get("group", "network"),
    name: "Rivermouth Civic Network",
    coordinator: known.get("person", "amara"),
    committee: ["amara", "kenji", "leila", "george", "rosa"].map((key) => known.get("person", key)),
  });

async function isBegun(
  story: Story,
  { by, words, ...facts }: typeof contracts | typeof prices,
): Promise<void> {
  const { process, known } = story;
  const { no } = await story.by(by, openPosition, {
    process,
    group: known.get("group", "network"),
    ...facts,
  });
  await story.by(by, writePosition, { process, no, words });
  await story.by(by, openPositionDiscussion, { process, no });
}

const writePosition = act<
  { readonly process: string; readonly no: number; readonly words: readonly string[] },
  void
>({
  name: "write-position",
  asks: "write_position",
  thing: async (tx, { process, no }) => ({ process, group: (await positionByNumber(tx, process, no)).group }),
  async run({ tx, by, now, documents, audit }, { process, no, words }) {
    const { id, document } = await positionByNumber(tx, process, no);
    await documents.change(tx, document, { person: by, act: "write-position", at: now }, (doc) =>
      writeTurns(doc, positionTemplate, [{ field: "words", add: words }]),
    );
    audit({ position: id });
  },
});

interface Raised {
  readonly by: string;
  readonly kind: RemarkKind;
  readonly text: string;
  readonly answeredBy: string;
  readonly answer: string;
}

async function isRaised(story: Story, no: number, { by, kind, text, ...answered }: Raised): Promise<void> {
  const on = { process: story.process, no };
  await story.by(by, raiseOnPosition, { ...on, kind, text });
  story.pass(55);
  const remark = await lastRaised(story, no);
  await story.by(answered.answeredBy, answerOnPosition, { ...on, remark, text: answered.answer });
}

async function lastRaised({ store, process, time }: Story, no: number): Promise<string> {
  const { remarks } = await knownOf(store.read, await positionByNumber(store.read, process, no), time.told);
  return remarks.at(-1)?.id ?? "";
}
