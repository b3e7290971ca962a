import { Checkbox, RadioGroup, TextField, useSay } from "../../ui/index.js";
import { EthicsFields, RuleFields, SanctionsField, SecrecyField, VetoFields } from "../terms/RuleFields.js";
import type { StepProps } from "./step-props.js";

export function ForumStep({ typed, change, of }: StepProps) {
  const say = useSay();
  const { quorum } = typed;
  return (
    <div className="stack-wide">
      <p>{say("setup.forum.lead")}</p>
      <RadioGroup
        name="mandate"
        label={say("setup.forum.mandate")}
        value={typed.mandate}
        onChange={(mandate) => change({ mandate: mandate === "advisory" ? "advisory" : "decision_making" })}
        issue={of("mandate")}
        options={(["advisory", "decision_making"] as const).map((mandate) => ({
          value: mandate,
          label: say(`setup.forum.mandate.${mandate}`),
          hint: say(`setup.forum.mandate.${mandate}.hint`),
        }))}
      />
      <RuleFields rule={typed.rule} onChange={(rule) => change({ rule })} />
      <RadioGroup
        name="quorum"
        label={say("setup.forum.quorum")}
        value={quorum.kind}
        onChange={(kind) =>
          change({
            quorum: kind === "usual" ? { kind: "usual" } : { kind: "number", present: 1, eachBloc: true },
          })
        }
        options={[
          {
            value: "usual",
            label: say("setup.forum.quorum.usual"),
            hint: say("setup.forum.quorum.usual.hint"),
          },
          { value: "number", label: say("setup.forum.quorum.number") },
        ]}
      />
      {quorum.kind === "number" ? (
        <>
          <TextField
            name="quorumPresent"
            label={say("setup.forum.quorum.present")}
            width={4}
            inputMode="numeric"
            value={Number.isNaN(quorum.present) ? "" : String(quorum.present)}
            onChange={(text) =>
              change({
                quorum: { ...quorum, present: /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN },
              })
            }
            issue={of("quorumPresent")}
          />
          <Checkbox
            isSelected={quorum.eachBloc}
            onChange={(eachBloc) => change({ quorum: { ...quorum, eachBloc } })}
          >
            {say("setup.forum.quorum.eachBloc")}
          </Checkbox>
        </>
      ) : null}
      <VetoFields veto={typed.veto} onChange={(veto) => change({ veto })} />
      <EthicsFields ethics={typed.ethics} onChange={(ethics) => change({ ethics })} />
      <SecrecyField allowed={typed.secretBallots} onChange={(secretBallots) => change({ secretBallots })} />
      <SanctionsField way={typed.sanctions} onChange={(sanctions) => change({ sanctions })} />
    </div>
  );
}
