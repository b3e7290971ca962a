import { type BallotPage, presentByBloc, stateWord } from "@accord/shared/ballots";
import { asksEachBloc, countQuorum, quorumMet } from "@accord/shared/forum";
import { useEffect, useRef } from "react";
import { announce, Details, Link, LinkButton, NeededBar, StateMark, useSay } from "../../ui/index.js";
import { BallotText } from "../ballots/BallotText.js";
import { blocOrder } from "../ballots/blocs.js";
import { RunPanel } from "../ballots/RunPanel.js";
import { CallNames } from "./CallNames.js";
import { RollCall } from "./RollCall.js";
import { ShowResult } from "./ShowResult.js";
import { Standing } from "./Standing.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
}

/** The question that is on: its text, quorum, what who runs it may do, and who is there. */
export function BallotAtDesk({ process, ballot }: Props) {
  const say = useSay();
  return (
    <>
      <h2 id="desk-ballot">
        <Link href={`/app/${process}/ballots/${ballot.id}`}>
          <bdi>{ballot.question}</bdi>
        </Link>
      </h2>
      <p className="ballot-state">{say(stateWord(ballot))}</p>
      <Quorum ballot={ballot} />
      <RunPanel process={process} ballot={ballot} />
      <div className="desk-wide stack">
        <p className="acts">
          <LinkButton href={`/app/${process}/ballots/${ballot.id}/screen`} target="_blank">
            {say("desk.project")}
          </LinkButton>
          {ballot.can.show ? <ShowResult process={process} ballot={ballot} /> : null}
        </p>
        <Standing process={process} ballot={ballot} />
        {ballot.can.checkIn && ballot.state === "open" && !ballot.secret ? (
          <CallNames process={process} ballot={ballot} />
        ) : null}
      </div>
      <RollCall process={process} ballot={ballot} />
      {ballot.text ? (
        <div className="desk-wide">
          <Details summary={say("ballots.text")}>
            <BallotText process={process} ballot={ballot.id} subject={ballot.subject} text={ballot.text} />
          </Details>
        </div>
      ) : null}
    </>
  );
}

/** Who is there against what is needed, per bloc; said when it is won or lost. */
function Quorum({ ballot }: { readonly ballot: BallotPage }) {
  const say = useSay();
  const by = presentByBloc(ballot.roll);
  const isMet = quorumMet(ballot.quorum, ballot.roll.length, by);
  const before = useRef(isMet);
  useEffect(() => {
    if (before.current === isMet) return;
    before.current = isMet;
    announce(say(isMet ? "desk.quorum.won" : "desk.quorum.lost"));
  }, [isMet, say]);
  const { present, needed } = countQuorum(ballot.quorum, ballot.roll.length, by);
  const [first, second] = blocOrder(ballot.blocLabels) as ["government", "non_government"];
  const values = {
    present,
    needed,
    each: asksEachBloc(ballot.quorum) ? "yes" : "no",
    first: ballot.blocLabels[first],
    firstCount: by[first],
    second: ballot.blocLabels[second],
    secondCount: by[second],
  };
  return (
    <div className="stack">
      <NeededBar label={say("desk.quorum")} have={present} needed={needed} of={ballot.roll.length} />
      <p>
        <StateMark
          state={isMet ? "met" : "notMet"}
          label={say(isMet ? "desk.quorum.met" : "desk.quorum.notMet", values)}
        />
      </p>
    </div>
  );
}
