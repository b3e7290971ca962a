import type { KeptThread, LastFrozen } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { dayText, inZone, type Say } from "@accord/shared/messages";
import { nodeOf, sentenceOf, whereCut } from "@accord/shared/suggestions";
import type { DraftModel } from "./model.js";

/** One who says something in a thread, and when. */
interface SaidOnce {
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

/** A moment in words, in the zone of the process. */
export const whenIn =
  (zone: string) =>
  (instant: string): string => {
    const { day, time } = inZone(instant, zone);
    return `${dayText(day)}, ${time}`;
  };

/** Which version the words are of, or have left, with its hash. */
export const frozenIn = (
  { n, at, root, changed }: LastFrozen,
  { say, zone }: { readonly say: Say; readonly zone: string },
): string =>
  say("comments.file.frozen", { n, root, time: whenIn(zone)(at), changed: changed ? "yes" : "no" });

/** What a thread is about, numbered, with its state. */
export const noteHead = (thread: KeptThread, at: number, say: Say): string =>
  say("comments.file.note", {
    no: at + 1,
    state: thread.gone ? "gone" : thread.state,
    on:
      thread.anchor === "passage"
        ? thread.quote
        : thread.anchor === "field"
          ? say("comments.file.onField")
          : say("comments.on.whole", { whole: "text" }),
  });

/**
 * All that a thread says, in order: each comment, what is suggested, who reacted, how it ended. `tracked`: threads whose
 * suggestion the file shows as a tracked change.
 */
export function saidIn(
  thread: KeptThread,
  { say, process }: Pick<DraftModel, "say" | "process">,
  tracked: ReadonlySet<string> | null,
): SaidOnce[] {
  const { suggestion, comments, by, at } = thread;
  const sentence = (proposed: unknown): string => {
    if (!suggestion) return "";
    const [base, next] = [suggestion.base, proposed].map((json) => nodeOf("rich", json as TextJson));
    return base && next ? say("comments.suggest.sentence", sentenceOf(base, next)) : "";
  };
  const suggested = (): string[] => {
    if (!suggestion) return [];
    const words = suggestion.accepted ?? suggestion.proposed;
    const isOpen = thread.state === "open" && !thread.gone;
    const isTracked = !isOpen || (tracked?.has(thread.id) ?? false);
    const [base, next] = [suggestion.base, words].map((json) => nodeOf("rich", json as TextJson));
    const whole = base && next ? whereCut(base, next) : null;
    return [
      sentence(words),
      ...(isOpen && tracked !== null && !isTracked ? [say("comments.file.notTracked")] : []),
      ...(whole === null ? [] : [say("comments.file.inFull", { words: whole })]),
    ];
  };
  const when = whenIn(process.timeZone);
  const said: SaidOnce[] = [];
  for (const [place, comment] of comments.entries()) {
    const isFirst = place === 0;
    const { text, removedAt, editedAt, reactions, by: who } = comment;
    const lines = [
      ...(isFirst ? suggested() : []),
      ...(isFirst && suggestion?.answers
        ? [say("comments.suggest.answers.one", { reference: suggestion.answers })]
        : []),
      ...(removedAt === null ? [text] : [say("comments.takenBack", { name: who.name })]),
      ...(editedAt === null ? [] : [say("comments.file.edited", { time: when(editedAt) })]),
      ...(isFirst
        ? (suggestion?.earlier ?? []).map(({ until, proposed }) =>
            say("comments.file.earlier", { time: when(until), words: sentence(proposed) }),
          )
        : []),
      ...reactions.map(
        ({ kind, people }) =>
          `${say(`comments.reaction.${kind}.said`, { count: people.length })} ${people.map(({ name }) => name).join(", ")}`,
      ),
    ].filter((line) => line.trim() !== "");
    said.push({ by: who.name, at: comment.at, words: lines.join("\n") });
  }
  if (comments.length === 0) said.push({ by: by.name, at, words: suggested().join("\n") });
  if (thread.resolution && thread.resolvedAt)
    said.push({
      by: thread.resolvedBy ?? "",
      at: thread.resolvedAt,
      words: [say(`comments.resolution.${thread.resolution}`), thread.reason].filter(Boolean).join(": "),
    });
  return said.filter(({ words }) => words !== "");
}
