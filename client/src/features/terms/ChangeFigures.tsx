import {
  changeTermsFigures,
  issuesWithFigures,
  noVeto,
  type Quorum,
  readTerms,
  type TermsFigures,
} from "@accord/shared/forum";
import { sayIssue } from "@accord/shared/messages";
import { useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Checkbox, RadioGroup, TextField, useSay } from "../../ui/index.js";
import type { OnTerms } from "./on-terms.js";
import { EthicsFields, RuleFields, SanctionsField, SecrecyField, VetoFields } from "./RuleFields.js";
import { Example, Sentences } from "./Sentences.js";

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
      <RuleFields rule={figures.rule} onChange={(rule) => change({ rule })} />
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
      <VetoFields veto={figures.veto ?? noVeto} onChange={(veto) => change({ veto })} />
      <EthicsFields ethics={figures.ethics ?? "none"} onChange={(ethics) => change({ ethics })} />
      <SecrecyField
        allowed={figures.secretBallots ?? false}
        onChange={(secretBallots) => change({ secretBallots })}
      />
      <SanctionsField way={figures.sanctions ?? "ballot"} onChange={(sanctions) => change({ sanctions })} />
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
