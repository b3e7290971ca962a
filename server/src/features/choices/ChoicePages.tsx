import { type ChoiceTakers, openDays, type PublicChoice } from "@accord/shared/choices";
import { dayText, inZone, momentText, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Problems } from "../contributions/index.js";
import { type Around, Page } from "../public-site/index.js";
import { ResultShown } from "./ResultShown.js";
import { Told, VoteForm, type VoteFormProps } from "./VoteForm.js";

/** What this reader can do in an open choice. */
export type Taking =
  | { readonly may: "vote"; readonly form: Omit<VoteFormProps, "around" | "form"> }
  | { readonly may: "sign_in"; readonly takers: Exclude<ChoiceTakers, "anyone"> }
  | { readonly may: "nothing" };

interface ChoicePageProps {
  readonly around: Around;
  readonly row: PublicChoice;
  readonly taking: Taking;
  /** Numbers of the run-offs that settle its ties. */
  readonly runOffs: readonly number[];
  /** Addresses of options that have a public page. */
  readonly there: ReadonlySet<string>;
  /** A vote of this reader has just been taken. */
  readonly recorded: boolean;
  /** Address under which the vote can be replaced from elsewhere. */
  readonly receipt: string | null;
}

/** One public choice: the question, the vote while it is open, the result once it has closed. */
export function ChoicePage(props: ChoicePageProps): ReactNode {
  const { around, row, taking, recorded, there } = props;
  const { say } = around;
  const issues = taking.may === "vote" ? taking.form.issues : [];
  const title = recorded ? say("choices.vote.recorded.title") : row.question;
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <Problems issues={issues} say={say} />
      {recorded ? <Recorded {...props} /> : null}
      <p className="facts">
        <span>{say("choices.no", { no: row.no })}</span>
        <strong>{say(`choices.state.${row.state}`)}</strong>
      </p>
      {recorded ? (
        <h2>
          <bdi>{row.question}</bdi>
        </h2>
      ) : (
        <h1>
          <bdi>{row.question}</bdi>
        </h1>
      )}
      <p className="lead">{whenOf(around, row)}</p>
      <RunOffs {...props} />
      {row.words === "" ? null : (
        <p className="words lines" dir="auto">
          {row.words}
        </p>
      )}
      {row.tally === null ? null : <ResultShown {...{ around, row, there }} tally={row.tally} />}
      {row.state === "open" ? <Taken {...props} /> : null}
      {row.state === "void" ? <Listed row={row} /> : null}
      {row.state === "open" ? <About {...{ around, row }} /> : null}
    </Page>
  );
}

const fewerOf = ({ rule }: PublicChoice) =>
  rule.kind === "rank_three" && rule.fewer ? ("rank_three.fewer" as const) : rule.kind;

function Taken({ around, row, taking }: ChoicePageProps): ReactNode {
  const { say, slug } = around;
  const figures = row.rule.kind === "dots" ? row.rule : { dots: 0, most: 0 };
  const here = `/p/${slug}/choices/${row.no}`;
  return (
    <section aria-labelledby="your-vote">
      <h2 id="your-vote">{say("choices.vote")}</h2>
      <p>{say(`choices.rule.${fewerOf(row)}`, { dots: figures.dots, most: figures.most })}</p>
      {taking.may === "vote" ? (
        <>
          {taking.form.hasVoted ? <p className="notice">{say("choices.vote.recorded")}</p> : null}
          <VoteForm {...taking.form} {...{ around }} form={row} />
        </>
      ) : (
        <>
          {taking.may === "sign_in" ? (
            <>
              <p>{say(`choices.vote.who.${taking.takers}`)}</p>
              <p>
                <a className="do" href={`/sign-in?to=${encodeURIComponent(here)}`}>
                  {say("choices.vote.signIn")}
                </a>
              </p>
            </>
          ) : (
            <p>{say("choices.vote.notYou", { takers: say(`choices.takers.${row.takers}`) })}</p>
          )}
          <Listed row={row} />
        </>
      )}
    </section>
  );
}

const Listed = ({ row }: { readonly row: PublicChoice }): ReactNode => (
  <ol className="choice-options">
    {row.options.map((option, at) => (
      <li key={option.title}>
        <Told {...option} no={at + 1} />
      </li>
    ))}
  </ol>
);

function Recorded({ around: { say, slug }, row, receipt }: ChoicePageProps): ReactNode {
  return (
    <>
      <h1>{say("choices.vote.recorded.title")}</h1>
      {receipt === null ? null : (
        <>
          <p>{say("choices.vote.keep")}</p>
          <p className="code">{receipt}</p>
        </>
      )}
      <p>
        <a className="quiet" href={`/p/${slug}/choices/${row.no}`}>
          {say("choices.vote.leave")}
        </a>
      </p>
    </>
  );
}

function RunOffs({ around: { say, slug }, row, runOffs }: ChoicePageProps): ReactNode {
  const to = (no: number, label: string) => (
    <p key={no}>
      <a href={`/p/${slug}/choices/${no}`}>{label}</a>
    </p>
  );
  return (
    <>
      {row.runOffOf === null ? null : to(row.runOffOf, say("choices.result.runOffOf", { no: row.runOffOf }))}
      {runOffs.map((no) => to(no, say("choices.result.runOff", { no })))}
    </>
  );
}

/** Said before anybody votes: advice, how many votes one has, what is kept and what is shown. */
function About({ around: { say }, row }: Pick<ChoicePageProps, "around" | "row">): ReactNode {
  const anyone = row.takers === "anyone";
  return (
    <section aria-labelledby="how">
      <h2 id="how">{say("choices.about.title")}</h2>
      <ul>
        <li>{say("choices.about.advisory")}</li>
        <li>{say(anyone ? "choices.about.anyone" : "choices.about.account")}</li>
        <li>{say(`choices.order.${row.rule.kind}`)}</li>
        <li>{say("choices.about.totals")}</li>
        <li>{say("choices.about.secret")}</li>
        {anyone ? <li>{say("choices.about.cookie")}</li> : null}
      </ul>
    </section>
  );
}

function whenOf({ say, process }: Around, row: PublicChoice): string {
  const zone = process.timeZone;
  const day = (at: string): string => dayText(inZone(at, zone).day);
  if (row.state === "void") return say("choices.void.said", { reason: row.voidReason ?? "" });
  if (row.closedAt !== null) return say("choices.closed.on", openDays(day(row.openedAt), day(row.closedAt)));
  return say("choices.open.until", {
    moment: momentText(row.closesAt, zone, process.language),
    place: placeOf(zone),
  });
}

export function ChoiceList({
  around,
  rows,
}: {
  readonly around: Around;
  readonly rows: readonly PublicChoice[];
}): ReactNode {
  const { say, slug } = around;
  return (
    <Page around={around} title={say("choices.title")}>
      <h1>{say("choices.title")}</h1>
      <p className="lead">{say("choices.lead")}</p>
      {rows.length === 0 ? <p>{say("choices.none")}</p> : null}
      <ol className="cards">
        {rows.map((row) => (
          <li key={row.no}>
            <h2>
              <a href={`/p/${slug}/choices/${row.no}`}>
                <bdi>{row.question}</bdi>
              </a>
            </h2>
            <p className="facts">
              <span>{say("choices.no", { no: row.no })}</span>
              <span>{say(`choices.state.${row.state}`)}</span>
              <span>{say(`choices.kind.${row.rule.kind}`)}</span>
            </p>
            <p>{whenOf(around, row)}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
