import { contribution } from "../ports/tables/index.js";
import type { TestHouse } from "./house.js";

/** C-0001 and on, published; each row says only how it differs. */
export const withContributionRows = (
  house: TestHouse,
  rows: readonly Partial<typeof contribution.$inferInsert>[],
): Promise<void> =>
  house.store.transact(async (tx) => {
    for (const [at, row] of rows.entries()) {
      const no = at + 1;
      await tx.insert(contribution).values({
        id: `contribution-${no}`,
        process: house.process,
        no,
        reference: `C-${String(no).padStart(4, "0")}`,
        title: `Idea ${no}`,
        text: `Words of idea ${no}`,
        receivedAt: "2026-10-01T09:00:00.000Z",
        contributorKind: "individual",
        channel: "online_form",
        consentShown: "",
        state: "published",
        publishedAt: "2026-10-02T09:00:00.000Z",
        createdAt: "2026-10-01T09:00:00.000Z",
        ...row,
      });
    }
  });
