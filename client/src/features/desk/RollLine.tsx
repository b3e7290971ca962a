import type { BallotPage, Presence, SeatOnRoll } from "@accord/shared/ballots";
import { Button, StateMark, useSay } from "../../ui/index.js";
import { choiceMark } from "../ballots/blocs.js";
import { EnterVote } from "../ballots/EnterVote.js";
import { RecordRecusal } from "./RecordRecusal.js";
import { marks } from "./roll-keys.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly line: SeatOnRoll;
  /** The one stop of Tab in its list. */
  readonly isStop: boolean;
  readonly onStop: () => void;
  readonly onMark: (presence: Presence) => void;
}

/** One seat: who, how present, how voted; its marks by key and, with the arrows to the side, by button. */
export function RollLine({ process, ballot, line, isStop, onStop, onMark }: Props) {
  const say = useSay();
  const { no, name, presence, choice, recused, recusedReason } = line;
  const may = ballot.can.checkIn;
  const isAsked = ballot.state === "open" && !ballot.secret && !recused && presence !== "absent";
  return (
    <tr data-seat={line.seat} onFocus={onStop}>
      <td data-cell className="desk-line" tabIndex={may ? (isStop ? 0 : -1) : undefined}>
        {no} <bdi>{name}</bdi> <span className="hint">{say(`ballots.presence.${presence}`)}</span>
        {choice ? (
          <StateMark
            state={choiceMark(choice)}
            shape={line.bloc === "government" ? "square" : "disc"}
            label={say(`ballots.vote.${choice}`)}
          />
        ) : null}
        {recused ? (
          <span className="hint"> {say("ballots.roll.recused", { reason: recusedReason ?? "" })}</span>
        ) : null}
      </td>
      {may ? (
        <td className="acts">
          {(["p", "r", "a"] as const).map((key) => (
            <Button
              key={key}
              excludeFromTabOrder
              kind={presence === marks[key] ? "plain" : "quiet"}
              aria-pressed={presence === marks[key]}
              aria-label={say("desk.roll.mark", { name, presence: say(`desk.roll.${key}`) })}
              onPress={() => onMark(marks[key])}
            >
              {say(`desk.roll.${key}`)}
            </Button>
          ))}
          {ballot.can.recuse || isAsked ? (
            <span className="desk-wide acts">
              {ballot.can.recuse ? <RecordRecusal {...{ process, ballot, line }} isByArrows /> : null}
              {isAsked ? <EnterVote {...{ process, ballot, line }} isByArrows /> : null}
            </span>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
