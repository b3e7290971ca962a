import { dotPicture, fileBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import { start } from "./house.js";
import type { Step, Who } from "./step.js";

/** What is said and suggested beside a text, and its moments. */
export function threadSteps(group: string, here: Furniture): Record<string, Step | Step[]> {
  const health = { group };
  const onText = { document: here.document };
  const suggested = { ...onText, thread: here.suggestion.thread };
  /** On a draft and on a proposal; each is discussed. */
  const discussed = [here.onDraft, here.onProposal];
  const onThreads = (step: (on: (typeof discussed)[number]) => Omit<Step, "thing">): Step[] =>
    discussed.map((on) => ({ thing: health, ...step(on) }));
  const textOf = ({ document }: Furniture["onDraft"]) => ({ document });
  const threadOf = ({ document, thread }: Furniture["onDraft"]) => ({ document, thread });
  const said = { text: "Is this so?", mentions: [] };
  const notItsAuthor: Who[] = ["healthWriter", "facilitator", "seat2", "chairGov", "secretary", "observer"];
  const notItsWriter: Who[] = [
    "budgetWriter",
    "facilitator",
    "seat2",
    "chairGov",
    "secretary",
    "assessor",
    "observer",
  ];
  const notItsEditor: Who[] = ["facilitator", "seat2", "chairGov", "secretary", "observer"];
  return {
    "list-threads": discussed.map((on) => ({ asked: { params: textOf(on) } })),
    "list-readers": onThreads((on) => ({ asked: { params: textOf(on) } })),
    "open-thread": onThreads((on) => ({
      asked: (who) => ({
        params: textOf(on),
        body: { ...said, passage: null, field: null, once: `thread-opened-by-${who}` },
      }),
    })),
    "reply-to-thread": onThreads((on) => ({
      asked: (who) => ({
        params: threadOf(on),
        body: { ...said, parent: null, once: `reply-in-thread-by-${who}` },
      }),
    })),
    "edit-comment": onThreads((on) => ({ asked: { params: on, body: said }, not: notItsAuthor })),
    "remove-comment": onThreads((on) => ({ asked: { params: on }, not: notItsAuthor })),
    "resolve-thread": onThreads((on) => ({
      asked: { params: threadOf(on), body: { outcome: "done", reason: "" } },
      not: notItsEditor,
    })),
    "reopen-thread": onThreads((on) => ({ asked: { params: threadOf(on) }, not: notItsEditor })),
    react: onThreads((on) => ({ asked: { params: { ...on, kind: "agree" } } })),
    "take-back-reaction": onThreads((on) => ({ asked: { params: { ...on, kind: "agree" } } })),
    "change-suggestion": {
      asked: {
        params: suggested,
        body: { content: { type: "doc", content: [{ type: "paragraph" }] }, text: "", mentions: [] },
      },
      thing: health,
      not: notItsAuthor,
    },
    "accept-suggestion": {
      asked: {
        params: suggested,
        body: { content: null, stands: here.suggestion.base, reason: "It is so." },
      },
      thing: health,
      not: notItsEditor,
      ends: true,
    },
    "take-back-acceptance": { asked: { params: suggested }, thing: health, not: notItsEditor, ends: true },
    "close-suggestion": {
      asked: { params: suggested, body: { fate: "rejected", reason: "It is not so." } },
      thing: health,
      not: notItsEditor,
      ends: true,
    },
    "place-thread": {
      asked: {
        params: suggested,
        body: { field: "problem", quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" },
      },
      thing: health,
      not: notItsEditor,
    },
    "mark-thread-seen": discussed.map((on) => ({
      asked: { params: threadOf(on), body: { upTo: start } },
    })),
    "upload-picture": { asked: { ...fileBody(dotPicture, "dot.png"), params: onText }, not: notItsWriter },
    "name-moment": { asked: { params: onText, body: { seq: 1, name: "Begun" } }, not: notItsWriter },
    "forget-name": { asked: { params: { ...onText, name: here.name } }, not: notItsWriter, ends: true },
    "restore-text": { asked: { params: onText, body: { seq: 1, parts: null } }, not: notItsWriter },
    "look-at-text": { asked: { params: onText, body: { leaves: false } } },
  };
}
