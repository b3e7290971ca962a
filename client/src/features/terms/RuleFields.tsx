import {
  type Ethics,
  ethicsKinds,
  type ForumRule,
  forumRuleNames,
  forumRules,
  nameOfRule,
  nameOfVoteRule,
  noVeto,
  type SanctionWay,
  sanctionWays,
  usualVeto,
  type Veto,
  vetoKinds,
  voteRuleNames,
  voteRules,
} from "@accord/shared/forum";
import { Checkbox, RadioGroup, Select, useSay } from "../../ui/index.js";

interface RuleFieldsProps {
  readonly rule: ForumRule;
  readonly onChange: (rule: ForumRule) => void;
}

/** How a question passes; of a mixed rule, also by what it is voted on when dialogue is exhausted [Q6]. */
export function RuleFields({ rule, onChange }: RuleFieldsProps) {
  const say = useSay();
  return (
    <>
      <RadioGroup
        name="rule"
        label={say("terms.change.rule")}
        value={nameOfRule(rule)}
        onChange={(name) => onChange(forumRules[name as keyof typeof forumRules])}
        options={forumRuleNames.map((value) => ({
          value,
          label: say(`terms.change.rule.${value}`),
          hint: say(`terms.change.rule.${value}.hint`),
        }))}
      />
      {rule.kind === "mixed" ? (
        <Select
          name="fallback"
          label={say("terms.change.fallback")}
          value={nameOfVoteRule(rule.fallback)}
          onChange={(name) =>
            onChange({ kind: "mixed", fallback: voteRules[name as keyof typeof voteRules] })
          }
          options={voteRuleNames.map((id) => ({ id, label: say(`terms.change.rule.${id}`) }))}
        />
      ) : null}
    </>
  );
}

interface VetoFieldsProps {
  readonly veto: Veto;
  readonly onChange: (veto: Veto) => void;
}

/** [Q8] Both blocs have a veto, or each member has, or nobody; and for how long after the result. */
export function VetoFields({ veto, onChange }: VetoFieldsProps) {
  const say = useSay();
  return (
    <>
      <RadioGroup
        name="veto"
        label={say("terms.change.veto")}
        value={veto.kind}
        onChange={(kind) =>
          onChange(kind === "none" ? noVeto : { ...usualVeto, kind: kind as "bloc" | "member" })
        }
        options={vetoKinds.map((value) => ({ value, label: say(`terms.change.veto.${value}`) }))}
      />
      {veto.kind === "none" ? null : (
        <Select
          name="vetoDays"
          label={say("terms.change.veto.days")}
          value={String(veto.days)}
          onChange={(days) => onChange({ kind: veto.kind, days: Number(days) })}
          options={[...new Set([3, 5, 7, 10, 15, 20, veto.days])]
            .sort((a, b) => a - b)
            .map((days) => ({ id: String(days), label: String(days) }))}
        />
      )}
    </>
  );
}

interface EthicsFieldsProps {
  readonly ethics: Ethics;
  readonly onChange: (ethics: Ethics) => void;
}

/** [Q20] Whether members sign before they vote, and who reads their interests. */
export function EthicsFields({ ethics, onChange }: EthicsFieldsProps) {
  const say = useSay();
  return (
    <RadioGroup
      name="ethics"
      label={say("terms.change.ethics")}
      value={ethics}
      onChange={(kind) => onChange(kind as Ethics)}
      options={ethicsKinds.map((value) => ({
        value,
        label: say(`terms.change.ethics.${value}`),
        hint: say(`terms.ethics.${value}`),
      }))}
    />
  );
}

interface SecrecyFieldProps {
  readonly allowed: boolean;
  readonly onChange: (allowed: boolean) => void;
}

/** [Q10] */
export function SecrecyField({ allowed, onChange }: SecrecyFieldProps) {
  const say = useSay();
  return (
    <Checkbox isSelected={allowed} onChange={onChange}>
      {say("terms.change.secretBallots")}
    </Checkbox>
  );
}

interface SanctionsFieldProps {
  readonly way: SanctionWay;
  readonly onChange: (way: SanctionWay) => void;
}

/** [Q22] */
export function SanctionsField({ way, onChange }: SanctionsFieldProps) {
  const say = useSay();
  return (
    <RadioGroup
      name="sanctions"
      label={say("terms.change.sanctions")}
      value={way}
      onChange={(one) => onChange(one as SanctionWay)}
      options={sanctionWays.map((value) => ({ value, label: say(`terms.change.sanctions.${value}`) }))}
    />
  );
}
