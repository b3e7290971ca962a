import { type ChoiceForm, choiceKinds, choiceLimits, choiceTakers } from "@accord/shared/choices";
import { useDraft } from "../../app/useDraft.js";
import {
  Button,
  Checkbox,
  ErrorSummary,
  RadioGroup,
  type SummaryIssue,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";
import "./choices.css";
import { type Draft, formOf } from "./draft.js";
import { OptionRows } from "./OptionRows.js";

interface Props {
  readonly process: string;
  readonly from: Draft;
  readonly act: string;
  readonly pending: boolean;
  readonly refused: unknown;
  readonly onSend: (form: ChoiceForm) => void;
}

const isCount = (typed: string): boolean => /^[0-9]{1,2}$/u.test(typed.trim()) && Number(typed) >= 1;

/** Question, options, rule and takers of a choice that is being prepared. */
export function ChoiceFields({ process, from, act, pending, refused, onSend }: Props) {
  const say = useSay();
  const missingIn = ({ question, kind, dots, most, options }: Draft): SummaryIssue[] => [
    ...(question.trim() === "" ? [{ field: "question", text: say("choices.form.question.missing") }] : []),
    ...Object.entries(kind === "dots" ? { dots, most } : {}).flatMap(([field, typed]) =>
      isCount(typed) && Number(typed) <= choiceLimits.dots
        ? []
        : [{ field, text: say("choices.form.number", { most: choiceLimits.dots }) }],
    ),
    ...options.flatMap(({ key, title }, at) =>
      title.trim() === ""
        ? [{ field: `title-${key}`, text: say("choices.form.option.missing", { no: at + 1 }) }]
        : [],
    ),
  ];
  const { draft, set, send, issues, of } = useDraft({
    ...{ from, refused, missingIn },
    onSend: (typed) => onSend(formOf(typed)),
  });
  return (
    <form className="form" onSubmit={send} noValidate>
      <ErrorSummary issues={issues} />
      <TextField
        name="question"
        label={say("choices.form.question")}
        hint={say("choices.form.question.hint")}
        maxLength={choiceLimits.question}
        value={draft.question}
        onChange={(question) => set({ question })}
        issue={of("question")}
      />
      <TextArea
        name="words"
        optional
        label={say("choices.form.words")}
        hint={say("choices.form.words.hint")}
        maxLength={choiceLimits.words}
        value={draft.words}
        onChange={(words) => set({ words })}
      />
      <RadioGroup
        name="kind"
        label={say("choices.form.kind")}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as Draft["kind"] })}
        options={choiceKinds.map((kind) => ({
          value: kind,
          label: say(`choices.kind.${kind}`),
          hint: say(`choices.form.kind.${kind}`),
        }))}
      />
      {draft.kind === "rank_three" ? (
        <Checkbox isSelected={draft.fewer} onChange={(fewer) => set({ fewer })}>
          {say("choices.form.fewer")}
        </Checkbox>
      ) : null}
      {draft.kind === "dots"
        ? (["dots", "most"] as const).map((name) => (
            <TextField
              key={name}
              {...{ name }}
              width={4}
              inputMode="numeric"
              label={say(`choices.form.${name}`)}
              value={draft[name]}
              onChange={(typed) => set({ [name]: typed })}
              issue={of(name)}
            />
          ))
        : null}
      <RadioGroup
        name="takers"
        label={say("choices.form.takers")}
        value={draft.takers}
        onChange={(takers) => set({ takers: takers as Draft["takers"] })}
        options={choiceTakers.map((takers) => ({
          value: takers,
          label: say(`choices.takers.${takers}`),
          ...(takers === "anyone" ? { hint: say("choices.form.takers.anyone") } : {}),
        }))}
      />
      <OptionRows {...{ process, draft }} onChange={(options) => set({ options })} issue={of} />
      <Button type="submit" kind="primary" pending={pending}>
        {act}
      </Button>
    </form>
  );
}
