import { type BallotSubject, changeKinds, type Statement, statementOf } from "@accord/shared/ballots";
import { DateField, RadioGroup, TextArea, TextField, useSay } from "../../ui/index.js";

interface Props {
  readonly subject: BallotSubject;
  readonly statement: Statement;
  readonly onChange: (statement: Statement) => void;
  /** A change that comes too late without an agreement [3.8]. */
  readonly late: boolean;
  /** What is wrong with a field. */
  readonly issue: (field: keyof Statement) => string | undefined;
}

/** What who puts it writes beside the things that are put: the text itself, or the reason for them. */
export function StatementFields({ subject, statement, late, onChange, issue }: Props) {
  const say = useSay();
  const asked = statementOf(subject);
  const set = (part: Partial<Statement>) => onChange({ ...statement, ...part });
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="review-statement" className="stack">
      <h2 id="review-statement">{say("ballotSubjects.statement")}</h2>
      <p className="hint">{say("ballotSubjects.statement.hint")}</p>
      {asked.includes("title") ? (
        <TextField
          name="title"
          label={say("ballotSubjects.statement.title")}
          value={statement.title}
          onChange={(title) => set({ title })}
          issue={issue("title")}
        />
      ) : null}
      {asked.includes("kind") ? (
        <RadioGroup
          name="kind"
          label={say("ballotSubjects.change.kind")}
          value={statement.kind}
          onChange={(kind) => set({ kind: kind as Statement["kind"] })}
          options={changeKinds.map((value) => ({ value, label: say(`ballotSubjects.change.kind.${value}`) }))}
          issue={issue("kind")}
        />
      ) : null}
      <TextArea
        name="text"
        label={say(`ballotSubjects.statement.text.${subject as "text" | "contributions" | "change"}`)}
        words
        rows={subject === "text" ? 10 : 4}
        value={statement.text}
        onChange={(text) => set({ text })}
        issue={issue("text")}
      />
      {subject === "change" ? (
        <DateField
          name="told"
          label={say("ballotSubjects.change.told")}
          value={statement.told ?? ""}
          onChange={(day) => set({ told: day || null })}
          issue={issue("told")}
        />
      ) : null}
      {late ? (
        <TextField
          name="agreement"
          label={say("ballotSubjects.change.agreement")}
          hint={say("ballotSubjects.change.agreement.hint")}
          maxLength={500}
          value={statement.agreement ?? ""}
          onChange={(agreement) => set({ agreement })}
          issue={issue("agreement")}
        />
      ) : null}
      {asked.includes("consultation") ? (
        <TextField
          name="consultation"
          label={say("ballotSubjects.statement.consultation")}
          hint={say("ballotSubjects.statement.consultation.hint")}
          value={statement.consultation}
          onChange={(consultation) => set({ consultation })}
          issue={issue("consultation")}
        />
      ) : null}
    </section>
  );
}
