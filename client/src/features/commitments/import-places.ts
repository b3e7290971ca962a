import { fieldAliases, isAnswered, type TemplateField, type TypedDraft } from "@accord/shared/commitments";
import type { Say } from "@accord/shared/messages";
import type { Holds, ImportPlace } from "../drafting/import/places.js";
import { fieldName, fields, labelOf, shortLabel } from "./fields.js";

/** The fields that a draft can be imported into: all but the number, which the plan gives. */
export const importPlaces = (draft: TypedDraft, say: Say): ImportPlace[] =>
  fields.flatMap((field) => {
    const holds = holdsOf(field);
    if (holds === null) return [];
    return {
      root: field.root,
      no: String(field.no),
      name: fieldName(field.root, say),
      names: [labelOf(field, say), shortLabel(field, say), ...(fieldAliases[field.root] ?? [])],
      isFull: field.kind === "date_range" ? hasBothDays(draft) : isAnswered(field, draft, null),
      holds,
    };
  });

const hasBothDays = ({ data }: TypedDraft): boolean =>
  ["start", "end"].every((day) => Boolean(data?.records.timeframe?.[day]));

function holdsOf(field: TemplateField): Holds | null {
  switch (field.kind) {
    case "number":
      return null;
    case "line":
      return { kind: "line", most: field.mostCharacters };
    case "date_range":
      return { kind: "days" };
    case "choice":
    case "choice_at_most_two":
      return { kind: "choice", options: field.options, most: field.kind === "choice" ? null : 2 };
    case "contacts":
    case "milestones":
      return { kind: "rows", columns: field.columns, text: null };
    default:
      return { kind: "text", text: field.kind === "secured" ? field.note : field.root };
  }
}
