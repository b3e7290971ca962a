import { and, eq } from "drizzle-orm";
import { openPosition } from "../features/positions/open-position.js";
import { network, position, positionRemark } from "../ports/tables/index.js";
import type { TestHouse } from "./house.js";

/** A network of one person, and a position with an objection of somebody else. */
export async function furnishPosition(
  { app, store, people }: TestHouse,
  home: string,
  group: string,
): Promise<{ position: number; remark: string }> {
  const coordinator = people.healthWriter ?? "";
  const remark = `remark-in-${home}`;
  await store.transact(async (tx) => {
    await tx
      .insert(network)
      .values({ group, process: home, name: "Coast", coordinator, committee: [coordinator] });
  });
  const { no } = await app.perform(
    openPosition,
    { kind: "system" },
    { process: home, group, title: "Prices", basis: "network_consensus" },
  );
  await store.transact(async (tx) => {
    const [row] = await tx
      .select()
      .from(position)
      .where(and(eq(position.process, home), eq(position.no, no)));
    await tx.insert(positionRemark).values({
      id: remark,
      position: row?.id ?? "",
      kind: "objection",
      text: "Too soon.",
      by: "somebody",
      at: "2026-11-02T09:00:00.000Z",
    });
  });
  return { position: no, remark };
}
