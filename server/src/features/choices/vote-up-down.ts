import { commentItem, paragraphItem, upDownCounts } from "@accord/shared/choices";
import { callStateAt, type PublicRecord, wholeDraft } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { and, count, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { publishedCount, upDownVote } from "../../ports/tables/index.js";
import { commentable } from "../contributions/index.js";
import { publishedAt } from "../public-site/index.js";

interface UpDownInput {
  readonly process: string;
  readonly n: number;
  readonly version: number;
  /** Number of a paragraph, or reference of a public comment on this draft. */
  readonly on: number | string;
  /** As kept, where nobody is signed in. */
  readonly key: string | null;
  readonly value: 1 | -1;
}

/** [Q35] One for each person and item, while the draft takes comments; the same again takes it back. */
export const voteUpDown = act<UpDownInput, void>({
  name: "vote-up-down",
  asks: "contribute",
  thing: async (_tx, { process }) => ({ process }),

  async run(context, { process, key, value, ...place }) {
    const { tx, actor, by, now } = context;
    const item = await itemAt(context, process, place);
    const voter = actor.kind === "person" ? by : key;
    if (voter === null) throw new Refused("not_found");
    const paragraph = typeof place.on === "number" ? place.on : wholeDraft;
    const { call } = await commentable(tx, process, { n: place.n, version: place.version, paragraph });
    refuseIf(callStateAt(call, now) === "open" ? [] : [issue("comments_closed")]);
    const own = and(eq(upDownVote.process, process), eq(upDownVote.item, item), eq(upDownVote.voter, voter));
    const [before] = await tx.select().from(upDownVote).where(own);
    await tx.delete(upDownVote).where(own);
    if (before?.value !== value) await tx.insert(upDownVote).values({ process, item, voter, value });
    await countAnew(context, process, item);
    context.announce(process, "public");
  },
});

/** What is voted on; refuses where nothing stands on this draft. */
async function itemAt(
  { tx }: ActContext,
  process: string,
  { n, version, on }: Pick<UpDownInput, "n" | "version" | "on">,
): Promise<string> {
  if (typeof on === "number") return paragraphItem(n, version, on);
  const record = (await publishedAt(tx, process, commentItem(on))) as PublicRecord | null;
  if (record?.aboutDraft?.n !== n || record.aboutDraft.version !== version) throw new Refused("not_found");
  return commentItem(on);
}

async function countAnew({ tx }: ActContext, process: string, item: string): Promise<void> {
  const names = upDownCounts(item);
  for (const [name, vote] of [
    [names.up, 1],
    [names.down, -1],
  ] as const) {
    const given = and(eq(upDownVote.process, process), eq(upDownVote.item, item), eq(upDownVote.value, vote));
    const [row] = await tx.select({ n: count() }).from(upDownVote).where(given);
    const value = row?.n ?? 0;
    await tx
      .insert(publishedCount)
      .values({ process, name, value })
      .onConflictDoUpdate({ target: [publishedCount.process, publishedCount.name], set: { value } });
  }
}
