import { type BallotPage, readBallot, stateWord } from "@accord/shared/ballots";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Link, PageTitle, useSay } from "../../ui/index.js";
import "./desk.css";

/** One ballot for the wall of the room: nothing to press but the way back, counts only once it is closed. */
export default function Screen() {
  const { process, id } = useParams<"process" | "id">();
  const asked = useAsk(readBallot, { params: { process, ballot: id } });
  return <Reply asked={asked}>{(ballot) => <Shown process={process} ballot={ballot} />}</Reply>;
}

function Shown({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
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
            {say(figures.quorumMet ? "ballots.quorum.met" : "ballots.quorum.sofar", {
              needed: figures.quorumNeeded,
              seats: figures.seats,
              present: figures.present,
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
