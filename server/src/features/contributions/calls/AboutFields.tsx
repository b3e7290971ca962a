import { contributorKinds, sendingLimits } from "@accord/shared/contributions";
import type { ReactNode } from "react";
import { Choices, Explained, explainedBy, Line } from "./fields.js";
import type { SendPageProps } from "./send-page-props.js";

/** For oneself or for an organisation: what is asked next depends on it. */
export function KindField({ around: { say }, asking, form, issues }: SendPageProps): ReactNode {
  const Heading = asking.pages.kind ? "h1" : "h2";
  return (
    <Choices
      name="kind"
      label={<Heading>{say("calls.about.kind")}</Heading>}
      value={form.words.kind}
      options={contributorKinds.map((value) => ({ value, label: say(`calls.about.kind.${value}`) }))}
      issues={issues}
      say={say}
    />
  );
}

/** Who sends it. Without accepted grounds there is no box for staying unnamed [8.6]. */
export function AboutFields({ around, asking, form, issues }: SendPageProps): ReactNode {
  const { say } = around;
  const { call, pages } = asking;
  const { words, trap } = form;
  const offers = call.grounds.length > 0;
  const box = { name: "anonymous", hint: say("calls.about.anonymous.hint"), issues, say };
  return (
    <>
      {pages.about ? <h1>{say("calls.about.title")}</h1> : null}
      {words.kind === "organisation" || !pages.kind ? (
        <Line
          name="organisation"
          label={say("calls.about.organisation")}
          {...(pages.kind ? {} : { hint: say("calls.about.organisation.hint") })}
          autoComplete="organization"
          value={words.organisation}
          most={sendingLimits.name}
          issues={issues}
          say={say}
        />
      ) : null}
      <Line
        name="name"
        label={say("calls.about.name")}
        hint={say(offers ? "calls.about.name.hint.grounds" : "calls.about.name.hint")}
        autoComplete="name"
        value={words.name}
        most={sendingLimits.name}
        issues={issues}
        say={say}
      />
      <Line
        name="email"
        type="email"
        label={say("calls.about.email")}
        hint={say("calls.about.email.hint")}
        autoComplete="email"
        value={words.email}
        most={sendingLimits.email}
        issues={issues}
        say={say}
      />
      {offers ? (
        <fieldset className="entry" {...explainedBy(box)}>
          <legend>{say("calls.about.anonymous")}</legend>
          <Explained {...box} />
          <label className="choice">
            <input
              id="anonymous"
              type="checkbox"
              name="anonymous"
              value="yes"
              defaultChecked={words.anonymous}
            />
            <span>{say("calls.about.anonymous.box")}</span>
          </label>
          <Choices
            name="ground"
            label={say("calls.about.ground")}
            value={words.ground}
            options={call.grounds.map((value) => ({ value, label: say(`calls.ground.${value}`) }))}
            issues={issues}
            say={say}
          />
        </fieldset>
      ) : null}
      <div className={trap === "" ? "trap" : "entry"}>
        <label htmlFor="website">{say("calls.about.trap")}</label>
        <input
          id="website"
          name="website"
          type="text"
          autoComplete="off"
          tabIndex={trap === "" ? -1 : 0}
          maxLength={200}
          defaultValue={trap}
        />
      </div>
    </>
  );
}
