import { shownFields, type TypedDraft } from "@accord/shared/commitments";
import type { MessageId } from "@accord/shared/messages";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { version } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withGoalNamed, writeText } from "../plan/testing/plan-house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

it("[5.1] [FREEZE-5] a frozen commitment keeps the words of the goals it names, whatever becomes of the vision", async () => {
  const goal = await withGoalNamed(house, "Every budget is public.");
  await writeText(house, "strategic_vision", (doc) => doc.getMap("longTermGoals").delete(goal));
  const [frozen] = await house.store.read.select().from(version).where(eq(version.subject, "commitment-1"));
  const shown = shownFields(frozen?.body as unknown as TypedDraft, (id) => sayIn("en")(id as MessageId));
  expect(shown.find(({ no }) => no === 11)?.lines).toEqual(["Every budget is public."]);
});
