/**
 * What most screens need comes in three files instead of twenty small ones: each request costs both sides some
 * milliseconds, and a phone a wait. What only shows something is apart from forms, which Home does without.
 */
const manyScreens = 8;
const shown =
  "Bdi|CopyButton|DateText|Details|ErrorSummary|Figures|Hash|Notice|StateMark|Stations|UndoLine|signs";
const frame = "AreaSign|GroupLink|process|Refusal|Reply|ThingRow|useIssues";

export const chunks = [
  { name: "base", tags: ["$initial" as const], priority: 3 },
  {
    name: "shown",
    test: new RegExp(
      `client/src/(ui/(${shown})|app/(${frame}))[.]|shared/src/(people/may|messages/|process/days)`,
    ),
    minShareCount: manyScreens,
    priority: 2,
  },
  { name: "forms", test: /client\/src\/(ui|app)\//, minShareCount: manyScreens, priority: 1 },
];
