import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import { approvePlan, readPlan, takeBackApproval } from "@accord/shared/plan";
import { useZone } from "../../app/process.js";
import { ReadAnew, useWordsRead } from "../../app/ReadAnew.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct, useAskAgain } from "../../connection/asking.js";
import { Button, DateText, StateMark, useSay } from "../../ui/index.js";
import type { PlanProps } from "./plan-props.js";

/** One signature of each bloc under the version; both the same size, by label. */
export function Approvals({ process, plan }: PlanProps) {
  const say = useSay();
  const zone = useZone(process);
  const { approvals, blocs, version, can } = plan;
  const options = { changes: [readPlan] };
  const approve = useAct(approvePlan, options);
  const takeBack = useAct(takeBackApproval, options);
  const both = (["government", "non_government"] as const).toSorted((a, b) =>
    blocs[a].localeCompare(blocs[b]),
  );
  return (
    <section id="approvals" aria-labelledby="plan-approvals" className="stack">
      <h2 id="plan-approvals">{say("plan.approvals")}</h2>
      {version === null ? (
        <p className="hint">{say("plan.approvals.none")}</p>
      ) : (
        <>
          <p className="hint">{say("plan.approvals.why", { n: version.n })}</p>
          <ul className="plan-checks">
            {both.map((bloc) => {
              const given = approvals.find((one) => one.bloc === bloc);
              return (
                <li key={bloc} className="plan-check">
                  <StateMark
                    state={bloc === "government" ? "government" : "civilSociety"}
                    label={<bdi>{blocs[bloc]}</bdi>}
                  />
                  <p>
                    {given ? (
                      <>
                        <bdi>{given.name}</bdi>, <DateText value={given.at} zone={zone} />
                      </>
                    ) : (
                      say("plan.approvals.missing")
                    )}
                  </p>
                </li>
              );
            })}
          </ul>
          {can.approve === "yes" ? <Sign {...{ process, approve }} n={version.n} /> : null}
          {can.approve === "given" ? (
            <Button
              kind="quiet"
              pending={takeBack.pending}
              onPress={() => takeBack.act({ params: { process } })}
            >
              {say("plan.approve.takeBack")}
            </Button>
          ) : null}
          <Refusal error={takeBack.refused} />
        </>
      )}
    </section>
  );
}

interface Signing {
  readonly process: string;
  /** The version that is to be signed now. */
  readonly n: number;
  readonly approve: ReturnType<typeof useAct<typeof approvePlan>>;
}

/** [FREEZE-8] On the version that was read here: one that comes in its place is read anew first. */
function Sign({ process, n, approve }: Signing) {
  const say = useSay();
  const { read, isOther, readAnew } = useWordsRead(n);
  useAskAgain(approve.refused, "plan");
  if (isOther)
    return (
      <ReadAnew
        title={sayIssue(say, issue("plan_version_changed", { seen: read, n }))}
        heading="plan-look"
        onRead={() => {
          approve.forget();
          readAnew();
        }}
      />
    );
  return (
    <>
      <Button
        pending={approve.pending}
        onPress={() => approve.act({ params: { process }, body: { version: read } })}
      >
        {say("plan.approve", { n: read })}
      </Button>
      <Refusal error={approve.refused} />
    </>
  );
}
