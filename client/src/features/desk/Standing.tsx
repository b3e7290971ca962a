import { type BallotPage, readBallot } from "@accord/shared/ballots";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Link, StateMark, useSay } from "../../ui/index.js";
import { Dialogue } from "../ballots/Dialogue.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
}

/** What stands in the way of the question: notes that are missing, objections and whether they are answered. */
export function Standing({ process, ballot }: Props) {
  const say = useSay();
  const path = ballot.text?.parts[0]?.path;
  return (
    <>
      {ballot.notesMissing.length > 0 ? (
        <section aria-labelledby="desk-notes" className="stack">
          <h2 id="desk-notes">{say("ballots.notes")}</h2>
          <ul className="plain-list stack">
            {ballot.notesMissing.map((kind) => (
              <li key={kind}>
                <StateMark
                  state="notMet"
                  label={say("desk.note.missing", { note: say(`ballots.note.${kind}`) })}
                />
              </li>
            ))}
          </ul>
          {path ? (
            <p>
              <Link href={`${path}/freeze`}>{say("desk.note.write")}</Link>
            </p>
          ) : null}
        </section>
      ) : null}
      <Dialogue process={process} ballot={ballot} />
      {ballot.mixed?.consensus && ballot.result === null ? (
        <Behind process={process} id={ballot.mixed.consensus.id} />
      ) : null}
      {ballot.state === "open" && ballot.rule.kind === "consensus" && !ballot.secret ? (
        <Objections ballot={ballot} />
      ) : null}
    </>
  );
}

/** [Q6] Before a motion or a vote: the objections in the ballot that sought consensus, answered or not. */
function Behind({ process, id }: { readonly process: string; readonly id: string }) {
  const asked = useAsk(readBallot, { params: { process, ballot: id } });
  return <Reply asked={asked}>{(sought) => <Dialogue process={process} ballot={sought} />}</Reply>;
}

function Objections({ ballot }: { readonly ballot: BallotPage }) {
  const say = useSay();
  const objections = ballot.roll.filter(({ choice }) => choice === "object");
  return (
    <section aria-labelledby="desk-objections" className="stack">
      <h2 id="desk-objections">{say("ballots.dialogue.objections")}</h2>
      <p>{say("desk.objections", { count: objections.length })}</p>
      {objections.map(({ seat, name, organisation, reason }) => (
        <div key={seat} className="objection stack">
          <p>
            <strong>
              <bdi>{say("ballots.dialogue.by", { name, organisation })}</bdi>
            </strong>
          </p>
          <p className="words as-written" dir="auto">
            {reason}
          </p>
        </div>
      ))}
    </section>
  );
}
