import { dayText, inZone } from "@accord/shared/messages";
import { type PlanPage, planFileFields, readPlan } from "@accord/shared/plan";
import { type ReactNode, useMemo } from "react";
import { useZone } from "../../app/process.js";
import { useAsk } from "../../connection/asking.js";
import { Link, useSay } from "../../ui/index.js";
import type { Aside } from "../drafting/DrawnFields.js";
import { PlanFiles } from "./PlanFiles.js";
import type { TextReply } from "./text-reply.js";
import { VisionField } from "./VisionField.js";

/** Fields A, B, D, H and I of the vision (6.1): what the process knows already, and the files. */
export function useVisionAsides(process: string, { files, can, filed }: TextReply): readonly Aside[] {
  const say = useSay();
  const zone = useZone(process);
  const plan = useAsk(readPlan, { params: { process } }).data;
  return useMemo(() => {
    const fact = (
      id: "A" | "B" | "H",
      isFull: boolean,
      content: ReactNode,
      behind: string | null,
    ): Aside => ({
      entry: { root: id, no: id, label: say(`plan.vision.short.${id}`), isFull, wrong: 0 },
      behind,
      content: (
        <VisionField id={id} label={say(`plan.vision.${id}`)}>
          {content}
        </VisionField>
      ),
    });
    const [letter, strategy] = planFileFields.map((field): Aside => {
      const own = files.filter((one) => one.field === field);
      return {
        entry: {
          root: field,
          no: field,
          label: say(`plan.vision.short.${field}`),
          isFull: own.length > 0,
          wrong: 0,
        },
        behind: `planText.group.${field === "D" ? "C" : "G"}`,
        content: (
          <PlanFiles {...{ process, field }} files={own} adds={can.edit && !filed} removes={can.edit} />
        ),
      };
    });
    const facts = plan
      ? [
          fact("A", plan.filed !== null, <Submitted {...{ plan, zone }} />, null),
          fact("B", plan.shown.period.end !== null, <Terms {...{ process, plan }} />, null),
          fact(
            "H",
            plan.endorsements.some(({ stands }) => stands),
            <Endorsed {...{ process, plan }} />,
            "planText.group.G",
          ),
        ]
      : [];
    return [...facts, letter, strategy].filter((one) => one !== undefined);
  }, [say, zone, plan, process, files, can.edit, filed]);
}

function Submitted({ plan, zone }: { readonly plan: PlanPage; readonly zone: string }) {
  const say = useSay();
  const { filed } = plan;
  return filed ? (
    <p>{dayText(inZone(filed.at, zone).day)}</p>
  ) : (
    <p className="hint">{say("plan.vision.A.later")}</p>
  );
}

interface FactProps {
  readonly process: string;
  readonly plan: PlanPage;
}

function Terms({ process, plan: { shown, can } }: FactProps) {
  const say = useSay();
  const { end } = shown.period;
  return (
    <>
      <dl className="fact-list">
        {shown.jurisdictions.map(({ name, endOfTerm }) => (
          <div key={name} className="score-line">
            <dt>{say("plan.vision.B1", { jurisdiction: name })}</dt>
            <dd>{endOfTerm === null ? say("plan.vision.noElections") : dayText(endOfTerm.slice(0, 10))}</dd>
          </div>
        ))}
        <dt>{say("plan.vision.B2")}</dt>
        <dd>{end === null ? say("plan.vision.B.unknown") : dayText(end.slice(0, 10))}</dd>
      </dl>
      {can.edit ? (
        <p>
          <Link href={`/app/${process}/plan-of-activities`}>{say("plan.vision.B.change")}</Link>
        </p>
      ) : null}
    </>
  );
}

function Endorsed({ process, plan: { endorsements } }: FactProps) {
  const say = useSay();
  const standing = endorsements.filter(({ stands }) => stands);
  return (
    <>
      {standing.length === 0 ? <p className="hint">{say("plan.vision.H.none")}</p> : null}
      <ul className="plain-list">
        {standing.map(({ id, organisation }) => (
          <li key={id}>
            <bdi>{organisation}</bdi>
          </li>
        ))}
      </ul>
      <p>
        <Link href={`/app/${process}/plan#endorsements`}>{say("plan.endorsements")}</Link>
      </p>
    </>
  );
}
