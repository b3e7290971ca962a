import type { Issue } from "@accord/shared/issues";
import { type Say, sayIssue } from "@accord/shared/messages";
import type { ReactNode } from "react";

/** What went wrong, on top, with links to the fields; the same words stand at each field. */
export function Problems({
  issues,
  say,
  children,
}: {
  readonly issues: readonly Issue[];
  readonly say: Say;
  readonly children?: ReactNode;
}): ReactNode {
  if (issues.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page answers a form; without script this is how focus reaches the problem.
    <div className="problem" role="alert" tabIndex={-1} autoFocus>
      <h2>{say("calls.problem")}</h2>
      <ul>
        {issues.map((one) => (
          <li key={`${one.code}-${one.field}`}>
            {one.field === undefined ? (
              sayIssue(say, one)
            ) : (
              <a href={`#${one.field}`}>{sayIssue(say, one)}</a>
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly issues: readonly Issue[];
  readonly say: Say;
}

const issueAt = (issues: readonly Issue[], name: string): Issue | undefined =>
  issues.find((one) => one.field === name);

type Told = Pick<FieldProps, "name" | "hint" | "issues">;

/** Ids of what explains a group of choices. */
export function explainedBy({ name, hint, issues }: Told) {
  const ids = [hint ? `${name}-hint` : "", issueAt(issues, name) ? `${name}-issue` : ""].filter(Boolean);
  return ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {};
}

export const described = (told: Told) => ({
  ...explainedBy(told),
  ...(issueAt(told.issues, told.name) ? { "aria-invalid": true } : {}),
});

export function Explained({ name, hint, issues, say }: Omit<FieldProps, "label">): ReactNode {
  const found = issueAt(issues, name);
  return (
    <>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {found ? (
        <p className="issue" id={`${name}-issue`}>
          {sayIssue(say, found)}
        </p>
      ) : null}
    </>
  );
}

export function Line({
  type = "text",
  autoComplete,
  value,
  most,
  ...field
}: FieldProps & {
  readonly type?: "text" | "email";
  readonly autoComplete: string;
  readonly value: string;
  readonly most: number;
}): ReactNode {
  return (
    <div className="entry">
      <label htmlFor={field.name}>{field.label}</label>
      <Explained {...field} />
      <input
        id={field.name}
        name={field.name}
        type={type}
        dir="auto"
        autoComplete={autoComplete}
        maxLength={most}
        defaultValue={value}
        {...described(field)}
      />
    </div>
  );
}

export function Choices({
  options,
  value,
  ...field
}: FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
}): ReactNode {
  return (
    <fieldset className="entry" {...explainedBy(field)}>
      <legend>{field.label}</legend>
      <Explained {...field} />
      {options.map((option, at) => (
        <label className="choice" key={option.value}>
          <input
            id={at === 0 ? field.name : `${field.name}-${option.value}`}
            type="radio"
            name={field.name}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What somebody had written is told back where it can't be taken any more. */
export function KeptWords({ say, words }: { readonly say: Say; readonly words: string }): ReactNode {
  return words === "" ? null : (
    <>
      <h2>{say("calls.kept")}</h2>
      <div className="words lines quoted" dir="auto">
        {words}
      </div>
    </>
  );
}
