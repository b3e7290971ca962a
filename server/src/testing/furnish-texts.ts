import { openThread } from "@accord/shared/comments";
import { nameMoment } from "@accord/shared/history";
import { eq } from "drizzle-orm";
import { comment as commentTable, link } from "../ports/tables/index.js";
import type { Furnishing } from "./hands.js";

/** What is said of a draft and of a proposal, a named moment, a suggestion. */
export async function furnishTexts({ house, hands, done }: Furnishing, document: string, proposal: string) {
  const { slug } = hands;
  const db = house.store.read;
  const discussed = async (on: string, what: string) => {
    const { thread } = await done(hands.contact, openThread, {
      params: { document: on },
      body: {
        passage: null,
        field: null,
        text: `A comment of ${slug}.`,
        mentions: [],
        once: `furnished-thread-on-${what}-of-${slug}`,
      },
    });
    const [said] = await db.select().from(commentTable).where(eq(commentTable.thread, thread));
    return { document: on, thread, comment: said?.id ?? "" };
  };
  const onDraft = await discussed(document, "draft");
  const onProposal = await discussed(proposal, "proposal");
  const { id: name } = await done(hands.contact, nameMoment, {
    params: { document },
    body: { seq: 1, name: `Begun in ${slug}` },
  });
  const base = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "A problem" }] }],
  };
  const suggested = await done(hands.contact, openThread, {
    params: { document },
    body: {
      passage: { field: "problem", quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" },
      field: null,
      text: "",
      mentions: [],
      once: `furnished-suggestion-of-${slug}`,
      suggests: { content: { type: "doc", content: [{ type: "paragraph" }] }, answers: null },
    },
  });
  return { name, onDraft, onProposal, suggestion: { thread: suggested.thread, base } };
}

/** A contribution answered by a passage, as a draft and a problem sheet hold one. */
export async function answeredIn(
  { house, hands }: Furnishing,
  { id, from, toKind, to }: { id: string; from: string; toKind: "commitment" | "problem_sheet"; to: string },
): Promise<string> {
  await house.store.transact(async (tx) => {
    await tx.insert(link).values({
      ...{ id, process: hands.id, fromKind: "contribution", from, toKind, to },
      kind: "answers",
      passage: { field: "problem", quote: "A problem", mark: id },
      by: "test",
      at: "2026-11-02T09:00:00.000Z",
    });
  });
  return id;
}
