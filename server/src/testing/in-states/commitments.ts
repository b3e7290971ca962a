import { openThread } from "@accord/shared/comments";
import * as wire from "@accord/shared/commitments";
import { eq } from "drizzle-orm";
import * as Y from "yjs";
import { commitment } from "../../ports/tables/index.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";
import { writeNotes } from "../write-notes.js";
import { contributionsInStates, type Group } from "./contributions.js";
import { proposalIn } from "./proposals.js";

export interface CommitmentThing {
  readonly id: string;
  readonly n: number;
  readonly group: string;
  readonly invited: readonly string[];
  readonly document: string;
  /** The tie of a passage of it to a contribution. */
  readonly link: string;
  readonly thread: string;
  /** Other words for the passage. */
  readonly suggestion: string;
  readonly passage: Awaited<ReturnType<typeof passageOf>>;
}

/** A draft of the group; the state that a ballot or a later act would give it is set as those set it. */
export async function commitmentIn(
  house: TestHouse,
  state: string,
  how: { group: Group; invited: readonly string[]; contribution?: string },
): Promise<CommitmentThing> {
  const done = doneIn(house, "test");
  const { ref } = await proposalIn(house, how.group, "shortlisted");
  const { n } = await done("contact", wire.openCommitment, { body: { proposal: ref, inNameOf: null } });
  await done("contact", wire.freezeVersion, { params: { n }, body: { inNameOf: null } });
  await writeNotes(house, n);
  const [row] = await house.store.read.select().from(commitment).where(eq(commitment.n, n));
  const { id = "", document = "" } = row ?? {};
  const passage = await passageOf(house, document);
  const { link } = how.contribution
    ? await done("contact", wire.linkPassage, {
        params: { n },
        body: { contribution: how.contribution, ...passage },
      })
    : { link: "" };
  const { thread } = await done("contact", openThread, {
    params: { document },
    body: { passage: null, field: null, text: "A comment.", mentions: [], once: `thread-of-draft-${n}` },
  });
  const content = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "A harm" }] }],
  };
  const { thread: suggestion } = await done("contact", openThread, {
    params: { document },
    body: {
      ...{ passage, field: null, text: "", mentions: [], once: `suggestion-for-draft-${n}` },
      suggests: { content, answers: null },
    },
  });
  const invited = how.invited.map((name) => house.people[name] ?? "");
  const stored = state === "locked" ? "drafting" : (state as wire.CommitmentState);
  await house.store.transact(async (tx) => {
    await tx.update(commitment).set({ state: stored, invited }).where(eq(commitment.id, id));
  });
  if (state === "locked")
    await done("chairGov", wire.lockDraft, { params: { n }, body: { reason: "Filed." } });
  return { id, n, group: house.groups[how.group], invited, document, link, thread, suggestion, passage };
}

/** One of the health group in each state, seat2 invited to the last; one of the budget group drafting and locked. */
export async function commitmentsInStates(house: TestHouse): Promise<Record<string, CommitmentThing[]>> {
  const { things } = await contributionsInStates(house);
  const contribution = things.published?.[0]?.reference ?? "";
  const next = (state: string, group: Group, invited: readonly string[] = []) =>
    commitmentIn(house, state, { group, invited, contribution });
  const health = async (state: string) => [await next(state, "health")];
  const both = async (state: string) => [
    ...(await health(state)),
    await next(state, "budget"),
    await next(state, "budget", ["seat2", "chairGov"]),
  ];
  return {
    drafting: await both("drafting"),
    open_for_comment: await health("open_for_comment"),
    revised: await health("revised"),
    in_plan: await health("in_plan"),
    not_in_plan: await health("not_in_plan"),
    withdrawn: await health("withdrawn"),
    locked: await both("locked"),
  };
}

/** The first words of the problem, as a page of the browser names them. */
async function passageOf(house: TestHouse, document: string) {
  const doc = await house.app.documents.read(document);
  const text = (doc.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const at = (index: number) =>
    Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index))).toString(
      "base64",
    );
  return { field: "problem", quote: "A problem", before: "", after: "", from: at(0), to: at(9) };
}
