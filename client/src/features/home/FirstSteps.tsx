import type { FirstStep } from "@accord/shared/home";
import { Link, LinkButton, StateMark, useSay } from "../../ui/index.js";
import type { ProcessAtHome } from "./at-home.js";

export const placesOfSteps = {
  invite_members: "/app/$process/people",
  make_groups: "/app/$process/people",
  import_contributions: "/app/$process/contributions/import",
  add_themes: "/app/$process/themes",
  open_drafts: "/app/$process/commitments",
  plan_timeline: "/app/$process/plan-of-activities",
} as const satisfies Record<FirstStep, string>;

/** After the first run: what to do next, each with its place. */
export function FirstSteps({ process }: { readonly process: ProcessAtHome }) {
  const say = useSay();
  const { steps } = process;
  if (steps.length === 0) return null;
  const id = `steps-${process.slug}`;
  const hrefOf = (step: FirstStep): string => placesOfSteps[step].replace("$process", process.slug);
  /** Where nothing else waits, the first step left is the act of the screen. */
  const next = process.rows.length === 0 ? steps.find(({ done }) => !done)?.step : undefined;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{say("home.steps")}</h2>
      <p className="hint">
        {say("home.steps.lead", { done: steps.filter(({ done }) => done).length, total: steps.length })}
      </p>
      <ol className="waiting-list">
        {steps.map(({ step, done }) => (
          <li key={step} className="step-row">
            {step === next ? (
              <LinkButton kind="primary" href={hrefOf(step)}>
                {say(`home.step.${step}`)}
              </LinkButton>
            ) : (
              <Link href={hrefOf(step)}>{say(`home.step.${step}`)}</Link>
            )}
            <StateMark
              state={done ? "completed" : "notStarted"}
              label={say(done ? "home.step.done" : "home.step.toDo")}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
