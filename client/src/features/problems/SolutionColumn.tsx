import { dayText } from "@accord/shared/messages";
import { StateMark, useSay, WordsOf } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";
import { ChoiceForm } from "./ChoiceForm.js";
import { formOf } from "./NextAct.js";
import type { OnSolution } from "./on-solution.js";
import { ScoreForm } from "./ScoreForm.js";
import { Scores } from "./Scores.js";

interface Props extends Omit<OnSolution, "name"> {
  readonly can: { readonly score: boolean; readonly choose: boolean };
}

/** One solution: its words, its scores, what the group says of it. */
export function SolutionColumn({ can, ...props }: Props) {
  const say = useSay();
  const { solution } = props;
  const { choice, kind } = solution;
  const on = { ...props, name: solution.title || say("problems.solutions.unnamed") };
  return (
    <article aria-label={on.name}>
      <header>
        <h2 className="solution-name">
          <bdi>{on.name}</bdi>
        </h2>
        <p className="thing-facts">
          <span>{say(`problems.kind.${kind ?? "none"}`)}</span>
          <StateMark
            state={
              choice === null ? "noResponse" : choice.outcome === "selected" ? "included" : "notIncluded"
            }
            label={say(`problems.choice.${choice?.outcome ?? "open"}`)}
          />
        </p>
      </header>
      {(["what", "responds", "serves"] as const).map((field) => (
        <section key={field}>
          <h3>{say(`problems.column.${field}`)}</h3>
          <Words content={solution[field]} />
        </section>
      ))}
      <section>
        <h3>{say("problems.score.title")}</h3>
        <Scores {...on} />
        {can.score && choice === null ? (
          <div id={formOf("score", solution.id)}>
            <ScoreForm {...on} />
          </div>
        ) : null}
      </section>
      <section>
        <h3>{say("problems.choice.outcome")}</h3>
        {choice ? (
          <>
            <WordsOf className="plain-words">{choice.reasons}</WordsOf>
            <p className="hint">
              {say("problems.choice.by", { name: choice.by, date: dayText(choice.at.slice(0, 10)) })}
            </p>
          </>
        ) : can.choose ? null : (
          <p className="hint">{say("problems.choice.who")}</p>
        )}
        {can.choose ? (
          <div id={formOf("choice", solution.id)}>
            <ChoiceForm {...on} key={choice?.at ?? ""} />
          </div>
        ) : null}
      </section>
    </article>
  );
}

function Words({ content }: { readonly content: unknown }) {
  const say = useSay();
  return JSON.stringify(content).includes('"text":') ? (
    <RichText content={content} />
  ) : (
    <p className="hint">{say("problems.solutions.notWritten")}</p>
  );
}
