import { StateMark } from "../../ui/index.js";

const marks = { inclusion: "included", amendment: "includedWithChanges", rejection: "notIncluded" } as const;

/** What became of a thing; nothing while there is no response. */
export function Outcome({ outcome }: { readonly outcome: string | null }) {
  const mark = marks[outcome as keyof typeof marks];
  return mark ? <StateMark state={mark} /> : null;
}
