import type { MessageId, Values } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { useSay } from "./say.js";
import { type BlocShape, Sign, type SignName, type Tone, type VoteFill, VoteSign } from "./signs.js";

type Drawn =
  | { readonly id: MessageId; readonly sign: SignName; readonly tone: Tone }
  | { readonly id: MessageId; readonly vote: VoteFill; readonly tone: Tone; readonly shape?: BlocShape };

const marks = {
  completed: { id: "state.completed", sign: "discTick", tone: "good" },
  onTrack: { id: "state.onTrack", sign: "disc", tone: "good" },
  delayed: { id: "state.delayed", sign: "diamond", tone: "warn-fill" },
  overdue: { id: "state.overdue", sign: "triangle", tone: "bad" },
  notStarted: { id: "state.notStarted", sign: "ring", tone: "muted" },
  saved: { id: "state.saved", sign: "tick", tone: "good" },
  savedAt: { id: "state.savedAt", sign: "tick", tone: "good" },
  saving: { id: "state.saving", sign: "turning", tone: "muted" },
  offline: { id: "state.offline", sign: "broken", tone: "warn" },
  notSaved: { id: "state.notSaved", sign: "alert", tone: "warn" },
  draft: { id: "state.draft", sign: "sheet", tone: "plain" },
  frozen: { id: "state.frozen", sign: "sheetNumber", tone: "plain" },
  published: { id: "state.published", sign: "sheetGlobe", tone: "plain" },
  locked: { id: "state.locked", sign: "sheetLock", tone: "plain" },
  filed: { id: "state.filed", sign: "sheetSeal", tone: "plain" },
  included: { id: "state.included", sign: "squareFull", tone: "good" },
  includedWithChanges: { id: "state.includedWithChanges", sign: "squareHalf", tone: "warn-fill" },
  notIncluded: { id: "state.notIncluded", sign: "squareEmpty", tone: "other" },
  noResponse: { id: "state.noResponse", sign: "squareDotted", tone: "muted" },
  for: { id: "state.for", vote: "full", tone: "for" },
  against: { id: "state.against", vote: "cross", tone: "against" },
  abstain: { id: "state.abstain", vote: "bar", tone: "other" },
  agree: { id: "state.agree", vote: "full", tone: "for" },
  object: { id: "state.object", vote: "cross", tone: "against" },
  standAside: { id: "state.standAside", vote: "bar", tone: "other" },
  notVoted: { id: "state.notVoted", vote: "dotted", tone: "muted" },
  hereTyping: { id: "state.hereTyping", sign: "discCaret", tone: "plain" },
  here: { id: "state.here", sign: "disc", tone: "plain" },
  away: { id: "state.away", sign: "ring", tone: "muted" },
  readingOnly: { id: "state.readingOnly", sign: "eye", tone: "plain" },
  civilSociety: { id: "state.civilSociety", vote: "full", tone: "bloc-1", shape: "disc" },
  government: { id: "state.government", vote: "full", tone: "bloc-2", shape: "square" },
  observer: { id: "state.observer", vote: "full", tone: "observer", shape: "triangle" },
  vacant: { id: "state.vacant", vote: "vacant", tone: "muted" },
  met: { id: "state.met", sign: "tick", tone: "good" },
  notMet: { id: "state.notMet", sign: "cross", tone: "bad" },
  needsJudgement: { id: "state.needsJudgement", sign: "question", tone: "warn" },
} as const satisfies Record<string, Drawn>;

export type StateName = keyof typeof marks;
export const stateNames = Object.keys(marks) as readonly StateName[];

export interface StateMarkProps {
  readonly state: StateName;
  /** For words with a number or time in them: days, time, version, count. */
  readonly values?: Values;
  /** Words of the forum's own, as the label of a bloc. */
  readonly label?: ReactNode;
  /** For votes and vacant seats: drawn in the outline of the bloc. */
  readonly shape?: BlocShape;
  readonly struck?: boolean;
  /** Only the shape is seen; the word is still read. Never in lists and tables. */
  readonly compact?: boolean;
}

export function StateMark({ state, values, label, shape, struck, compact = false }: StateMarkProps) {
  const say = useSay();
  const mark: Drawn = marks[state];
  const spoken = { days: 0, version: 1, count: 0, time: "", ...values };
  return (
    <span className="state-mark">
      {"vote" in mark ? (
        <VoteSign
          fill={mark.vote}
          tone={mark.tone}
          shape={shape ?? mark.shape ?? "disc"}
          struck={struck ?? false}
        />
      ) : (
        <Sign sign={mark.sign} tone={mark.tone} />
      )}
      <span className={compact ? "visually-hidden" : "state-word"}>{label ?? say(mark.id, spoken)}</span>
    </span>
  );
}
