import type { Option } from "./vocabularies.js";

/** A text of the template: an XmlFragment of the document under `root`. */
export interface TextField {
  /** Number in the annex. */
  readonly no: number;
  readonly root: string;
  /** `line`: one paragraph without marks; `rich`: headings, lists, links. */
  readonly kind: "line" | "rich";
  /** Message ids of label and guidance. */
  readonly label: string;
  readonly guidance: string;
  readonly requiredToFile: boolean;
  readonly mostCharacters: number | null;
}

/** A column of rows: `text` is an XmlFragment of its own in each row, all others are one value. */
export interface Column {
  readonly key: string;
  readonly kind: "words" | "text" | "day" | "choice" | "flag" | "set";
  readonly label: string;
  readonly required: boolean;
  /** Most characters of words. */
  readonly most: number | null;
  readonly options: readonly Option[];
  /** Whether it is left out of public pages (10.1: contact data only with consent). */
  readonly isPrivate: boolean;
}

export interface FieldFacts {
  readonly no: number;
  readonly root: string;
  /** Message ids; the group is a heading of the annex. */
  readonly group: string;
  readonly label: string;
  readonly guidance: string;
  readonly example: string | null;
  readonly requiredToFile: boolean;
  readonly mostCharacters: number | null;
}

/** One of the 18 fields [Local Handbook Annex 2; domain.md 5.1] as the client draws it. */
export type TemplateField = FieldFacts &
  (
    | { readonly kind: "number" }
    | { readonly kind: "line" | "rich" }
    /** A record with the days `start` and `end`. */
    | { readonly kind: "date_range" }
    /** `none`: key of the record `none` that answers "there are none". */
    | { readonly kind: "contacts"; readonly columns: readonly Column[]; readonly none: string | null }
    | { readonly kind: "choice" | "choice_at_most_two"; readonly options: readonly Option[] }
    /** A rich text, and the set `goals` of ids of goals in the strategic vision. */
    | { readonly kind: "goals"; readonly goals: string }
    /** A rich text, and optional parts, each a rich text of its own. */
    | {
        readonly kind: "resources";
        readonly parts: readonly { readonly root: string; readonly label: string }[];
      }
    /** A record with the choice `answer`, and a rich text `note`. */
    | { readonly kind: "secured"; readonly options: readonly Option[]; readonly note: string }
    | { readonly kind: "milestones"; readonly columns: readonly Column[] }
  );
export type FieldKind = TemplateField["kind"];
export type FieldOf<Kind extends FieldKind> = Extract<TemplateField, { kind: Kind }>;
