import { readHome } from "@accord/shared/home";
import { dayText, dayWithWeekday, inZone } from "@accord/shared/messages";
import { checkWords } from "@accord/shared/process";
import { useIntl } from "react-intl";
import { useMay } from "../../app/process.js";
import { useAsk } from "../../connection/asking.js";
import { LinkButton, useSay } from "../../ui/index.js";
import type { PlanReply } from "./Timeline.js";

interface Step {
  readonly act: string;
  /** The act with its object, where the object stands above it. */
  readonly named?: string;
  readonly object?: string;
  readonly why: string;
  readonly href: string;
}

/** The one thing that is next for this reader: what waits at home first, then what the plan itself asks of staff. */
export function NextStep({ process, plan }: { readonly process: string; readonly plan: PlanReply }) {
  const say = useSay();
  const { locale } = useIntl();
  const may = useMay(process, "settings");
  const home = useAsk(readHome, {}).data?.processes.find(({ slug }) => slug === process);
  const step = waiting() ?? (may ? planned() : undefined);
  const [next] = home?.dates ?? [];
  return (
    <section className="stack next-step" aria-label={say("process.overview.next")}>
      <h2>{say("process.overview.next")}</h2>
      {step ? (
        <>
          {step.object ? (
            <p className="words">
              <bdi>{step.object}</bdi>
            </p>
          ) : null}
          <p className={step.object ? "hint" : undefined}>{step.why}</p>
          <LinkButton href={step.href} kind="primary" aria-label={step.named ?? step.act}>
            {step.act}
          </LinkButton>
        </>
      ) : home ? (
        <p>
          {say("process.overview.next.none")}{" "}
          {next
            ? say("process.overview.next.date", {
                what: say(`home.date.${next.what}`, { object: next.object }),
                date: dayWithWeekday(inZone(next.at, home.timeZone).day, locale),
              })
            : null}
        </p>
      ) : null}
    </section>
  );

  function waiting(): Step | undefined {
    const [row] = home?.rows ?? [];
    if (!row) return undefined;
    const { number, count, days } = row;
    const whole = [
      "second_signature",
      "statement_to_sign",
      "seat_decision_to_sign",
      "seat_term_ends",
      "bloc_approves",
      "bloc_approves_lines",
      "late_answers",
      "answer_not_clear",
      "not_public",
    ] as const;
    const why = whole.find((one) => one === row.why);
    const object = why
      ? say(`home.object.${why}`, { object: row.object, number: number ?? "", count })
      : row.object;
    return {
      act: say(`home.act.short.${row.kind}`),
      named: say(`home.act.${row.kind}`, { object }),
      object,
      why: say(`home.why.${row.why}`, { days, count, number, by: object }),
      href: row.href,
    };
  }

  function planned(): Step | undefined {
    const page = `/app/${process}/plan-of-activities`;
    const { activities, published, checks } = plan;
    if (activities.length === 0)
      return {
        act: say("process.overview.next.plan"),
        why: say("process.overview.next.plan.why"),
        href: page,
      };
    const notice = checks.find(({ rule }) => rule === "T1");
    if (!published)
      return {
        act: say("process.overview.next.publish"),
        why: notice ? checkWords(say, notice) : say("process.plan.unpublished"),
        href: `${page}/publish`,
      };
    if (!published.same)
      return {
        act: say("process.overview.next.republish"),
        why: say("process.overview.next.republish.why", { date: dayText(published.last) }),
        href: `${page}/publish`,
      };
    return undefined;
  }
}
