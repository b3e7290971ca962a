import type { DrawnField } from "@accord/shared/document-schema";
import type { MessageId, Say } from "@accord/shared/messages";
import { isDrawnFilled, type PlanText } from "@accord/shared/plan";
import type { DrawnWords } from "../drawn-words.js";

export interface ImportColumn {
  readonly key: string;
  readonly kind: string;
  /** Message id. */
  readonly label: string;
  readonly most: number | null;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** What a field holds, as far as a draft from elsewhere can give it. */
export type Holds =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "line"; readonly most: number | null }
  | { readonly kind: "days" }
  | { readonly kind: "choice"; readonly options: ImportColumn["options"]; readonly most: number | null }
  /** Rows; with `text` what is no list and no table goes there. */
  | { readonly kind: "rows"; readonly columns: readonly ImportColumn[]; readonly text: string | null }
  /** A record under the root of the field; the rest goes to the text. */
  | { readonly kind: "contact"; readonly columns: readonly ImportColumn[]; readonly text: string }
  | { readonly kind: "whole"; readonly key: string };

/** A field that a part of a draft can be written into. */
export interface ImportPlace {
  readonly root: string;
  readonly no: string;
  /** As people name it. */
  readonly name: string;
  /** What a heading that means it may say. */
  readonly names: readonly string[];
  readonly isFull: boolean;
  readonly holds: Holds;
}

/** The fields of a text whose template says how it is drawn. */
export const drawnPlaces = (
  drawn: readonly DrawnField[],
  text: Pick<PlanText, "fields" | "data">,
  words: DrawnWords,
  say: Say,
): ImportPlace[] =>
  drawn.map((field) => ({
    root: field.root,
    no: field.id,
    name: words.field(field.root),
    names: [say(field.label as MessageId), say(field.short as MessageId)],
    isFull: isDrawnFilled(field, text),
    holds: holdsOf(field),
  }));

function holdsOf(field: DrawnField): Holds {
  switch (field.kind) {
    case "rich":
      return { kind: "text", text: field.root };
    case "whole":
      return { kind: "whole", key: field.key };
    case "contact":
      return { kind: "contact", columns: field.columns, text: field.text };
    case "list":
      return { kind: "rows", columns: field.columns, text: field.text };
  }
}

/** Fields in which one thing stands, and what stands stays. */
const single = new Set<Holds["kind"]>(["line", "days", "whole"]);

/** Whether what stands in it leaves no room for anything else. */
export const stays = ({ isFull, holds }: ImportPlace): boolean => isFull && single.has(holds.kind);
