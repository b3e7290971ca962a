import { type ChoiceForm, type ChoiceVote, categoriesOf, ranks } from "@accord/shared/choices";
import type { Issue } from "@accord/shared/issues";
import type { ReactNode } from "react";
import { Explained, explainedBy } from "../contributions/index.js";
import type { Around } from "../public-site/index.js";
import { categoryField, dotsField, rankField } from "./read-vote.js";

export interface VoteFormProps {
  readonly around: Around;
  readonly form: ChoiceForm;
  /** Where it is sent. */
  readonly path: string;
  /** Of a browser without account; null where the account votes. */
  readonly voteKey: string | null;
  /** As chosen in a form that was refused; a recorded vote is never shown again. */
  readonly typed: ChoiceVote;
  readonly issues: readonly Issue[];
  readonly hasVoted: boolean;
}

/** One vote, without script: options in the order in which they were listed, none chosen before. */
export function VoteForm(props: VoteFormProps): ReactNode {
  const { around, path, voteKey, issues, hasVoted } = props;
  const { say } = around;
  const field = { name: "vote", issues, say };
  return (
    <form className="send choice-form" method="post" action={path} noValidate>
      {voteKey === null ? null : <input type="hidden" name="key" value={voteKey} />}
      <div id="vote" tabIndex={-1} {...explainedBy(field)}>
        <Explained {...field} />
        <Options {...props} />
      </div>
      <div className="trap">
        <label htmlFor="website">{say("choices.vote.trap")}</label>
        <input id="website" name="website" type="text" autoComplete="off" tabIndex={-1} maxLength={200} />
      </div>
      <div className="presses">
        <button type="submit" className="do">
          {say(hasVoted ? "choices.vote.again" : "choices.vote.send")}
        </button>
      </div>
    </form>
  );
}

function Options(props: VoteFormProps): ReactNode {
  switch (props.form.rule.kind) {
    case "rank_three":
      return <Ranked {...props} fewer={props.form.rule.fewer} />;
    case "one_per_category":
      return <ByCategory {...props} />;
    case "dots":
      return <Dotted {...props} most={props.form.rule.most} />;
  }
}

/** Radio buttons of one rank belong together over all options: giving it to another takes it from the first. */
function Ranked({
  around: { say },
  form,
  typed,
  fewer,
}: VoteFormProps & { readonly fewer: boolean }): ReactNode {
  const isAt = (option: number, rank: number): boolean =>
    typed.some((one) => one.option === option && one.value === rank);
  const rankOf = (option: number, title: string, rank: (typeof ranks)[number]) => {
    const name = say(`choices.vote.rank.${rank}`);
    return (
      <label key={rank} className="pick">
        <input
          type="radio"
          name={rankField(rank)}
          value={option}
          defaultChecked={isAt(option, rank)}
          aria-label={say("choices.vote.rank.of", { rank: name, title })}
        />
        <span>{name}</span>
      </label>
    );
  };
  return (
    <ol className="choice-options">
      {form.options.map(({ title, words }, at) => (
        <li key={title}>
          <Told {...{ title, words }} no={at + 1} />
          <div className="picks">{ranks.map((rank) => rankOf(at + 1, title, rank))}</div>
        </li>
      ))}
      {fewer ? (
        <li>
          <p>{say("choices.vote.rank.none")}</p>
          <div className="picks">
            {ranks.slice(1).map((rank) => rankOf(0, say("choices.vote.rank.none"), rank))}
          </div>
        </li>
      ) : null}
    </ol>
  );
}

function ByCategory({ around: { say }, form, typed }: VoteFormProps): ReactNode {
  return categoriesOf(form).map((category, group) => {
    const name = categoryField(group);
    return (
      <fieldset key={category} className="entry">
        <legend>
          <bdi>{category}</bdi>
        </legend>
        {form.options.map((option, at) =>
          option.category === category ? (
            <label key={option.title} className="choice">
              <input
                type="radio"
                name={name}
                value={at + 1}
                defaultChecked={typed.some((one) => one.option === at + 1)}
              />
              <Told {...option} no={at + 1} />
            </label>
          ) : null,
        )}
        <label className="choice">
          <input type="radio" name={name} value={0} />
          <span>{say("choices.vote.skip")}</span>
        </label>
      </fieldset>
    );
  });
}

function Dotted({
  around: { say },
  form,
  typed,
  most,
}: VoteFormProps & { readonly most: number }): ReactNode {
  return (
    <ol className="choice-options">
      {form.options.map(({ title, words }, at) => {
        const given = typed.find(({ option }) => option === at + 1)?.value ?? 0;
        const name = dotsField(at + 1);
        return (
          <li key={title}>
            {most === 1 ? (
              <label className="choice">
                <input type="checkbox" name={name} value={1} defaultChecked={given > 0} />
                <Told {...{ title, words }} no={at + 1} />
              </label>
            ) : (
              <>
                <Told {...{ title, words }} no={at + 1} />
                <select name={name} defaultValue={given} aria-label={say("choices.vote.dots.of", { title })}>
                  {Array.from({ length: most + 1 }, (_, dots) => (
                    <option key={dots} value={dots}>
                      {dots}
                    </option>
                  ))}
                </select>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface ToldProps {
  readonly no: number;
  readonly title: string;
  readonly words: string;
}

/** An option by its number, as paper names it too. */
export const Told = ({ no, title, words }: ToldProps): ReactNode => (
  <span className="told">
    <strong>
      {no}. <bdi>{title}</bdi>
    </strong>
    {words === "" ? null : (
      <span className="words lines" dir="auto">
        {words}
      </span>
    )}
  </span>
);
