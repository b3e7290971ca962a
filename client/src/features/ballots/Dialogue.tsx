import {
  agreeToVote,
  type BallotPage,
  type LaterStep,
  listBallots,
  readBallot,
} from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Link, LinkButton, StateMark, useSay } from "../../ui/index.js";
import { AnswerObjection } from "./AnswerObjection.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
}

/** [Q6] Consensus was not reached: objections with their answers, and what still stands against a vote. */
export function Dialogue({ process, ballot }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const dialogue = ballot.mixed?.dialogue;
  if (!dialogue) return null;
  const { objections, agreed, issues, can } = dialogue;
  const open = new Set(issues.map(({ code }) => code));
  const lines = [
    {
      code: "dialogue_too_short",
      text: say("ballots.dialogue.length", {
        meetings: dialogue.meetings.length,
        date: dayText(inZone(dialogue.openSince, zone).day),
      }),
    },
    {
      code: "objections_unanswered",
      text: say("ballots.dialogue.answered", {
        answered: objections.filter(({ answer }) => answer !== null).length,
        objections: objections.length,
      }),
    },
    {
      code: "vote_not_agreed",
      text: say("ballots.dialogue.agreed", {
        count: agreed.length,
        names: agreed.map(({ name }) => name).join(", "),
      }),
    },
  ];
  return (
    <section aria-labelledby="ballot-dialogue" className="stack">
      <h2 id="ballot-dialogue">{say("ballots.dialogue.title")}</h2>
      <p>{say(dialogue.vote?.result ? "ballots.dialogue.lead.voted" : "ballots.dialogue.lead")}</p>
      <ul className="stack">
        {lines.map(({ code, text }) => (
          <li key={code}>
            <StateMark state={open.has(code) ? "notStarted" : "met"} label={text} />
          </li>
        ))}
      </ul>
      <WayOn {...{ process, ballot, dialogue }} ready={issues.length === 0} />
      {objections.length > 0 ? <h3>{say("ballots.dialogue.objections")}</h3> : null}
      {objections.map((one) => (
        <div key={one.seat} className="objection stack">
          <p>
            <strong>
              <bdi>{say("ballots.dialogue.by", { name: one.name, organisation: one.organisation })}</bdi>
            </strong>
          </p>
          <p className="words as-written" dir="auto">
            {one.reason}
          </p>
          <AnswerObjection {...{ process, ballot: ballot.id, objection: one }} may={can.answer} />
        </div>
      ))}
    </section>
  );
}

function WayOn({
  process,
  ballot,
  dialogue,
  ready,
}: Props & {
  readonly dialogue: NonNullable<NonNullable<BallotPage["mixed"]>["dialogue"]>;
  readonly ready: boolean;
}) {
  const say = useSay();
  const agree = useAct(agreeToVote, { changes: [readBallot, listBallots] });
  const { motion, vote, can } = dialogue;
  const running = (one: typeof motion) => one !== null && (one.state === "draft" || one.state === "open");
  const { again } = dialogue;
  const put = (later: LaterStep) =>
    `/app/${process}/${again ?? ""}${again?.includes("?") ? "&" : "?"}later=${later}`;
  return (
    <>
      {motion ? (
        <p>
          <Link href={`/app/${process}/ballots/${motion.id}`}>
            {say("ballots.dialogue.motion", { no: motion.no })}
          </Link>
        </p>
      ) : null}
      {vote ? (
        <p>
          <Link href={`/app/${process}/ballots/${vote.id}`}>
            {say("ballots.dialogue.vote", { no: vote.no })}
          </Link>
        </p>
      ) : null}
      <Refusal error={agree.refused} />
      {can.answer && again !== null && !running(motion) ? (
        <div className="acts">
          {ready ? (
            <LinkButton kind="primary" href={put("vote")}>
              {say("ballots.dialogue.put.vote")}
            </LinkButton>
          ) : null}
          {can.agree ? (
            <Button
              pending={agree.pending}
              onPress={() => agree.act({ params: { process, ballot: ballot.id }, body: {} })}
            >
              {say("ballots.dialogue.agree")}
            </Button>
          ) : null}
          {ready ? null : <LinkButton href={put("motion")}>{say("ballots.dialogue.put.motion")}</LinkButton>}
        </div>
      ) : null}
    </>
  );
}
