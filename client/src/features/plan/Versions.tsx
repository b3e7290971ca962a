import { useZone } from "../../app/process.js";
import { DateText, Hash, Link, useSay } from "../../ui/index.js";
import type { PlanProps } from "./plan-props.js";

/** Every frozen version with its hash; the ones that were sent have a public page. */
export function Versions({ process, plan }: PlanProps) {
  const say = useSay();
  const zone = useZone(process);
  if (plan.versions.length === 0) return null;
  return (
    <section aria-labelledby="plan-versions" className="stack">
      <h2 id="plan-versions">{say("plan.versions")}</h2>
      <ul className="plan-checks">
        {plan.versions.map(({ n, root, frozenAt, frozenBy, entry, published }, at) => (
          <li key={n} className="plan-check">
            <p>
              <strong>{say("plan.version", { n })}</strong> <DateText value={frozenAt} zone={zone} />{" "}
              <bdi>{frozenBy}</bdi>
            </p>
            <p className="hint">
              <Hash of={root} />
            </p>
            <p className="hint">
              <Link href={`/app/${process}/decisions/${entry}`}>{say("plan.entry", { entry })}</Link>{" "}
              {published ? <Link href={`/p/${process}/plan/v${n}`}>{say("plan.publicPage")}</Link> : null}{" "}
              {plan.versions.slice(at + 1).map((earlier) => (
                <Link key={earlier.n} href={`/app/${process}/plan/compare/${earlier.n}/${n}`}>
                  {say("plan.compare.with", { n: earlier.n })}{" "}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {plan.finalised ? (
        <p>
          <Link href={`/app/${process}/decisions/${plan.finalised.decision}`}>
            {say("plan.finalBy", { no: plan.finalised.decision })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
