import { type BallotPage, stateWord } from "@accord/shared/ballots";
import { asksEachBloc } from "@accord/shared/forum";
import { Link, PageTitle, useSay } from "../../ui/index.js";
import "./desk.css";

const quorumLine = ({ closedAt }: BallotPage, isMet: boolean) =>
  isMet ? "ballots.quorum.met" : closedAt === null ? "ballots.quorum.sofar" : "ballots.quorum.notMet";

/** Nothing to press but the way back, counts only once it is closed. */
export function Wall({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const { figures } = ballot;
  // In the room it is the chair who tells what came out.
  const isTold = !ballot.live || ballot.shown || ballot.closedAt === null;
  return (
    <div className="desk-screen">
      <PageTitle
        title={ballot.question}
        part={say("desk.screen.title", { no: ballot.no })}
        process={process}
        words
      />
      <p className="desk-screen-state">{say(isTold ? stateWord(ballot) : "desk.screen.over")}</p>
      {figures && isTold ? (
        <>
          <p>
            {say(quorumLine(ballot, figures.quorumMet), {
              needed: figures.quorumNeeded,
              seats: figures.seats,
              present: figures.present,
              each: asksEachBloc(ballot.quorum) ? "yes" : "no",
            })}
          </p>
          {ballot.secret ? null : (
            <p>{say("desk.screen.voted", { voted: figures.voted, mayVote: figures.mayVote })}</p>
          )}
          {ballot.result === null ? null : (
            <p className="desk-screen-state">
              {say(ballot.rule.kind === "consensus" ? "desk.screen.stances" : "desk.screen.counts", {
                for: figures.for,
                against: figures.against,
                abstain: figures.abstain,
              })}
            </p>
          )}
        </>
      ) : null}
      <p className="desk-screen-back">
        <Link href={`/app/${process}/desk?ballot=${ballot.id}`}>{say("desk.screen.back")}</Link>
      </p>
    </div>
  );
}
