import { type DrawnColumn, type DrawnField, drawnTemplate } from "../document-schema/index.js";
import { solutionKinds } from "./vocabulary.js";

/** [4.3] The five questions, in their order; the second is what relevance rests on (5.7). */
export const problemQuestions = ["problem", "opennessGaps", "affected", "rootCauses", "doneSoFar"] as const;

const column = (key: string, kind: DrawnColumn["kind"], more: Partial<DrawnColumn> = {}): DrawnColumn => ({
  key,
  kind,
  label: `problems.column.${key}`,
  most: null,
  options: [],
  ...more,
});

const common = (id: string, root: string) => ({
  id,
  root,
  group: null,
  label: `problems.field.${root}`,
  short: `problems.short.${root}`,
  guidance: `problems.guidance.${root}`,
  required: true,
});

const drawn: readonly DrawnField[] = [
  ...problemQuestions.map((root, at): DrawnField => ({ ...common(String(at + 1), root), kind: "rich" })),
  {
    ...common("6", "solutions"),
    kind: "list",
    text: null,
    row: "problems.row.solutions",
    add: "problems.add.solutions",
    columns: [
      column("title", "words", { most: 150 }),
      column("kind", "choice", {
        under: "title",
        options: solutionKinds.map((id) => ({ id, label: `problems.kind.${id}` })),
      }),
      column("what", "rich"),
      column("responds", "rich", { under: "what" }),
      column("serves", "rich", { under: "what" }),
    ],
  },
];

/** The problem sheet of a working group, with the options it compares [4.3, 4.4]. */
export const problemSheetTemplate = drawnTemplate("problem_sheet/1", drawn);
