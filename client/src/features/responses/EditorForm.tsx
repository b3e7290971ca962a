import { type Outcome, outcomes } from "@accord/shared/responses";
import { CheckboxGroup, RadioGroup, Select, TextArea, useSay } from "../../ui/index.js";
import { type Draft, departs, type Editing } from "./draft.js";
import { Elements } from "./Elements.js";
import { ReasonFields } from "./ReasonFields.js";
import { outcomeWord } from "./words.js";

interface Props {
  readonly draft: Draft;
  readonly editing: Editing;
  readonly onChange: (change: Partial<Draft>) => void;
}

const none = "none";

export function EditorForm({ draft, editing, onChange }: Props) {
  const say = useSay();
  const { prefill, decided } = editing;
  const prefilled = prefill !== null && prefill.outcome === draft.outcome && editing.current === null;
  const decisions = [...new Set([...decided.map(({ decision }) => decision), ...draft.decisions])].sort(
    (a, b) => a - b,
  );
  return (
    <>
      <RadioGroup
        name="outcome"
        label={say("responses.outcome")}
        hint={
          prefilled && prefill.decisions.length > 0
            ? say("responses.from.decisions", {
                decisions: prefill.decisions.join(", "),
                count: prefill.decisions.length,
              })
            : undefined
        }
        value={draft.outcome}
        onChange={(value) => onChange({ outcome: value as Outcome })}
        options={outcomes.map((value) => ({ value, label: outcomeWord(say, value) }))}
      />
      {departs(draft, editing) ? (
        <TextArea
          name="departure"
          label={say("responses.departure")}
          hint={say("responses.departure.hint", {
            decisions: decided.map(({ decision }) => decision).join(", "),
          })}
          words
          rows={3}
          value={draft.departure}
          onChange={(departure) => onChange({ departure })}
        />
      ) : null}
      <ReasonFields
        name="reasonCodes"
        outcome={draft.outcome}
        value={draft.reasonCodes}
        onChange={(reasonCodes) => onChange({ reasonCodes })}
      />
      {draft.outcome === "amendment" ? (
        <div className="desk-two">
          <TextArea
            name="before"
            label={say("responses.before")}
            words
            rows={3}
            value={draft.before}
            onChange={(before) => onChange({ before })}
          />
          <TextArea
            name="after"
            label={say("responses.after")}
            words
            rows={3}
            value={draft.after}
            onChange={(after) => onChange({ after })}
          />
        </div>
      ) : null}
      <Elements
        elements={draft.elements}
        suggestions={editing.suggestions}
        onChange={(elements) => onChange({ elements })}
      />
      <Select
        name="theme"
        label={say("responses.theme")}
        value={draft.theme ?? none}
        onChange={(id) => onChange({ theme: id === none ? null : id })}
        options={[
          { id: none, label: say("responses.theme.none") },
          ...editing.themes.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      {draft.outcome !== "rejection" && editing.commitments.length > 0 ? (
        <CheckboxGroup
          name="commitments"
          label={say("responses.commitments")}
          value={draft.commitments}
          onChange={(commitments) => onChange({ commitments })}
          options={editing.commitments.map(({ id, n, title }) => ({
            value: id,
            label: (
              <>
                {n} <bdi>{title}</bdi>
              </>
            ),
          }))}
        />
      ) : null}
      {decisions.length > 0 ? (
        <CheckboxGroup
          name="decisions"
          label={say("responses.decisions")}
          value={draft.decisions.map(String)}
          onChange={(value) => onChange({ decisions: value.map(Number) })}
          options={decisions.map((decision) => ({
            value: String(decision),
            label: say("responses.decision", { decision }),
          }))}
        />
      ) : null}
    </>
  );
}
