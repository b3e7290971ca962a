import type { Issue } from "@accord/shared/issues";
import type { ReactNode } from "react";
import { described, Explained, Line, Problems } from "../contributions/index.js";
import type { Around } from "../public-site/index.js";
import { type Question, questionLimits } from "./ask-question.js";

export type Asked = Pick<Question, "name" | "organisation" | "text">;

interface Props {
  readonly around: Around;
  readonly no: number;
  /** As typed in a form that was refused. */
  readonly typed: Asked;
  readonly issues: readonly Issue[];
}

/** Anybody puts a question on the agenda, without account and without script [M2]. */
export function AskForm({ around: { say, slug }, no, typed, issues }: Props): ReactNode {
  const field = { name: "text", hint: say("meetings.ask.hint"), issues, say };
  return (
    <form className="send" method="post" action={`/p/${slug}/meetings/${no}#ask`} id="ask" noValidate>
      <h3>{say("meetings.ask")}</h3>
      <Problems issues={issues} say={say} />
      <div className="entry">
        <label htmlFor="text">{say("meetings.ask.text")}</label>
        <Explained {...field} />
        <textarea
          id="text"
          name="text"
          className="words"
          rows={4}
          dir="auto"
          maxLength={questionLimits.text}
          defaultValue={typed.text}
          {...described(field)}
        />
      </div>
      <Line
        name="name"
        label={say("meetings.ask.name")}
        autoComplete="name"
        value={typed.name}
        most={questionLimits.name}
        {...{ issues, say }}
      />
      <Line
        name="organisation"
        label={say("meetings.ask.organisation")}
        autoComplete="organization"
        value={typed.organisation}
        most={questionLimits.organisation}
        {...{ issues, say }}
      />
      <p className="hint">{say("meetings.ask.consent")}</p>
      <div className="presses">
        <button type="submit" className="do">
          {say("meetings.ask.send")}
        </button>
      </div>
    </form>
  );
}
