import { sendingLimits } from "@accord/shared/contributions";
import type { ReactNode } from "react";
import { Page } from "../../public-site/index.js";
import { AboutFields, KindField } from "./AboutFields.js";
import { described, Explained, Problems } from "./fields.js";
import { type Go, hiddenFields, stepsOf } from "./form.js";
import type { SendPageProps } from "./send-page-props.js";

/** S8: short pages; what was typed travels with the form. */
export function SendPage(props: SendPageProps): ReactNode {
  const { around, asking, form, step, issues, sentBefore } = props;
  const { call, pages, path, leave } = asking;
  const { say } = around;
  const shown = pages[step] ?? [];
  const steps = stepsOf(pages);
  const title = `${step === "words" ? asking.title : say(`calls.${step}.title`)}: ${call.title}`;
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <p className="facts">
        <span>{say("calls.step", { step: steps.indexOf(step) + 1, of: steps.length })}</span>
        <span>{asking.open}</span>
      </p>
      <Problems issues={issues} say={say}>
        {sentBefore ? (
          <p>
            <a href={`/r/${sentBefore.key}`}>
              {say("calls.sent.receipt", { reference: sentBefore.reference })}
            </a>
          </p>
        ) : null}
      </Problems>
      <form className="send" method="post" action={path} noValidate>
        {hiddenFields(form, shown, step).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {shown.includes("text") ? <Words {...props} /> : null}
        {shown.includes("kind") ? <KindField {...props} /> : null}
        {shown.includes("name") ? <AboutFields {...props} /> : null}
        {step === "check" ? <Check {...props} /> : null}
        <div className="presses">
          {step === "check" ? (
            <Press go="send" main words={say("calls.check.send")} />
          ) : (
            <Press go="continue" main words={say("calls.continue")} />
          )}
          {step === "words" ? (
            <a className="quiet" href={leave.href}>
              {leave.label}
            </a>
          ) : (
            <Press go="back" words={say("calls.back")} />
          )}
        </div>
      </form>
    </Page>
  );
}

function Press({
  go,
  words,
  main = false,
}: {
  readonly go: Go;
  readonly words: string;
  readonly main?: boolean;
}): ReactNode {
  return (
    <button type="submit" name="go" value={go} className={main ? "do" : "other"}>
      {words}
    </button>
  );
}

function Words({ around, asking, form, issues }: SendPageProps): ReactNode {
  const { say } = around;
  const field = { name: "text", hint: asking.hint, issues, say };
  return (
    <div className="entry">
      <h1>
        <label htmlFor="text">
          <bdi>{asking.call.question}</bdi>
        </label>
      </h1>
      {asking.about}
      <Explained {...field} />
      <textarea
        id="text"
        name="text"
        className="words"
        rows={6}
        dir="auto"
        maxLength={sendingLimits.text}
        defaultValue={form.words.text}
        {...described(field)}
      />
    </div>
  );
}

function Check({ around, asking, form }: SendPageProps): ReactNode {
  const { say } = around;
  const { call, about, pages } = asking;
  const { words } = form;
  const named =
    words.kind === "organisation"
      ? say("calls.check.from.organisation", { name: words.name, organisation: words.organisation })
      : say("calls.check.from.named", { name: words.name });
  return (
    <>
      <h1>{say("calls.check.title")}</h1>
      {about}
      <h2>{say("calls.check.words")}</h2>
      <div className="words lines quoted" dir="auto">
        {words.text}
      </div>
      <Press go="words" words={say("calls.check.changeWords")} />
      <h2>{say("calls.check.from")}</h2>
      {words.anonymous ? (
        <>
          <p>
            {say("calls.check.from.unnamed", {
              ground: words.ground ? say(`calls.ground.${words.ground as "minor"}`) : "",
            })}
          </p>
          {words.name ? <p dir="auto">{say("calls.check.from.known", { name: words.name })}</p> : null}
        </>
      ) : (
        <p dir="auto">{named}</p>
      )}
      <h3>{say("calls.check.email")}</h3>
      <p>{words.email ? <bdi>{words.email}</bdi> : say("calls.check.email.none")}</p>
      <Press go={pages.kind ? "kind" : "words"} words={say("calls.check.changeAbout")} />
      <h2>{say("calls.check.consent")}</h2>
      <p className="lines" id="consent">
        {call.consentText}
      </p>
      {words.anonymous ? <p>{say("calls.about.anonymous.hint")}</p> : null}
      {call.moderated ? <p>{say("calls.check.moderated")}</p> : null}
      <input type="hidden" name="consent" value={call.consentText} />
    </>
  );
}
