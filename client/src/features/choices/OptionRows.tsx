import { choiceLimits, readChoiceOffer } from "@accord/shared/choices";
import { useAsk } from "../../connection/asking.js";
import { Button, Combobox, TextArea, TextField, useSay } from "../../ui/index.js";
import { type Draft, type DraftOption, emptyOption } from "./draft.js";

interface Props {
  readonly process: string;
  readonly draft: Draft;
  readonly onChange: (options: readonly DraftOption[]) => void;
  readonly issue: (field: string) => string | undefined;
}

/** The options in the order in which people will read them; proposals and themes come with their tie. */
export function OptionRows({ process, draft, onChange, issue }: Props) {
  const say = useSay();
  const { options } = draft;
  const offer = useAsk(readChoiceOffer, { params: { process } }).data?.offered ?? [];
  const left = offer.filter(
    ({ about }) => !options.some((one) => one.about?.kind === about.kind && one.about.ref === about.ref),
  );
  const next = Math.max(-1, ...options.map(({ key }) => key)) + 1;
  const set = (key: number, part: Partial<DraftOption>): void =>
    onChange(options.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const up = (at: number): void => {
    const [option] = options.slice(at, at + 1);
    if (option) onChange(options.toSpliced(at, 1).toSpliced(at - 1, 0, option));
  };
  const add = (option: DraftOption): void => {
    const filled = options.filter(({ title, about }) => title.trim() !== "" || about !== null);
    onChange([...(option.about === null ? options : filled), option]);
  };
  return (
    <section className="stack" data-field="options" aria-labelledby="options">
      <h2 id="options">{say("choices.form.options")}</h2>
      {issue("options") ? <p className="issue">{issue("options")}</p> : null}
      {options.map(({ key, title, words, category }, at) => (
        <div key={key} className="stack choice-row">
          <TextField
            name={`title-${key}`}
            label={say("choices.form.option.title", { no: at + 1 })}
            maxLength={choiceLimits.option}
            value={title}
            onChange={(value) => set(key, { title: value })}
            issue={issue(`title-${key}`)}
          />
          {draft.kind === "one_per_category" ? (
            <TextField
              name={`category-${key}`}
              width={24}
              label={say("choices.form.option.category", { no: at + 1 })}
              maxLength={choiceLimits.option}
              value={category}
              onChange={(value) => set(key, { category: value })}
            />
          ) : null}
          <TextArea
            name={`words-${key}`}
            optional
            rows={2}
            label={say("choices.form.option.words")}
            maxLength={choiceLimits.about}
            value={words}
            onChange={(value) => set(key, { words: value })}
          />
          <div className="acts">
            {at > 0 ? (
              <Button onPress={() => up(at)}>{say("choices.form.option.up", { no: at + 1 })}</Button>
            ) : null}
            <Button kind="quiet" onPress={() => onChange(options.filter((one) => one.key !== key))}>
              {say("choices.form.option.remove", { no: at + 1 })}
            </Button>
          </div>
        </div>
      ))}
      {options.length < choiceLimits.options ? (
        <>
          <Button onPress={() => add(emptyOption(next))}>{say("choices.form.add")}</Button>
          {left.length > 0 ? (
            <Combobox
              key={options.length}
              name="offer"
              label={say("choices.form.add.thing")}
              value={null}
              onChange={(id) => {
                const one = left.find(({ about }) => `${about.kind} ${about.ref}` === id);
                if (one) add({ ...emptyOption(next), title: one.title, about: one.about });
              }}
              options={left.map(({ about, label, title }) => ({
                id: `${about.kind} ${about.ref}`,
                label:
                  about.kind === "theme"
                    ? say("choices.form.add.theme", { name: title })
                    : `${label} ${title}`,
              }))}
            />
          ) : null}
        </>
      ) : null}
    </section>
  );
}
