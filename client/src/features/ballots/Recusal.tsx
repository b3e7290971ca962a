import type { Say } from "@accord/shared/messages";
import { Checkbox, CheckboxGroup, type SummaryIssue, TextField, useSay } from "../../ui/index.js";

export interface Recused {
  readonly reason: string;
  /** Those of a sitting in which the member has an interest; by proposal. */
  readonly questions: readonly string[];
}
/** By seat. */
export type Recusals = Readonly<Record<string, Recused>>;

/** Who is recused in a question, as the act takes it; without a question, in the only one. */
export const recusedIn = (recusals: Recusals, question?: string) =>
  Object.entries(recusals)
    .filter(([, { questions }]) => question === undefined || questions.includes(question))
    .map(([seat, { reason }]) => ({ seat, reason }));

const reasonField = (seat: string): string => `recusal-${seat}`;

/** Each is published with its reason: those that have none yet. */
export const withoutReason = (
  recusals: Recusals,
  seats: readonly { readonly seat: string; readonly name: string | null }[],
  say: Say,
): readonly SummaryIssue[] =>
  seats
    .filter(({ seat }) => recusals[seat]?.reason.trim() === "")
    .map(({ seat, name }) => ({
      field: reasonField(seat),
      text: say("ballots.new.recused.missing", { name: name ?? "" }),
    }));

interface Props {
  readonly seat: { readonly seat: string; readonly name: string | null };
  /** Of a sitting; none where one question is put. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
  readonly recused: Recused | undefined;
  readonly onChange: (recused: Recused | undefined) => void;
  readonly issue?: string | undefined;
}

/** Whether a member has an interest: in which questions, and why. */
export function Recusal({ seat, questions, recused, onChange, issue }: Props) {
  const say = useSay();
  const name = seat.name ?? "";
  return (
    <>
      <Checkbox
        boxOnly
        isSelected={recused !== undefined}
        onChange={(on) => onChange(on ? { reason: "", questions: questions.map(({ id }) => id) } : undefined)}
      >
        {say("ballots.new.recused.of", { name })}
      </Checkbox>
      {recused ? (
        <div className="stack">
          <TextField
            name={reasonField(seat.seat)}
            label={say("ballots.new.recused.reason", { name })}
            value={recused.reason}
            onChange={(reason) => onChange({ ...recused, reason })}
            issue={issue}
          />
          {questions.length > 0 ? (
            <CheckboxGroup
              name={`recusal-in-${seat.seat}`}
              label={say("ballots.new.recused.in", { name })}
              options={questions.map(({ id, label }) => ({ value: id, label: <bdi>{label}</bdi> }))}
              value={recused.questions}
              onChange={(chosen) =>
                onChange(chosen.length > 0 ? { ...recused, questions: chosen } : undefined)
              }
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}
