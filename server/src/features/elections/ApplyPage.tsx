import { type ApplicationField, appliesAs, fieldOf, linksOf } from "@accord/shared/elections";
import type { Issue } from "@accord/shared/issues";
import { momentText, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Choices, described, Explained, Line, Problems } from "../contributions/index.js";
import { Page } from "../public-site/index.js";
import { type Form, fieldsOn, type Step, stepsOf } from "./apply-form.js";
import type { Found } from "./visiting.js";

interface Props extends Found {
  readonly form: Form;
  readonly step: Step;
  readonly issues: readonly Issue[];
}

/** One question a page; what was typed travels with the form. */
export function ApplyPage(props: Props): ReactNode {
  const { around, row, form, step, issues, path } = props;
  const { say, process } = around;
  const steps = stepsOf(row, form);
  const shown = fieldsOn(row, form, step);
  const heading = say(`elections.page.${step as "organisation"}`);
  const title = `${heading}: ${row.title}`;
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <p className="facts">
        <span>{say("calls.step", { step: steps.indexOf(step) + 1, of: steps.length })}</span>
        <span>
          {say("elections.apply.until", {
            moment: momentText(row.dates.closesAt, process.timeZone, process.language),
            place: placeOf(process.timeZone),
          })}
        </span>
      </p>
      <Problems issues={issues} say={say} />
      {step === "organisation" ? <p>{say(`elections.apply.lead.${row.method}`)}</p> : null}
      <form className="send" method="post" action={`${path}/apply`} noValidate>
        <Hidden {...{ form, step, shown }} />
        {shown.length === 1 ? null : <h1>{heading}</h1>}
        {shown.map((name) => (
          <Field key={name} {...props} {...{ name }} alone={shown.length === 1} />
        ))}
        {step === "check" ? <Check {...props} /> : null}
        <div className="presses">
          <button type="submit" name="go" value={step === "check" ? "send" : "continue"} className="do">
            {say(step === "check" ? "elections.apply.send" : "calls.continue")}
          </button>
          {steps.indexOf(step) === 0 ? (
            <a className="quiet" href={path}>
              {say("elections.apply.leave")}
            </a>
          ) : (
            <button type="submit" name="go" value="back" className="other">
              {say("calls.back")}
            </button>
          )}
        </div>
      </form>
    </Page>
  );
}

function Hidden({
  form: { key, typed },
  step,
  shown,
}: Pick<Props, "form" | "step"> & { readonly shown: readonly ApplicationField[] }): ReactNode {
  const all: [string, string][] = [["key", key], ["step", step], ...Object.entries(typed)];
  return all
    .filter(([name, value]) => value !== "" && !shown.some((one) => one === name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

const complete = {
  organisation: "organization",
  nominee: "off",
  contact: "name",
  email: "email",
} as const satisfies Partial<Record<ApplicationField, string>>;

function Field({
  around: { say },
  row,
  form: { typed },
  issues,
  name,
  alone,
}: Props & { readonly name: ApplicationField; readonly alone: boolean }): ReactNode {
  const { kind, most, optional } = fieldOf(name);
  const of = labelOf(row, name);
  const words = say(of);
  const label = alone ? <h1>{words}</h1> : words;
  const field = { name, issues, say, hint: say(`${of}.hint`) };
  const value = typed[name];
  if (kind === "college")
    return (
      <Choices
        {...field}
        {...{ label, value }}
        options={row.colleges.map((one, at) => ({
          value: String(at + 1),
          label: say("elections.college.seats", { name: one.name, seats: one.seats }),
        }))}
      />
    );
  if (kind === "as")
    return (
      <Choices
        {...field}
        {...{ label, value }}
        options={appliesAs.map((one) => ({ value: one, label: say(`elections.as.${one}`) }))}
      />
    );
  if (kind === "line" || kind === "email")
    return (
      <Line
        {...field}
        {...{ label, value, most }}
        type={kind === "email" ? "email" : "text"}
        autoComplete={complete[name as keyof typeof complete] ?? "off"}
      />
    );
  const text = optional ? say("elections.optional", { label: words }) : words;
  const labelled = <label htmlFor={name}>{text}</label>;
  return (
    <div className="entry">
      {alone ? <h1>{labelled}</h1> : labelled}
      <Explained {...field} />
      <textarea
        id={name}
        name={name}
        className="words"
        rows={most > 1_000 ? 8 : 4}
        dir="auto"
        maxLength={most}
        defaultValue={value}
        {...described(field)}
      />
    </div>
  );
}

/** Who nominates need be no organisation. */
const labelOf = ({ method }: Found["row"], name: ApplicationField) =>
  method === "committee" && name === "organisation"
    ? ("elections.field.organisation.committee" as const)
    : (`elections.field.${name}` as const);

/** All that was typed, what of it becomes public, and a way back to each page. */
function Check({ around: { say }, row, form }: Props): ReactNode {
  const told = (name: ApplicationField): string => {
    const value = form.typed[name];
    if (name === "college") return row.colleges[Number(value) - 1]?.name ?? "";
    if (name === "as") return say(`elections.as.${value as "both"}`);
    return value;
  };
  const steps = stepsOf(row, form).filter((step) => step !== "check");
  return (
    <>
      {steps.map((step) => (
        <section key={step} className="apply-part">
          {fieldsOn(row, form, step).map((name) => (
            <div key={name}>
              <h2>
                {say(labelOf(row, name))}{" "}
                {fieldOf(name).kept ? <span className="hint">{say("elections.apply.kept")}</span> : null}
              </h2>
              {fieldOf(name).kind === "links" && told(name) !== "" ? (
                <ul>
                  {linksOf(told(name)).map((one) => (
                    <li key={one}>
                      <bdi>{one}</bdi>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="words lines" dir="auto">
                  {told(name) === "" ? say("elections.apply.none") : told(name)}
                </p>
              )}
            </div>
          ))}
          <button type="submit" name="go" value={`to-${step}`} className="other">
            {say(`elections.change.${step as "organisation"}`)}
          </button>
        </section>
      ))}
      <h2>{say("elections.apply.consent")}</h2>
      <p>{say(`elections.apply.consent.${row.method}`)}</p>
      <p>{say("elections.apply.files")}</p>
      <div className="trap">
        <label htmlFor="website">{say("choices.vote.trap")}</label>
        <input id="website" name="website" type="text" autoComplete="off" tabIndex={-1} maxLength={200} />
      </div>
    </>
  );
}
