import { type ElectionForm, electionLimits, electionMethods } from "@accord/shared/elections";
import { placeOf } from "@accord/shared/messages";
import { readPeople } from "@accord/shared/people";
import { useZone } from "../../app/process.js";
import { useDraft } from "../../app/useDraft.js";
import { useAsk } from "../../connection/asking.js";
import {
  Button,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  RadioGroup,
  type SummaryIssue,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";
import { CollegeRows } from "./CollegeRows.js";
import { type Draft, daysOf, formOf } from "./draft.js";

interface Props {
  readonly process: string;
  readonly from: Draft;
  readonly act: string;
  readonly pending: boolean;
  readonly refused: unknown;
  readonly onSend: (form: ElectionForm) => void;
}

const isSeats = (typed: string): boolean =>
  /^[0-9]{1,2}$/u.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= electionLimits.seats;

/** Title, method, colleges, dates, criteria and commission of an election that is being prepared. */
export function ElectionFields({ process, from, act, pending, refused, onSend }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const people = useAsk(readPeople, { params: { process } }).data?.people ?? [];
  const missing = (field: string, isMissing: boolean, text: string): SummaryIssue[] =>
    isMissing ? [{ field, text }] : [];
  const missingIn = ({ title, method, colleges, days, commission }: Draft): SummaryIssue[] => [
    ...missing("title", title.trim() === "", say("elections.form.title.missing")),
    ...colleges.flatMap(({ key, name, seats }, at) => [
      ...missing(`name-${key}`, name.trim() === "", say("elections.form.college.missing", { no: at + 1 })),
      ...missing(
        `seats-${key}`,
        !isSeats(seats),
        say("elections.form.seats.wrong", { no: at + 1, most: electionLimits.seats }),
      ),
    ]),
    ...daysOf({ method }).flatMap((name) =>
      missing(name, !days[name], say("elections.form.day.missing", { label: say(`elections.form.${name}`) })),
    ),
    ...missing("commission", commission.length === 0, say("elections.form.commission.missing")),
  ];
  const { draft, set, send, issues, of } = useDraft({
    ...{ from, refused, missingIn },
    onSend: (typed) => onSend(formOf(typed, zone)),
  });
  return (
    <form className="form" onSubmit={send} noValidate>
      <ErrorSummary issues={issues} />
      <TextField
        name="title"
        label={say("elections.form.title")}
        maxLength={electionLimits.title}
        value={draft.title}
        onChange={(title) => set({ title })}
        issue={of("title")}
      />
      <TextArea
        name="words"
        optional
        label={say("elections.form.words")}
        maxLength={electionLimits.words}
        value={draft.words}
        onChange={(words) => set({ words })}
      />
      <RadioGroup
        name="method"
        label={say("elections.form.method")}
        value={draft.method}
        onChange={(method) => set({ method: method as Draft["method"] })}
        options={electionMethods.map((method) => ({
          value: method,
          label: say(`elections.method.${method}`),
          hint: say(`elections.form.method.${method}`),
        }))}
      />
      <TextArea
        name="criteria"
        label={say(`elections.criteria.${draft.method}`)}
        hint={say("elections.form.criteria.hint")}
        maxLength={electionLimits.words}
        value={draft.criteria}
        onChange={(criteria) => set({ criteria })}
        issue={of("criteria")}
      />
      <CollegeRows colleges={draft.colleges} onChange={(colleges) => set({ colleges })} issue={of} />
      <section className="stack" aria-labelledby="election-days">
        <h2 id="election-days">{say("elections.dates")}</h2>
        <p className="hint">{say("elections.form.dates.hint", { place: placeOf(zone) })}</p>
        {daysOf(draft).map((name) => (
          <DateField
            key={name}
            {...{ name }}
            label={say(
              draft.method === "committee" && name === "rollsAt"
                ? "elections.date.selectedAt"
                : `elections.form.${name}`,
            )}
            value={draft.days[name] ?? ""}
            onChange={(day) => set({ days: { ...draft.days, [name]: day } })}
            issue={of(name)}
          />
        ))}
      </section>
      <CheckboxGroup
        name="commission"
        label={say(`elections.form.commission.${draft.method}`)}
        hint={say("elections.form.commission.hint")}
        value={[...draft.commission]}
        onChange={(commission) => set({ commission })}
        options={people.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
        issue={of("commission")}
      />
      <Button type="submit" kind="primary" pending={pending}>
        {act}
      </Button>
    </form>
  );
}
