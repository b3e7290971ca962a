import { dayText, inZone } from "@accord/shared/messages";
import { type PublicPlan, planFileFields, planPublication } from "@accord/shared/plan";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";
import { FileLines } from "./FileLines.js";

interface Props {
  readonly around: Around;
  readonly plan: PublicPlan;
}

/** State first, then what the version is known by. */
export function PlanFacts({ around, plan }: Props): ReactNode {
  const { say, slug, process } = around;
  const day = (at: string) => dayText(inZone(at, process.timeZone).day);
  const { version, period, finalised } = plan;
  return (
    <>
      <p className="lead">
        <strong>
          {plan.filedAt === null
            ? say(plan.state === "finalised" ? "plan.public.final" : "plan.public.endorsing", { n: version })
            : say("plan.public.filed", { date: day(plan.filedAt) })}
        </strong>
      </p>
      <p className="facts">
        <bdi>{plan.member}</bdi>{" "}
        {period.start === null || period.end === null
          ? null
          : say("plan.public.period", { from: dayText(period.start), to: dayText(period.end) })}
      </p>
      <p className="facts">
        {say("publicSite.draft.frozen", { n: version, date: day(plan.frozenAt) })}{" "}
        {plan.filedAt === null ? null : (
          <a href={`/p/${slug}/plan/v${version}`}>{say("plan.public.permanent")}</a>
        )}{" "}
        {finalised === null ? null : (
          <a href={`/p/${slug}/decisions/${finalised.decision}`}>
            {say("plan.public.madeFinal", { no: finalised.decision, date: day(finalised.at) })}
          </a>
        )}
      </p>
      <p className="facts code plan-hash">
        {say("plan.public.hash", { root: plan.root, entry: plan.entry })}
      </p>
    </>
  );
}

/** D and I of the vision: each by its name, its size and the hash that the version keeps. */
export function PlanFilesShown({ around, plan: { files = [] } }: Props): ReactNode {
  const { say } = around;
  return planFileFields.map((field) => {
    const own = files.filter((one) => one.field === field);
    return own.length === 0 ? null : (
      <section key={field} aria-labelledby={`files-${field}`}>
        <h3 id={`files-${field}`}>
          {field} {say(`plan.file.${field}`)}
        </h3>
        <FileLines around={around} files={own} addressOf={planPublication.fileAddress} />
      </section>
    );
  });
}

/** The annex, who endorses the version and who approved it. */
export function PlanSigned({ around, plan }: Props): ReactNode {
  const { say, slug, process } = around;
  const { endorsements, approvals, releases } = plan;
  return (
    <>
      <section id="annex" aria-labelledby="h-annex" className="plan-part">
        <h2 id="h-annex">{say("plan.part.annex")}</h2>
        {releases.length === 0 ? (
          <p>{say("plan.public.noRelease")}</p>
        ) : (
          <>
            <p>
              <a href={`/p/${slug}/response`}>{say("plan.public.response")}</a>
            </p>
            <ul>
              {releases.map(({ number, hash }) => (
                <li key={number}>
                  {say("plan.public.release", { no: number })}{" "}
                  <span className="code">{say("publicSite.draft.hash", { root: hash })}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={`/p/${slug}/contributions`}>{say("plan.public.contributions")}</a>
        </p>
      </section>
      <section id="endorsements" aria-labelledby="h-endorsements" className="plan-part">
        <h2 id="h-endorsements">{say("plan.public.endorsements")}</h2>
        {endorsements.length === 0 ? <p>{say("plan.public.noEndorsement")}</p> : null}
        <ul className="cards">
          {endorsements.map((one) => (
            <li key={one.organisation}>
              <h3>
                <bdi>{one.organisation}</bdi>
              </h3>
              <p className="facts">
                {say("plan.endorsement.signed", { signer: one.signer, date: dayText(one.signedOn) })}{" "}
                {one.alsoFor.length === 0
                  ? null
                  : say("plan.endorsement.also", { organisations: one.alsoFor.join("; ") })}
              </p>
              {one.statement === "" ? null : (
                <p className="words" dir="auto">
                  {one.statement}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      {approvals.length === 0 ? null : (
        <section aria-labelledby="h-approvals" className="plan-part">
          <h2 id="h-approvals">{say("plan.public.approvals")}</h2>
          <ul>
            {approvals.map(({ bloc, name, at }) => (
              <li key={bloc}>
                {say("plan.approval.by", {
                  bloc: process.forum.labels[bloc],
                  name,
                  date: dayText(inZone(at, process.timeZone).day),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
