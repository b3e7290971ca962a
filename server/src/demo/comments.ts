import { asc, eq } from "drizzle-orm";
import { openThread } from "../features/comments/open-thread.js";
import { react } from "../features/comments/react.js";
import { replyToThread } from "../features/comments/reply.js";
import { resolveThread } from "../features/comments/resolve-thread.js";
import { commitmentByNumber } from "../features/commitments/queries.js";
import { comment } from "../ports/tables/index.js";
import { type Said, type ToldThread, threads } from "./data/comments.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

const nowhere = new Uint8Array();

/** Both blocs talk about words of two drafts and about two proposals: some threads ended, one waits for a person. */
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

async function on({ store, process, known }: Story, told: ToldThread) {
  if (typeof told.on === "string") return { process, document: known.get("proposalId", told.on) };
  const { document } = await commitmentByNumber(store.read, process, told.on);
  return { process, document };
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
    ...(suggests === undefined ? {} : { suggests: { content: pointOf(suggests), answers: null } }),
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
const pointOf = (text: string) => {
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  const item = { type: "listItem", content: [paragraph] };
  return { type: "doc", content: [{ type: "bulletList", content: [item] }] };
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
