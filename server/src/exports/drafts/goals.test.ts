import { exportDraft } from "@accord/shared/comments";
import { setPlace } from "@accord/shared/commitments";
import { eq } from "drizzle-orm";
import mammoth from "mammoth";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withGoalNamed } from "../../features/plan/testing/plan-house.js";
import { commitment } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

it("[5.1] [COM-16] files of a draft have the words of the goals that field 11 names, and its number in the plan", async () => {
  const goal = await withGoalNamed(house, "Every budget is public.");
  await house.ask("contact", setPlace, { params: { n: 1 }, body: { place: 4 } });
  const [row] = await house.store.read.select().from(commitment).where(eq(commitment.n, 1));
  const file = (form: string) =>
    house.ask(
      "observer",
      { ...exportDraft, path: exportDraft.path.replace("json", form) },
      { params: { document: row?.document ?? "" } },
    );
  const { value } = await mammoth.extractRawText({ buffer: (await file("docx")).raw.rawPayload });
  expect(value).toContain("Every budget is public.");
  expect((await file("md")).raw.body).toContain("- Every budget is public.");
  const { data } = (await file("json")).json as unknown as { data: { records: Record<string, object> } };
  expect(data.records.goalWords).toEqual({ [goal]: "Every budget is public." });
  expect(value).toMatch(/1 Commitment Number\s+4/u);
});
