import { nameOfRule, nameOfVoteRule, seatsFromTable } from "@accord/shared/forum";
import { dayText } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Link, useSay } from "../../ui/index.js";
import type { Step, Typed } from "./answers.js";
import { SeatsPreview } from "./SeatsStep.js";
import "../people/people.css";

/** Everything that will be made, each with the way back to change it. */
export function CheckStep({
  typed,
  addressOf,
}: {
  readonly typed: Typed;
  readonly addressOf: (step: Step) => string;
}) {
  const say = useSay();
  const { quorum } = typed;
  const seats = seatsFromTable(typed.seats);
  return (
    <div className="stack-wide">
      <Part title={say("setup.check.you")} href={addressOf("account")}>
        <p>{say("setup.check.youAre", { name: typed.name, email: typed.email })}</p>
      </Part>
      <Part title={say("setup.check.process")} href={addressOf("process")}>
        <p>
          <bdi>{typed.title}</bdi>
        </p>
        <p>{say(`setup.check.member.${typed.memberLevel ?? "local"}`, { member: typed.memberName })}</p>
        <p>
          {say("setup.check.period", {
            start: dayText(typed.planStart),
            end: dayText(typed.planEnd),
            zone: typed.timeZone,
          })}
        </p>
      </Part>
      <Part title={say("setup.check.forum")} href={addressOf("forum")}>
        <p>{say(`setup.check.mandate.${typed.mandate === "advisory" ? "advisory" : "decision_making"}`)}</p>
        <p>{say(`setup.check.rule.${nameOfRule(typed.rule)}`)}</p>
        {typed.rule.kind === "mixed" ? (
          <p>{say(`setup.check.rule.${nameOfVoteRule(typed.rule.fallback)}`)}</p>
        ) : null}
        <p>
          {quorum.kind === "usual"
            ? say("setup.check.quorum.usual")
            : say(quorum.eachBloc ? "setup.check.quorum.numberEach" : "setup.check.quorum.number", {
                present: quorum.present,
              })}
        </p>
        <p>
          {say(`terms.veto.${typed.veto.kind}`, typed.veto.kind === "none" ? {} : { days: typed.veto.days })}
        </p>
        <p>{say(`terms.ethics.${typed.ethics}`)}</p>
        <p>{say(`terms.secretBallots.${typed.secretBallots ? "yes" : "no"}`)}</p>
        <p>{say(`terms.sanctions.${typed.sanctions}`)}</p>
      </Part>
      <Part title={say("setup.check.seats")} href={addressOf("seats")}>
        {seats.ok ? <SeatsPreview table={typed.seats} /> : <p>{say("setup.check.noSeats")}</p>}
      </Part>
    </div>
  );
}

function Part({
  title,
  href,
  children,
}: {
  readonly title: string;
  readonly href: string;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <section className="stack" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <Link href={href} aria-label={say("setup.check.change", { what: title })}>
          {say("ui.change")}
        </Link>
      </div>
      {children}
    </section>
  );
}
