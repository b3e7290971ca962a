import {
  changeTermsFigures,
  type DecisionRule,
  issuesWithFigures,
  noVeto,
  type Quorum,
  readTerms,
  type TermsFigures,
  usualVeto,
} from "@accord/shared/forum";
import { sayIssue } from "@accord/shared/messages";
import { useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Checkbox, RadioGroup, Select, TextField, useSay } from "../../ui/index.js";
import type { OnTerms } from "./on-terms.js";
import { Example, Sentences } from "./Sentences.js";

const rules = {
  majority: { kind: "majority" },
  dual_majority: { kind: "dual_majority" },
  majority_of_votes_cast: { kind: "majority_of_votes_cast" },
  "votes_at_meeting.two_thirds": { kind: "qualified", of: "votes_at_meeting", fraction: "two_thirds" },
  "votes_at_meeting.three_fifths": { kind: "qualified", of: "votes_at_meeting", fraction: "three_fifths" },
  "active_members.two_thirds": { kind: "qualified", of: "active_members", fraction: "two_thirds" },
  "active_members.three_fifths": { kind: "qualified", of: "active_members", fraction: "three_fifths" },
  consensus: { kind: "consensus" },
} as const satisfies Record<string, DecisionRule>;
type RuleName = keyof typeof rules;

const nameOf = (rule: DecisionRule): RuleName =>
  rule.kind === "qualified" ? `${rule.of}.${rule.fraction}` : rule.kind;

/** Mandate, rule and quorum of the draft; what can't be is said at the field while it is typed, and refused. */
export function ChangeFigures({ process, page, row, onDone }: OnTerms & { readonly onDone: () => void }) {
  const say = useSay();
  const [figures, setFigures] = useState<TermsFigures>(row.figures);
  const { quorum } = row.figures;
  const [count, setCount] = useState(quorum.kind === "number" ? String(quorum.present) : "");
  const [eachBloc, setEachBloc] = useState(quorum.kind === "number" ? quorum.eachBloc : true);
  const save = useAct(changeTermsFigures, {
    changes: [readTerms],
    onDone: () => {
      announce(say("terms.change.saved", { n: row.n }));
      onDone();
    },
  });
  const change = (part: Partial<TermsFigures>): void => setFigures({ ...figures, ...part });
  const veto = figures.veto ?? noVeto;
  const isNumber = figures.quorum.kind === "number";
  const typed = /^[1-9]\d{0,3}$/.test(count.trim()) ? Number(count) : null;
  const asked: Quorum =
    isNumber && typed !== null ? { kind: "number", present: typed, eachBloc } : { kind: "usual" };
  const next: TermsFigures = { ...figures, quorum: asked };
  const wrong =
    isNumber && typed === null
      ? say("issue.quorum_number_wrong")
      : issuesWithFigures(next, page.filled).map((one) => sayIssue(say, one))[0];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong === undefined) save.act({ params: { process, n: row.n }, body: next });
      }}
    >
      <h3>{say("terms.change.title", { n: row.n })}</h3>
      <Refusal error={save.refused} />
      <RadioGroup
        name="mandate"
        label={say("terms.change.mandate")}
        value={figures.mandate}
        onChange={(mandate) => change({ mandate: mandate as TermsFigures["mandate"] })}
        options={(["advisory", "decision_making"] as const).map((value) => ({
          value,
          label: say(`terms.change.mandate.${value}`),
        }))}
      />
      <RadioGroup
        name="rule"
        label={say("terms.change.rule")}
        value={nameOf(figures.rule)}
        onChange={(name) => change({ rule: rules[name as RuleName] })}
        options={(Object.keys(rules) as RuleName[]).map((value) => ({
          value,
          label: say(`terms.change.rule.${value}`),
        }))}
      />
      <RadioGroup
        name="quorum"
        label={say("terms.change.quorum")}
        value={figures.quorum.kind}
        onChange={(kind) =>
          change({ quorum: kind === "usual" ? { kind: "usual" } : { kind: "number", present: 1, eachBloc } })
        }
        options={[
          { value: "usual", label: say("terms.change.quorum.usual") },
          { value: "number", label: say("terms.change.quorum.number") },
        ]}
        issue={isNumber ? undefined : issueOf(save.refused, "quorum", say)}
      />
      {isNumber ? (
        <>
          <TextField
            name="present"
            label={say("terms.change.quorum.present")}
            value={count}
            onChange={setCount}
            issue={count === "" && save.refused === null ? undefined : wrong}
          />
          <Checkbox isSelected={eachBloc} onChange={setEachBloc}>
            {say("terms.change.quorum.eachBloc")}
          </Checkbox>
        </>
      ) : null}
      <RadioGroup
        name="veto"
        label={say("terms.change.veto")}
        value={veto.kind}
        onChange={(kind) => change({ veto: kind === "none" ? noVeto : usualVeto })}
        options={(["none", "bloc"] as const).map((value) => ({
          value,
          label: say(`terms.change.veto.${value}`),
        }))}
      />
      {veto.kind === "bloc" ? (
        <Select
          name="vetoDays"
          label={say("terms.change.veto.days")}
          value={String(veto.days)}
          onChange={(days) => change({ veto: { kind: "bloc", days: Number(days) } })}
          options={[...new Set([3, 5, 7, 10, 15, 20, veto.days])]
            .sort((a, b) => a - b)
            .map((days) => ({ id: String(days), label: String(days) }))}
        />
      ) : null}
      {wrong === undefined ? (
        <>
          <Sentences figures={next} page={page} />
          <Example figures={next} page={page} />
        </>
      ) : null}
      <div className="acts">
        <Button type="submit" pending={save.pending}>
          {say("terms.change.save")}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {say("terms.change.cancel")}
        </Button>
      </div>
    </form>
  );
}
