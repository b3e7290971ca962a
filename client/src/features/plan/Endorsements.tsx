import { type EndorsementRow, readPlan, withdrawEndorsement } from "@accord/shared/plan";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, DateText, Details, useSay } from "../../ui/index.js";
import { EndorsementDialog } from "./EndorsementDialog.js";
import type { PlanProps } from "./plan-props.js";

/** Who endorses the version; earlier ones stay to be read and do not count. */
export function Endorsements({ process, plan }: PlanProps) {
  const say = useSay();
  const { endorsements, version, state, can, level } = plan;
  const [asks, setAsks] = useState(false);
  const withdraw = useAct(withdrawEndorsement, { changes: [readPlan] });
  const standing = endorsements.filter(({ stands }) => stands);
  const earlier = endorsements.filter(({ stands }) => !stands);
  const isOpen = (state === "endorsing" || state === "finalised") && version !== null;
  const line = (one: EndorsementRow) => <Line key={one.id} one={one} current={version?.n ?? 0} />;
  return (
    <section id="endorsements" aria-labelledby="plan-endorsements" className="stack">
      <h2 id="plan-endorsements">{say("plan.endorsements")}</h2>
      <p className="hint">
        {version === null || !(isOpen || state === "filed")
          ? say("plan.endorsements.later")
          : say(level === "local" ? "plan.endorsements.local" : "plan.endorsements.national", {
              count: standing.length,
              n: version.n,
            })}
      </p>
      {standing.length > 0 ? (
        <ul className="plan-checks">
          {standing.map((one) => (
            <li key={one.id} className="plan-check">
              <Line one={one} current={version?.n ?? 0} />
              {can.edit && isOpen ? (
                <Button
                  kind="quiet"
                  aria-label={say("plan.endorsement.withdraw.named", { organisation: one.organisation })}
                  pending={withdraw.pending}
                  onPress={() => withdraw.act({ params: { process, endorsement: one.id } })}
                >
                  {say("plan.endorsement.withdraw")}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Refusal error={withdraw.refused} />
      {can.edit && isOpen ? (
        <Button onPress={() => setAsks(true)}>{say("plan.endorsement.record")}</Button>
      ) : null}
      {earlier.length > 0 ? (
        <Details summary={say("plan.endorsements.earlier", { count: earlier.length })}>
          <ul className="plan-checks">
            {earlier.map((one) => (
              <li key={one.id} className="plan-check">
                {line(one)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {asks && version !== null ? (
        <EndorsementDialog
          process={process}
          version={version.n}
          today={plan.today}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </section>
  );
}

function Line({ one, current }: { readonly one: EndorsementRow; readonly current: number }) {
  const say = useSay();
  return (
    <>
      <p>
        <strong>
          <bdi>{one.organisation}</bdi>
        </strong>
      </p>
      <p className="hint">
        <bdi>{one.signer}</bdi>, <DateText value={one.signedOn} zone="UTC" />
        {one.withdrawnAt !== null ? ` · ${say("plan.endorsement.withdrawn")}` : null}
        {one.version !== current ? ` · ${say("plan.endorsement.ofVersion", { n: one.version })}` : null}
      </p>
      {one.alsoFor.length > 0 && one.withdrawnAt === null ? (
        <p className="hint">{say("plan.endorsement.also", { organisations: one.alsoFor.join("; ") })}</p>
      ) : null}
      {one.statement === "" ? null : (
        <p className="words plan-statement" dir="auto">
          {one.statement}
        </p>
      )}
    </>
  );
}
