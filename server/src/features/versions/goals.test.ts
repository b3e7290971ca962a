import { commitmentTemplate, shownFields, type TypedDraft } from "@accord/shared/commitments";
import { addRow, setChosen } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import { sayIn } from "@accord/shared/messages";
import { planTextTemplates } from "@accord/shared/plan";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { version } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { put, withIncluded, writeText } from "../plan/testing/plan-house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

it("[5.1] [FREEZE-5] a frozen commitment keeps the words of the goals it names, whatever becomes of the vision", async () => {
  let goal = "";
  await writeText(house, "strategic_vision", (doc) => {
    goal = addRow(doc, planTextTemplates.strategic_vision, "longTermGoals") ?? "";
    put(doc, `longTermGoals/${goal}/goal`, "Every budget is public.");
  });
  await withIncluded(house, ["Publish hospital prices"], 1, (doc) =>
    setChosen(doc, commitmentTemplate, "goals", goal, true),
  );
  await writeText(house, "strategic_vision", (doc) => doc.getMap("longTermGoals").delete(goal));
  const [frozen] = await house.store.read.select().from(version).where(eq(version.subject, "commitment-1"));
  const shown = shownFields(frozen?.body as unknown as TypedDraft, (id) => sayIn("en")(id as MessageId));
  expect(shown.find(({ no }) => no === 11)?.lines).toEqual(["Every budget is public."]);
});
