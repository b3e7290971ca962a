import * as wire from "@accord/shared/comments";
import { eq } from "drizzle-orm";
import { comment } from "../../ports/tables/index.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";
import { commitmentIn } from "./commitments.js";
import type { Group } from "./contributions.js";

export interface ThreadThing {
  readonly document: string;
  readonly thread: string;
  /** The first comment of it, the point of contact's. */
  readonly comment: string;
  readonly group: string;
}

/** Threads on drafts of either working group: open, resolved, and with a comment that was taken back. */
export async function threadsInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  const next = async (name: Group, state: string): Promise<ThreadThing> => {
    const { document, thread, group } = await commitmentIn(house, "drafting", { group: name, invited: [] });
    const [said] = await house.store.read.select().from(comment).where(eq(comment.thread, thread));
    const params = { document, thread };
    const of = { ...params, comment: said?.id ?? "" };
    if (state === "resolved")
      await done("contact", wire.resolveThread, { params, body: { outcome: "done", reason: "" } });
    if (state === "taken_back") await done("contact", wire.removeComment, { params: of });
    return { ...of, group };
  };
  const both = async (state: string) => [await next("health", state), await next("budget", state)];
  return {
    open: await both("open"),
    resolved: await both("resolved"),
    taken_back: await both("taken_back"),
  };
}
