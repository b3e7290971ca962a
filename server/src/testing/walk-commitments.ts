import type { Furniture } from "./furnish.js";
import type { TestHouse } from "./house.js";
import type { Step } from "./step.js";

/** Commitments: their drafts, versions and checks. */
export function commitmentSteps(
  house: TestHouse,
  group: string,
  here: Furniture,
): Record<string, Step | Step[]> {
  const health = { group };
  const n = { n: here.n };
  const inName = { inNameOf: house.people.chairGov ?? "" };
  const confirmed = { confirmed: true };
  const passage = { quote: "A problem", before: "", after: "", from: "AAAA", to: "AAAA" };
  return {
    "open-commitment": {
      asked: { body: { proposal: here.refs[1], ...inName } },
      thing: { ...health, ...confirmed },
    },
    "freeze-version": { asked: { params: n, body: inName }, thing: { ...health, ...confirmed } },
    "publish-version": {
      asked: { params: { ...n, version: 1 }, body: inName },
      thing: { ...health, ...confirmed },
    },
    "mark-ready": { asked: { params: n }, thing: health },
    "take-ready-back": { asked: { params: n }, thing: health },
    "lock-draft": { asked: { params: n, body: { reason: "Filed." } } },
    "unlock-draft": { asked: { params: n } },
    "answer-criterion": {
      asked: { params: { ...n, criterion: "relevant" }, body: { answer: "yes", note: "" } },
      thing: health,
    },
    "justify-warning": {
      asked: { params: { ...n, key: "V2" }, body: { text: "" } },
      thing: health,
    },
    "set-place": { asked: { params: n, body: { place: 7 } } },
    "link-passage": {
      asked: {
        params: n,
        body: {
          ...passage,
          contribution: here.references[1],
          field: "problem",
        },
      },
      thing: health,
    },
    "unlink-passage": { asked: { params: { ...n, link: here.passage } }, thing: health, ends: true },
  };
}
