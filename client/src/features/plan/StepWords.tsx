import { type PlanStep, readPlanToFreeze, type ShownPlan } from "@accord/shared/plan";
import type { ReactNode } from "react";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { PlanShown } from "./PlanShown.js";
import type { PlanProps } from "./plan-props.js";

interface Props extends PlanProps {
  readonly step: PlanStep;
  /** The act, on which words: as they would be frozen, or the number of the version. */
  readonly children: (words: string | number) => ReactNode;
}

/** [FREEZE-8] What the act is about, in its words. */
export function StepWords({ process, plan, step, children }: Props) {
  return step === "freeze" ? (
    <ToFreeze {...{ process }} n={plan.nextVersion}>
      {children}
    </ToFreeze>
  ) : (
    <>
      <Words {...{ process }} shown={plan.shown} n={plan.version?.n ?? 0} />
      {children(plan.version?.n ?? 0)}
    </>
  );
}

interface FreezeProps {
  readonly process: string;
  readonly n: number;
  readonly children: (words: string) => ReactNode;
}

function ToFreeze({ process, n, children }: FreezeProps) {
  const asked = useAsk(readPlanToFreeze, { params: { process } }, { anew: true });
  return (
    <Reply asked={asked}>
      {({ shown, words }) => (
        <>
          <Words {...{ process, shown, n }} />
          {children(words)}
        </>
      )}
    </Reply>
  );
}

interface WordsProps {
  readonly process: string;
  readonly shown: ShownPlan;
  readonly n: number;
}

function Words({ process, shown, n }: WordsProps) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="plan-words">
      <h2 id="plan-words">{say("plan.review.words", { n })}</h2>
      <PlanShown {...{ process, shown }} textsOpen />
    </section>
  );
}
