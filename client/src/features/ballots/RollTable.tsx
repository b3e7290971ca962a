import { type BallotPage, checkIn, presences, readBallot, type SeatOnRoll } from "@accord/shared/ballots";
import type { Bloc } from "@accord/shared/forum";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Select, StateMark, Table, useSay } from "../../ui/index.js";
import { blocOrder, choiceMark } from "./blocs.js";
import { EnterVote } from "./EnterVote.js";

/** Both blocs' rolls, same size, seats in order of their number; who runs the ballot marks presence here. */
export function RollTable({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const mark = useAct(checkIn, { changes: [readBallot] });
  return (
    <section aria-labelledby="ballot-roll" className="stack">
      <h2 id="ballot-roll">{say("ballots.roll.title")}</h2>
      <Refusal error={mark.refused} />
      <div className="two-blocs">
        {blocOrder(ballot.blocLabels).map((bloc) => (
          <BlocRoll
            key={bloc}
            ballot={ballot}
            bloc={bloc}
            process={process}
            onMark={(seat, presence) =>
              mark.act({ params: { process, ballot: ballot.id }, body: { seat, presence } })
            }
          />
        ))}
      </div>
    </section>
  );
}

interface BlocRollProps {
  readonly ballot: BallotPage;
  readonly bloc: Bloc;
  readonly process: string;
  readonly onMark: (seat: string, presence: SeatOnRoll["presence"]) => void;
}

function BlocRoll({ ballot, bloc, process, onMark }: BlocRollProps) {
  const say = useSay();
  const shape = bloc === "government" ? "square" : "disc";
  const isSecretNow = ballot.secret !== null && ballot.state === "open";
  const stated = (line: SeatOnRoll) =>
    ballot.live
      ? presences
          .filter((one) => one !== "by_substitute" || line.substitute !== null)
          .map((id) => ({ id, label: say(`ballots.presence.${id}`) }))
      : [
          { id: "absent", label: say("ballots.substitute.self") },
          { id: "by_substitute", label: say("ballots.substitute.votes") },
        ];
  const presence = (line: SeatOnRoll) => {
    if (!ballot.live && line.substitute === null) return null;
    const options = stated(line);
    if (ballot.can.checkIn || ballot.can.markAbsent)
      return (
        <Select
          name={`presence-${line.seat}`}
          label={say("ballots.presence.mark", { name: line.name })}
          value={line.presence}
          onChange={(value) => onMark(line.seat, value as SeatOnRoll["presence"])}
          options={options}
        />
      );
    return <span className="one-line">{options.find(({ id }) => id === line.presence)?.label}</span>;
  };
  const vote = (line: SeatOnRoll) => {
    if (line.recused) return say("ballots.roll.recused", { reason: line.recusedReason ?? "" });
    if (ballot.state === "draft") return null;
    if (ballot.secret)
      return line.voted === null ? null : say(line.voted ? "ballots.roll.voted" : "ballots.roll.notVoted");
    if (line.choice === null) return <StateMark state="notVoted" shape={shape} />;
    const word = say(`ballots.vote.${line.choice}`);
    return (
      <StateMark
        state={choiceMark(line.choice)}
        shape={shape}
        label={line.how === "entered" ? say("ballots.roll.entered", { choice: word }) : word}
      />
    );
  };
  return (
    <div className="labels-elsewhere">
      <Table
        caption={say("ballots.roll.caption", { label: ballot.blocLabels[bloc] })}
        showCaption
        folds
        rows={ballot.roll.filter((line) => line.bloc === bloc)}
        keyOf={(line) => line.seat}
        columns={[
          { id: "no", title: say("ballots.roll.seat"), number: true, cell: (line) => line.no },
          {
            id: "member",
            title: say("ballots.roll.member"),
            heads: true,
            cell: (line) => (
              <>
                <bdi>{line.name}</bdi>
                <br />
                <bdi className="hint">{line.organisation}</bdi>
                {line.substitute === null ? null : (
                  <p className="hint">{say("ballots.roll.substitute.is", { name: line.substitute })}</p>
                )}
              </>
            ),
          },
          ...(ballot.live || ballot.can.markAbsent
            ? [{ id: "presence", title: say("ballots.roll.presence"), cell: presence }]
            : []),
          ...(isSecretNow
            ? []
            : [
                {
                  id: "vote",
                  title: say(ballot.state === "draft" ? "ballots.new.recused" : "ballots.roll.vote"),
                  cell: (line: SeatOnRoll) => (
                    <>
                      {vote(line)}
                      {line.how === "substitute" ? (
                        <p className="hint">
                          {say("ballots.roll.substitute", { name: line.substitute ?? "" })}
                        </p>
                      ) : null}
                      {line.reason ? (
                        <p className="roll-reason" dir="auto">
                          {line.reason}
                        </p>
                      ) : null}
                      {ballot.can.checkIn &&
                      ballot.state === "open" &&
                      !ballot.secret &&
                      !line.recused &&
                      line.presence !== "absent" ? (
                        <EnterVote process={process} ballot={ballot} line={line} />
                      ) : null}
                    </>
                  ),
                },
              ]),
        ]}
      />
    </div>
  );
}
