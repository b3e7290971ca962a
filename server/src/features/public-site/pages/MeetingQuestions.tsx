import type { PublicMeeting } from "@accord/shared/meetings";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

export interface QuestionsProps {
  readonly around: Around;
  readonly row: PublicMeeting;
  /** Where a question for the agenda is put; nothing where it is too late. */
  readonly form: ReactNode;
  /** Reference of the question that was just taken. */
  readonly asked: string | null;
}

/** What the public asked and what came of it [M2]. */
export function MeetingQuestions({ around: { say }, row, form, asked }: QuestionsProps): ReactNode {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say("meetings.questions")}</h2>
      {asked === null ? null : <p className="notice">{say("meetings.public.asked", { reference: asked })}</p>}
      {row.questions.length === 0 ? <p>{say("meetings.public.questions.none")}</p> : null}
      <ul className="rows">
        {row.questions.map((one) => (
          <li key={one.reference} id={one.reference}>
            <p className="paragraphs" dir="auto">
              {one.text}
            </p>
            <p className="facts">
              {one.reference} · <bdi>{one.from || say("meetings.questions.unnamed")}</bdi> ·{" "}
              {say(`meetings.question.state.${one.state}`)}
            </p>
            {one.answer === "" ? null : (
              <p className="paragraphs" dir="auto">
                {one.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
      {form}
    </section>
  );
}
