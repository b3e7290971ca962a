import { and, asc, desc, eq } from "drizzle-orm";
import { found } from "../acts/refused.js";
import { openThread } from "../features/comments/open-thread.js";
import { react } from "../features/comments/react.js";
import { replyToThread } from "../features/comments/reply.js";
import { resolveThread } from "../features/comments/resolve-thread.js";
import { commitmentByNumber } from "../features/commitments/queries.js";
import { textOf } from "../features/plan/index.js";
import { comment, meeting, terms } from "../ports/tables/index.js";
import { type Said, type ToldThread, threads } from "./data/comments.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

const nowhere = new Uint8Array();

/** Both blocs talk about words of drafts, of the vision, of new terms and of minutes, and about two proposals: some threads ended, one waits for a person. */
export function comments(plot: Plot): void {
  for (const told of threads) {
    const made: Made = { thread: "", comments: [] };
    for (const [place, said] of told.said.entries())
      plot.on(said.day, said.hour, (story) =>
        place === 0 ? begins(story, told, said, made) : answers(story, told, said, made),
      );
    for (const said of told.reactions ?? [])
      plot.on(said.day, said.hour, (story) => reacts(story, told, said, made));
    const { ended } = told;
    if (ended) plot.on(ended.day, ended.hour, (story) => ends(story, told, ended, made));
  }
}

interface Made {
  thread: string;
  comments: string[];
}

async function on(story: Story, told: ToldThread) {
  return { process: story.process, document: await documentOf(story, told) };
}

async function documentOf({ store: { read }, process, known }: Story, { on }: ToldThread): Promise<string> {
  if (typeof on === "string") return known.get("proposalId", on);
  if (typeof on === "number") return (await commitmentByNumber(read, process, on)).document;
  if ("minutes" in on) {
    const held = and(eq(meeting.process, process), eq(meeting.title, on.minutes));
    return found((await read.select().from(meeting).where(held))[0]).document ?? "";
  }
  if (on.text === "vision") return found(await textOf(read, process, "strategic_vision")).document;
  const drafted = await read.select().from(terms).where(eq(terms.process, process)).orderBy(desc(terms.n));
  return found(drafted[0]).document;
}

const words = ({ known, time }: Story, { text, names = [] }: Said) => ({
  text: time.fill(text),
  mentions: names.map((name) => known.get("person", name)),
});

async function begins(story: Story, told: ToldThread, said: Said, made: Made): Promise<void> {
  const { passage, field = null, key, suggests } = told;
  const { thread } = await story.by(said.by, openThread, {
    ...(await on(story, told)),
    ...words(story, said),
    passage: passage ? { ...passage, before: "", after: "", from: nowhere, to: nowhere } : null,
    field,
    ...(suggests === undefined ? {} : { suggests: { content: blocksOf(suggests), answers: null } }),
    once: `demo-thread-of-${key}`,
    url: story.url,
  });
  made.thread = thread;
}

async function answers(story: Story, told: ToldThread, said: Said, made: Made): Promise<void> {
  const { comment } = await story.by(said.by, replyToThread, {
    ...(await on(story, told)),
    ...words(story, said),
    thread: made.thread,
    parent: said.to === undefined ? null : (made.comments[said.to] ?? null),
    once: `demo-reply-in-${told.key}-${said.day}-${said.hour}`,
    url: story.url,
  });
  made.comments[told.said.indexOf(said)] = comment;
}

/** Words in the blocks that they stand in. */
const blocksOf = ({ words: text, within }: NonNullable<ToldThread["suggests"]>) => {
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  const item = { type: "listItem", content: [paragraph] };
  return {
    type: "doc",
    content: [within === "point" ? { type: "bulletList", content: [item] } : paragraph],
  };
};

async function reacts(
  story: Story,
  told: ToldThread,
  { by, kind }: NonNullable<ToldThread["reactions"]>[number],
  { thread }: Made,
): Promise<void> {
  const [first] = await story.store.read
    .select()
    .from(comment)
    .where(eq(comment.thread, thread))
    .orderBy(asc(comment.at));
  await story.by(by, react, { ...(await on(story, told)), thread, comment: first?.id ?? "", kind });
}

async function ends(
  story: Story,
  told: ToldThread,
  { by, outcome, reason }: NonNullable<ToldThread["ended"]>,
  { thread }: Made,
): Promise<void> {
  await story.by(by, resolveThread, { ...(await on(story, told)), thread, outcome, reason });
}
