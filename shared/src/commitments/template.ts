/**
 * The commitment template [Local Handbook Annex 2; domain.md 5.1] as data: the client renders it, the server checks
 * by it. Each text is an XmlFragment of the document under `root`.
 */
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

export const commitmentTemplate: { readonly name: string; readonly fields: readonly TextField[] } = {
  name: "commitment/1",
  fields: [
    field(2, "title", "line", 150),
    field(7, "problem", "rich", null),
    field(8, "statusQuo", "rich", null),
    field(9, "action", "rich", null),
    field(10, "contribution", "rich", null),
  ],
};

function field(no: number, root: string, kind: TextField["kind"], mostCharacters: number | null): TextField {
  return {
    no,
    root,
    kind,
    label: `commitments.field.${root}`,
    guidance: `commitments.guidance.${root}`,
    requiredToFile: true,
    mostCharacters,
  };
}
