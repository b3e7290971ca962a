import type { ElectionRound } from "@accord/shared/elections";
import type { Issue } from "@accord/shared/issues";
import { momentText, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Explained, explainedBy, Problems } from "../contributions/index.js";
import { Page } from "../public-site/index.js";
import type { Found } from "./visiting.js";

interface Props extends Found {
  readonly token: string;
  readonly college: number;
  readonly organisation: string;
  readonly round: ElectionRound | null;
  readonly vote: "open" | "cast" | "over";
  readonly issues: readonly Issue[];
}

/** One organisation, one vote: candidates of its own college, none chosen before. */
export function VotePage(props: Props): ReactNode {
  const { around, row, vote, issues, path } = props;
  const { say } = around;
  const title = say(vote === "cast" ? "elections.vote.recorded" : "elections.vote.title");
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <Problems issues={issues} say={say} />
      <h1>{title}</h1>
      <p className="lead">
        <a href={path}>
          <bdi>{row.title}</bdi>
        </a>
      </p>
      {vote === "open" ? <Form {...props} /> : <p>{say(`elections.vote.${vote}`)}</p>}
    </Page>
  );
}

function Form({ around, row, college, organisation, round, issues, token, path }: Props): ReactNode {
  const { say, process } = around;
  const own = round?.colleges.find((one) => one.college === college);
  const until = round?.voting?.votingUntil;
  if (own === undefined || until === undefined) return null;
  const standing = row.applications.filter(({ no }) => own.candidates.includes(no));
  const field = { name: "candidate", issues, say };
  return (
    <>
      <p>
        {say("elections.vote.who", {
          organisation,
          college: row.colleges[college - 1]?.name ?? "",
          seats: own.seats,
          moment: momentText(until, process.timeZone, process.language),
          place: placeOf(process.timeZone),
        })}
      </p>
      <form className="send" method="post" action={`${path}/vote/${token}`} noValidate>
        <fieldset className="entry" {...explainedBy(field)}>
          <legend>{say("elections.vote.choose")}</legend>
          <Explained {...field} />
          {standing.map(({ no, nominee, organisation: of, statement }, at) => (
            <label key={no} className="choice">
              <input
                id={at === 0 ? "candidate" : `candidate-${no}`}
                type="radio"
                name="candidate"
                value={no}
              />
              <span className="told">
                <strong>
                  <bdi>{nominee}</bdi>
                </strong>{" "}
                <bdi>{of}</bdi>
                <span className="words lines" dir="auto">
                  {statement}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <p>{say("elections.vote.once")}</p>
        <p className="hint">{say("elections.secret")}</p>
        <div className="presses">
          <button type="submit" className="do">
            {say("elections.vote.send")}
          </button>
        </div>
      </form>
    </>
  );
}
