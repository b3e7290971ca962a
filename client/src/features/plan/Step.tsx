import { sayIssue } from "@accord/shared/messages";
import {
  filePlan,
  finalisePlan,
  freezePlan,
  type PlanPage,
  type PlanStep,
  planSteps,
  readPlan,
  readPlanToFreeze,
  sendForEndorsement,
} from "@accord/shared/plan";
import { useState } from "react";
import { ActOnRead } from "../../app/ActOnRead.js";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams } from "../../app/here.js";
import { NotFoundPage } from "../../app/pages.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk, useAskAgain } from "../../connection/asking.js";
import { OfflineError } from "../../connection/http.js";
import { announce, Hash, Link, LinkButton, Notice, PageTitle, useSay } from "../../ui/index.js";
import type { PlanProps } from "./plan-props.js";
import "./plan.css";
import { StepWords } from "./StepWords.js";
import { hrefOf } from "./words.js";

/** Before each act that cannot be taken back: exactly what happens, and the act with its verb. */
export default function Step() {
  const { process, step } = useParams<"process" | "step">();
  const asked = useAsk(readPlan, { params: { process } });
  const known = planSteps.find((one) => one === step);
  return (
    <Reply asked={asked}>
      {(plan) =>
        known === undefined ? (
          <NotFoundPage />
        ) : (
          <Review key={known} process={process} plan={plan} step={known} />
        )
      }
    </Reply>
  );
}

/** What the act comes to stands already: also where its answer was lost, or somebody else was first [LIVE-7]. */
const stands = ({ state, version, changed }: PlanPage): Readonly<Record<PlanStep, boolean>> => ({
  freeze: version !== null && changed.length === 0 && state !== "filed",
  endorse: state === "endorsing",
  finalise: state === "finalised",
  file: state === "filed",
});

