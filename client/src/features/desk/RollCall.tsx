import { type BallotPage, checkIn, type Presence, readBallot, type SeatOnRoll } from "@accord/shared/ballots";
import type { Bloc } from "@accord/shared/people";
import { type KeyboardEvent, useRef, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { UndoLine, useSay } from "../../ui/index.js";
import { blocOrder } from "../ballots/blocs.js";
import { RollLine } from "./RollLine.js";
import { goal, marks } from "./roll-keys.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
}

/** Both blocs' seats, each list one stop of Tab; by keys p, r and a, and by buttons. The last mark can be undone. */
export function RollCall({ process, ballot }: Props) {
  const say = useSay();
  const [last, setLast] = useState<{ line: SeatOnRoll; now: Presence } | null>(null);
  const mark = useAct(checkIn, { changes: [readBallot] });
  const waiting = useRef<{ line: SeatOnRoll; now: Presence; isUndo: boolean }[]>([]);
  const isSending = useRef(false);
  /** Keys are faster than a line: each mark waits for the one before, and is told once the server has it. */
  const set = async (line: SeatOnRoll, now: Presence, isUndo = false): Promise<void> => {
    waiting.current.push({ line, now, isUndo });
    if (isSending.current) return;
    isSending.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const body = { seat: next.line.seat, presence: next.now };
      const done = await mark.actAndWait({ params: { process, ballot: ballot.id }, body });
      // Those behind it stay unmarked on the roll, beside the reason.
      if (!done) waiting.current = [];
      else setLast(next.isUndo ? null : next);
    }
    isSending.current = false;
  };
  const [stops, setStops] = useState<Partial<Record<Bloc, string>>>({});
  const linesOf = (bloc: Bloc): SeatOnRoll[] => ballot.roll.filter((line) => line.bloc === bloc);
  const may = ballot.can.checkIn;
  const onKey = (event: KeyboardEvent<HTMLTableElement>, lines: readonly SeatOnRoll[]): void => {
    const from = event.target as HTMLElement;
    // What is typed into a dialog of a line is not meant for the list.
    if (!event.currentTarget.contains(from) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = from.closest("tr");
    const to = row === null ? undefined : goal(row, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    const line = lines.find(({ seat }) => seat === row?.dataset.seat);
    const mark = marks[event.key as keyof typeof marks];
    if (line !== undefined && mark !== undefined) void set(line, mark);
    to?.focus();
  };
  return (
    <section aria-labelledby="desk-roll" className="desk-roll stack">
      <h2 id="desk-roll">{say("desk.roll")}</h2>
      <p className={may ? "hint by-key" : "hint"}>{say(may ? "desk.roll.keys" : "desk.roll.over")}</p>
      <Refusal error={mark.refused} />
      {last && may ? (
        <UndoLine
          done={say("desk.roll.undone", {
            name: last.line.name,
            presence: say(`ballots.presence.${last.now}`),
          })}
          onUndo={() => void set(last.line, last.line.presence, true)}
        />
      ) : null}
      <div className="two-blocs">
        {blocOrder(ballot.blocLabels).map((bloc) => (
          <div key={bloc}>
            <h3>{ballot.blocLabels[bloc]}</h3>
            <table
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that keys act on is a grid.
              role="grid"
              className="desk-lines"
              aria-label={ballot.blocLabels[bloc]}
              onKeyDown={may ? (event) => onKey(event, linesOf(bloc)) : undefined}
            >
              <tbody>
                {linesOf(bloc).map((line, at, all) => (
                  <RollLine
                    key={line.seat}
                    {...{ process, ballot, line }}
                    isStop={
                      all.some(({ seat }) => seat === stops[bloc]) ? line.seat === stops[bloc] : at === 0
                    }
                    onStop={() => setStops({ ...stops, [bloc]: line.seat })}
                    onMark={(presence) => void set(line, presence)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
    </section>
  );
}
