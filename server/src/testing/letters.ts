import { notLike } from "drizzle-orm";
import { outbox } from "../ports/tables/index.js";
import type { TestHouse } from "./house.js";

/** What waits in the outbox, but for the checkpoints that co-chairs get with every outcome. */
export const lettersIn = ({ store }: Pick<TestHouse, "store">) =>
  store.read.select().from(outbox).where(notLike(outbox.subject, "% signed at %"));
