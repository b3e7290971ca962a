import * as wire from "@accord/shared/positions";
import { eq } from "drizzle-orm";
import * as Y from "yjs";
import { membership, position } from "../ports/tables/index.js";
import { doneIn } from "./hands.js";
import type { TestHouse } from "./house.js";

const at = "2026-11-02T09:00:00.000Z";

/** A text is added to every draft of a position that stands in the house. */
export async function withWords(house: TestHouse, no: number, text: string): Promise<void> {
  await house.store.transact(async (tx) => {
    const rows = await tx.select().from(position).where(eq(position.no, no));
    for (const { document } of rows)
      await house.app.documents.inAct.change(tx, document, { person: null, act: "test", at }, (doc) => {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText(text)]);
        doc.getXmlFragment("words").push([paragraph]);
      });
  });
}

/** The group health as a network: its two writers and seat 10, coordinated by the first, its committee all three. */
export async function withNetwork(house: TestHouse): Promise<void> {
  const person = house.people.seat10 ?? "";
  await house.store.transact((tx) =>
    tx.insert(membership).values({
      id: "seat10-in-health",
      process: house.process,
      person,
      role: "wg_member",
      group: house.groups.health,
      from: at,
    }),
  );
  const coordinator = house.people.healthWriter ?? "";
  await doneIn(house, "test")("secretary", wire.foundNetwork, {
    params: { group: house.groups.health },
    body: {
      name: "Coast Network",
      coordinator,
      committee: [coordinator, house.people.healthEditor ?? "", person],
    },
  });
}
