import { type BallotPage, checkIn, type Presence, readBallot, type SeatOnRoll } from "@accord/shared/ballots";
import { type KeyboardEvent, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, StateMark, UndoLine, useSay } from "../../ui/index.js";
import { blocOrder, choiceMark } from "../ballots/blocs.js";
import { EnterVote } from "../ballots/EnterVote.js";
import { RecordRecusal } from "./RecordRecusal.js";

const marks = { p: "in_person", r: "remote", a: "absent" } as const;

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
}

/** Both blocs' seats; by keys p, r and a, and by buttons. The last mark can be undone. */
export function RollCall({ process, ballot }: Props) {
  const say = useSay();
  const [last, setLast] = useState<{ line: SeatOnRoll; now: Presence } | null>(null);
  const mark = useAct(checkIn, { changes: [readBallot] });
  const set = (line: SeatOnRoll, presence: Presence): void => {
    mark.act({ params: { process, ballot: ballot.id }, body: { seat: line.seat, presence } });
    setLast({ line, now: presence });
  };
  const onKey = (event: KeyboardEvent<HTMLLIElement>, line: SeatOnRoll): void => {
    const presence = marks[event.key as keyof typeof marks];
    if (presence === undefined || event.target !== event.currentTarget) return;
    set(line, presence);
    const lines = [...document.querySelectorAll<HTMLElement>(".desk-roll [data-seat]")];
    lines[lines.indexOf(event.currentTarget) + 1]?.focus();
  };
  const may = ballot.can.checkIn;
  return (
    <section aria-labelledby="desk-roll" className="desk-roll stack">
      <h2 id="desk-roll">{say("desk.roll")}</h2>
      <p className="hint">{say(may ? "desk.roll.keys" : "desk.roll.over")}</p>
      <Refusal error={mark.refused} />
      {last && may ? (
        <UndoLine
          done={say("desk.roll.undone", {
            name: last.line.name,
            presence: say(`ballots.presence.${last.now}`),
          })}
          onUndo={() => {
            mark.act({
              params: { process, ballot: ballot.id },
              body: { seat: last.line.seat, presence: last.line.presence },
            });
            setLast(null);
          }}
        />
      ) : null}
      <div className="two-blocs">
        {blocOrder(ballot.blocLabels).map((bloc) => (
          <div key={bloc}>
            <h3>{ballot.blocLabels[bloc]}</h3>
            <ul className="desk-lines">
              {ballot.roll
                .filter((line) => line.bloc === bloc)
                .map((line) => (
                  <li
                    key={line.seat}
                    data-seat={line.no}
                    tabIndex={may ? 0 : undefined}
                    aria-label={say("desk.roll.line", {
                      no: line.no,
                      name: line.name,
                      presence: say(`ballots.presence.${line.presence}`),
                    })}
                    onKeyDown={may ? (event) => onKey(event, line) : undefined}
                  >
                    <span className="desk-line">
                      {line.no} <bdi>{line.name}</bdi>{" "}
                      <span className="hint">{say(`ballots.presence.${line.presence}`)}</span>
                      {line.choice ? (
                        <StateMark
                          state={choiceMark(line.choice)}
                          shape={bloc === "government" ? "square" : "disc"}
                          label={say(`ballots.vote.${line.choice}`)}
                        />
                      ) : null}
                      {line.recused ? (
                        <span className="hint">
                          {" "}
                          {say("ballots.roll.recused", { reason: line.recusedReason ?? "" })}
                        </span>
                      ) : null}
                    </span>
                    {may ? (
                      <span className="acts">
                        {(["p", "r", "a"] as const).map((key) => (
                          <Button
                            key={key}
                            kind={line.presence === marks[key] ? "plain" : "quiet"}
                            aria-pressed={line.presence === marks[key]}
                            onPress={() => set(line, marks[key])}
                          >
                            {say(`desk.roll.${key}`)}
                          </Button>
                        ))}
                        {ballot.can.recuse ? <RecordRecusal {...{ process, ballot, line }} /> : null}
                        {ballot.state === "open" &&
                        !ballot.secret &&
                        !line.recused &&
                        line.presence !== "absent" ? (
                          <EnterVote process={process} ballot={ballot} line={line} />
                        ) : null}
                      </span>
                    ) : null}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
