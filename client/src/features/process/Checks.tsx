import { type Check, checkWords } from "@accord/shared/process";
import { StateMark, useSay } from "../../ui/index.js";
import { stateOfCheck } from "./check-state.js";

const order = ["missed", "needs_more", "due", "unknown", "met"] as const;

/** Windows and rhythms with the figures of this plan: what is missed or due comes first; source and force beside each. */
export function Checks({
  checks,
  title = true,
}: {
  readonly checks: readonly Check[];
  readonly title?: boolean;
}) {
  const say = useSay();
  const count = (...states: Check["state"][]): number =>
    checks.filter(({ state }) => states.includes(state)).length;
  return (
    <section className="stack" aria-label={say("process.checks")}>
      {title ? <h2>{say("process.checks")}</h2> : null}
      <p className="hint">
        {say("process.checks.count", {
          met: count("met"),
          due: count("due", "needs_more", "unknown"),
          missed: count("missed"),
        })}
      </p>
      <ul className="checks">
        {order
          .flatMap((state) => checks.filter((check) => check.state === state))
          .map((check) => (
            <CheckLine key={`${check.rule}-${check.activity}-${check.values.name ?? ""}`} check={check} />
          ))}
      </ul>
    </section>
  );
}

export function CheckLine({ check }: { readonly check: Check }) {
  const say = useSay();
  return (
    <li className="check">
      <p className="check-head">
        <StateMark state={stateOfCheck(check.state)} label={say(`process.check.state.${check.state}`)} />
        <strong>{say(`process.rule.${check.rule}`)}</strong>
      </p>
      <p>{checkWords(say, check)}</p>
      <p className="hint">
        {say("process.checks.rule", {
          force: say(`process.force.${check.force}`),
          source: say(`process.source.${check.rule}`),
          rule: check.rule,
        })}
      </p>
    </li>
  );
}
