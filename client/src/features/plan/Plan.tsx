import { readPlan } from "@accord/shared/plan";
import { useProcess } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { DateText, Link, LinkButton, PageTitle, StateMark, useSay } from "../../ui/index.js";
import { Approvals } from "./Approvals.js";
import { Endorsements } from "./Endorsements.js";
import { NextAct } from "./NextAct.js";
import { Parts } from "./Parts.js";
import { PlanChecks } from "./PlanChecks.js";
import { PlanShown } from "./PlanShown.js";
import "./plan.css";
import type { PlanProps } from "./plan-props.js";
import { Versions } from "./Versions.js";
import { markOf, stepHref } from "./words.js";

/** The plan from its parts to its filing (S19): what enters, how it will look, what stands against the next act. */
export default function Plan() {
  const process = useProcess() ?? "";
  const asked = useAsk(readPlan, { params: { process } });
  return <Reply asked={asked}>{(plan) => <Assembly process={process} plan={plan} />}</Reply>;
}

function Assembly({ process, plan }: PlanProps) {
  const say = useSay();
  const zone = useZone(process);
  const { state, version, next, nextVersion, blocked, can, filed } = plan;
  const goes = next !== null && can.edit && blocked[next].length === 0;
  const act = goes ? (
    <LinkButton kind="primary" href={stepHref(process, next)}>
      {say(`plan.act.${next}`, { n: next === "freeze" ? nextVersion : (version?.n ?? 0) })}
    </LinkButton>
  ) : undefined;
  return (
    <div className="plan">
      <PageTitle title={say("plan.title")} process={process} act={act}>
        <StateMark state={markOf[state]} label={say(`plan.state.${state}`, { n: version?.n ?? 0 })} />
        {filed ? (
          <span>
            <DateText value={filed.at} zone={zone} /> <bdi>{filed.by}</bdi>
          </span>
        ) : null}
        {state === "endorsing" || state === "finalised" || state === "filed" ? (
          <Link href={`/p/${process}/plan`}>{say("plan.publicPage")}</Link>
        ) : null}
      </PageTitle>
      <NextAct {...{ process, plan }} />
      <div className="plan-columns">
        <div className="plan-parts stack-wide">
          <Parts {...{ process, plan }} />
        </div>
        <div className="plan-beside stack-wide">
          <PlanChecks {...{ process, plan }} />
          <Approvals {...{ process, plan }} />
          <Endorsements {...{ process, plan }} />
          <Versions {...{ process, plan }} />
        </div>
        <section className="plan-look stack" aria-labelledby="plan-look">
          <h2 id="plan-look">{say("plan.look")}</h2>
          <PlanShown shown={plan.shown} process={process} />
        </section>
      </div>
    </div>
  );
}
