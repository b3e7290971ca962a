import { issue } from "@accord/shared/issues";
import { type FirstBasis, positionTemplate } from "@accord/shared/positions";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { refuseIf } from "../../acts/refused.js";
import { position } from "../../ports/tables/index.js";
import { networkOf } from "./queries.js";

interface NewPosition {
  readonly process: string;
  readonly group: string;
  readonly title: string;
  readonly basis: FirstBasis;
}

export const openPosition = act<NewPosition, { no: number }>({
  name: "open-position",
  asks: "write_position",
  thing: async (_tx, { process, group }) => ({ process, group }),

  async run({ tx, now, newId, by, documents, audit, announce }, { process, group, title, basis }) {
    const there = await networkOf(tx, process, group);
    refuseIf(there === null ? [issue("position_no_network", undefined, "group")] : []);
    const no = await nextNumber(tx, process, "position");
    const id = newId();
    const document = newId();
    await tx
      .insert(position)
      .values({ id, process, no, group, title: title.trim(), basis, document, by, createdAt: now });
    await documents.create(tx, {
      id: document,
      process,
      kind: "position",
      template: positionTemplate.name,
      subject: id,
      at: now,
      act: "open-position",
    });
    audit({ position: id });
    announce(process, "positions");
    return { no };
  },
});
