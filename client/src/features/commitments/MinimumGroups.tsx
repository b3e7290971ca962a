import type { CommitmentChecks } from "@accord/shared/commitments";
import { Link, Sign, useSay } from "../../ui/index.js";

interface Props {
  readonly engaged: CommitmentChecks["engaged"];
  readonly process: string;
  readonly group: string | null;
}

/** Technical experts and beneficiaries engaged for this commitment, or missing (2.3). */
export function MinimumGroups({ engaged, process, group }: Props) {
  const say = useSay();
  return (
    <section aria-labelledby="minimum-groups" className="stack">
      <h3 id="minimum-groups" className="check-head">
        {say("stakeholders.check")}
      </h3>
      <ul className="check-list">
        {engaged.map(({ minimumGroup, names }) => {
          const name = say(`stakeholders.minimum.${minimumGroup}`);
          const isThere = names.length > 0;
          return (
            <li key={minimumGroup}>
              <Sign sign={isThere ? "tick" : "alert"} tone={isThere ? "good" : "warn"} />
              <div>
                <p>
                  {isThere
                    ? say("stakeholders.check.engaged", { group: name, names: names.join(", ") })
                    : say("stakeholders.missing", { group: name })}
                </p>
                <p className="hint">{say("commitments.checks.rule", { rule: "2.3" })}</p>
              </div>
            </li>
          );
        })}
      </ul>
      <p>
        <Link href={`/app/${process}/stakeholders${group ? `?group=${group}` : ""}`}>
          {say("stakeholders.check.map")}
        </Link>{" "}
        <span className="hint">{say("stakeholders.check.lead")}</span>
      </p>
    </section>
  );
}
