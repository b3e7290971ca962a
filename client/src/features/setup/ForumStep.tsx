import type { DecisionRule } from "@accord/shared/forum";
import { Checkbox, RadioGroup, TextField, useSay } from "../../ui/index.js";
import type { StepProps } from "./step-props.js";

/** Rules in words; the usual one first. */
export const rules = {
  majority: { kind: "majority" },
  dual_majority: { kind: "dual_majority" },
  majority_of_votes_cast: { kind: "majority_of_votes_cast" },
  two_thirds_votes: { kind: "qualified", of: "votes_at_meeting", fraction: "two_thirds" },
  two_thirds_members: { kind: "qualified", of: "active_members", fraction: "two_thirds" },
  three_fifths_votes: { kind: "qualified", of: "votes_at_meeting", fraction: "three_fifths" },
  three_fifths_members: { kind: "qualified", of: "active_members", fraction: "three_fifths" },
  consensus: { kind: "consensus" },
} as const satisfies Record<string, DecisionRule>;
export type RuleName = keyof typeof rules;
const ruleNames = Object.keys(rules) as RuleName[];

export function nameOfRule(rule: DecisionRule): RuleName {
  return ruleNames.find((name) => JSON.stringify(rules[name]) === JSON.stringify(rule)) ?? "majority";
}

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
      <RadioGroup
        name="rule"
        label={say("setup.forum.rule")}
        value={nameOfRule(typed.rule)}
        onChange={(name) => change({ rule: rules[name as RuleName] })}
        options={ruleNames.map((name) => ({
          value: name,
          label: say(`setup.forum.rule.${name}`),
          hint: say(`setup.forum.rule.${name}.hint`),
        }))}
      />
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
    </div>
  );
}
