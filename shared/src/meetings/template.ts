import { type DrawnField, drawnTemplate } from "../document-schema/index.js";

export const minutesRoots = ["present", "decisions", "actions", "results"] as const;
export type MinutesRoot = (typeof minutesRoots)[number];

const common = (id: string, root: string) => ({
  id,
  root,
  group: null,
  label: `meetings.minutes.field.${root}`,
  short: `meetings.minutes.short.${root}`,
  guidance: `meetings.minutes.guidance.${root}`,
  required: true,
});
const column = { most: null, options: [] };
const rich = (id: string, root: MinutesRoot): DrawnField => ({ ...common(id, root), kind: "rich" });

const drawn: readonly DrawnField[] = [
  rich("1", "present"),
  {
    ...common("2", "points"),
    kind: "list",
    text: null,
    row: "meetings.minutes.row.points",
    add: "meetings.minutes.add.points",
    columns: [
      { ...column, key: "title", kind: "words", label: "meetings.minutes.column.title", most: 200 },
      { ...column, key: "said", kind: "rich", label: "meetings.minutes.column.said", under: "title" },
      { ...column, key: "decided", kind: "rich", label: "meetings.minutes.column.decided" },
    ],
  },
  rich("3", "decisions"),
  rich("4", "actions"),
  rich("5", "results"),
];

/** Minutes of a meeting: decisions, activities and results go to the wider public [M4]. */
export const minutesTemplate = drawnTemplate("minutes/1", drawn);
