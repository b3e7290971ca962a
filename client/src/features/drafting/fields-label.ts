import type { Say } from "@accord/shared/messages";
import type { RoomPart } from "./RoomBar.js";

/** How the part is called that leads to the fields, with how many are filled. Null: the text is not read yet. */
export const fieldsLabel = (
  counts: { readonly filled: number; readonly total: number } | null,
  say: Say,
): Required<Pick<RoomPart, "label" | "counted">> => {
  const name = say("drafting.tab.fields.name");
  if (counts === null) return { label: name, counted: { name, count: say("drafting.isUnread") } };
  return {
    label: say("drafting.tab.fields", counts),
    counted: { name, count: say("drafting.tab.fields.count", counts) },
  };
};