function Review({ process, plan, step }: PlanProps & { readonly step: PlanStep }) {
  const say = useSay();
  const go = useGo();
  const isDone = stands(plan)[step];
  const n = step === "freeze" && !isDone ? plan.nextVersion : (plan.version?.n ?? 0);
  const back = `/app/${process}/plan`;
  const done = (said: string): void => {
    announce(said);
    go(back);
  };
  const changes = [readPlan, readPlanToFreeze];
  const options = { changes, onDone: () => done(say(`plan.done.${step}`, { n })) };
  const freeze = useAct(freezePlan, {
    changes,
    onDone: ({ version, same }) =>
      done(
        same
          ? say("plan.review.changed", { n: version, parts: "", count: 0 })
          : say("plan.done.freeze", { n: version }),
      ),
  });
  const send = useAct(sendForEndorsement, options);
  const finalise = useAct(finalisePlan, options);
  const file = useAct(filePlan, options);
  const of = { freeze, endorse: send, finalise, file }[step];
  const at = `${plan.state} ${plan.version?.n}`;
  const [pressedAt, setPressedAt] = useState(at);
  const isSeen = of.refused instanceof OfflineError && pressedAt !== at;
  const sending = isSeen ? { ...of, refused: null } : of;
  const act = (read: string | number): void => {
    setPressedAt(at);
    if (typeof read === "string") freeze.act({ params: { process }, body: { seen: read } });
    else if (step !== "freeze")
      ({ endorse: send, finalise, file })[step].act({ params: { process }, body: { version: read } });
  };
  useAskAgain(of.refused, "plan");
  const named = say(`plan.act.${step}`, { n });
  useCrumb(named);
  const missing = isDone ? [] : plan.blocked[step];
  const wayBack = <LinkButton href={back}>{say("plan.back")}</LinkButton>;
  const mayAct = plan.can.edit && !isDone && missing.length === 0;
  return (
    <>
      <PageTitle title={named} part={say("plan.title")} process={process} />
      <div className="stack-wide plan-review">
        <div role="status">
          {isDone ? (
            <Notice tone="good" title={say(`plan.done.${step}`, { n })}>
              {step === "freeze" ? <p>{say("plan.review.changed", { n, parts: "", count: 0 })}</p> : null}
            </Notice>
          ) : null}
        </div>
        {mayAct ? <WhatHappens {...{ process, plan, step, n }} /> : null}
        {missing.length > 0 ? (
          <section className="stack" aria-labelledby="plan-missing">
            <h2 id="plan-missing">{say("plan.review.missing", { count: missing.length })}</h2>
            <ul className="plain-list">
              {missing.map((issue) => (
                <li key={`${issue.code}-${JSON.stringify(issue.values)}`}>
                  <Link href={hrefOf(process, issue.field)}>{sayIssue(say, issue)}</Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {plan.can.edit || isDone ? null : <p>{say("plan.next.staff", { n })}</p>}
        {mayAct ? (
          <StepWords {...{ process, plan, step }}>
            {(words) => (
              <ActOnRead {...{ words }} heading="plan-words" label={named} {...{ sending }} onAct={act}>
                {wayBack}
              </ActOnRead>
            )}
          </StepWords>
        ) : (
          <>
            <Refusal error={sending.refused} />
            <div className="acts">{wayBack}</div>
          </>
        )}
      </div>
    </>
  );
}

function WhatHappens({
  process,
  plan,
  step,
  n,
}: PlanProps & { readonly step: PlanStep; readonly n: number }) {
  const say = useSay();
  const standing = plan.endorsements.filter(({ stands }) => stands);
  const { commitments, texts, changed, shown, version } = plan;
  return (
    <>
      <section className="stack" aria-labelledby="plan-what">
        <h2 id="plan-what">{say("plan.review.what", { n })}</h2>
        <ol className="plain-list">
          {texts
            .filter(({ filled }) => filled > 0)
            .map(({ kind }) => (
              <li key={kind}>{say(`plan.part.${kind}`)}</li>
            ))}
          {commitments.map((one, at) => (
            <li key={one.n}>
              {say("plan.commitment", { place: at + 1, title: one.title })}{" "}
              <span className="hint">
                {say("plan.commitment.version", { n: one.n, version: one.version })}
              </span>
            </li>
          ))}
          <li>
            {say("plan.part.annex")}{" "}
            <span className="hint">{say("plan.annex.releases", { count: shown.releases.length })}</span>
          </li>
        </ol>
        {step === "freeze" && version !== null ? (
          <p>
            {say("plan.review.changed", {
              n: version.n,
              parts: changed.map((part) => say(`plan.part.${part}`)).join("; "),
              count: changed.length,
            })}
          </p>
        ) : null}
        {step !== "freeze" && version !== null ? (
          <p className="hint">
            <Hash of={version.root} /> {say("plan.entry", { entry: version.entry })}
          </p>
        ) : null}
        {step !== "freeze" && changed.length > 0 ? (
          <p>
            {say("plan.review.notInIt", {
              parts: changed.map((part) => say(`plan.part.${part}`)).join("; "),
            })}
          </p>
        ) : null}
      </section>
      <section className="stack" aria-labelledby="plan-then">
        <h2 id="plan-then">{say("plan.review.then")}</h2>
        <ul className="plain-list">
          {linesOf[step].map((line) => (
            <li key={line}>
              {say(line, {
                n,
                address: `/p/${process}/plan`,
                count: step === "file" ? commitments.length : standing.length,
                signed: plan.approvals.map(({ name }) => name).join("; "),
              })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const linesOf = {
  freeze: ["plan.review.freeze.1", "plan.review.freeze.2", "plan.review.freeze.3"],
  endorse: ["plan.review.endorse.1", "plan.review.endorse.2", "plan.review.endorse.3"],
  finalise: ["plan.review.finalise.1", "plan.review.finalise.2", "plan.review.finalise.3"],
  file: ["plan.review.file.1", "plan.review.file.2", "plan.review.file.3"],
} as const;
