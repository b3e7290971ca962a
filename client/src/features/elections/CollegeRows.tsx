import { electionLimits } from "@accord/shared/elections";
import { Button, TextField, useSay } from "../../ui/index.js";
import { type DraftCollege, emptyCollege } from "./draft.js";
import "../choices/choices.css";

interface Props {
  readonly colleges: readonly DraftCollege[];
  readonly onChange: (colleges: readonly DraftCollege[]) => void;
  readonly issue: (field: string) => string | undefined;
}

/** Colleges with their seats, in the order in which they are shown. */
export function CollegeRows({ colleges, onChange, issue }: Props) {
  const say = useSay();
  const set = (key: number, part: Partial<DraftCollege>): void =>
    onChange(colleges.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const next = Math.max(...colleges.map(({ key }) => key)) + 1;
  return (
    <section className="stack" data-field="colleges" aria-labelledby="colleges">
      <h2 id="colleges">{say("elections.seats")}</h2>
      {issue("colleges") ? <p className="issue">{issue("colleges")}</p> : null}
      {colleges.map(({ key, name, words, seats }, at) => (
        <div key={key} className="stack choice-row">
          <TextField
            name={`name-${key}`}
            label={say("elections.form.college", { no: at + 1 })}
            maxLength={electionLimits.college}
            value={name}
            onChange={(value) => set(key, { name: value })}
            issue={issue(`name-${key}`)}
          />
          <TextField
            name={`seats-${key}`}
            width={4}
            inputMode="numeric"
            label={say("elections.form.seats", { no: at + 1 })}
            value={seats}
            onChange={(value) => set(key, { seats: value })}
            issue={issue(`seats-${key}`)}
          />
          <TextField
            name={`words-${key}`}
            optional
            label={say("elections.form.college.words")}
            maxLength={500}
            value={words}
            onChange={(value) => set(key, { words: value })}
          />
          {colleges.length > 1 ? (
            <div className="acts">
              <Button kind="quiet" onPress={() => onChange(colleges.filter((one) => one.key !== key))}>
                {say("elections.form.college.remove", { no: at + 1 })}
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      {colleges.length < electionLimits.colleges ? (
        <Button onPress={() => onChange([...colleges, emptyCollege(next)])}>
          {say("elections.form.college.add")}
        </Button>
      ) : null}
    </section>
  );
}
