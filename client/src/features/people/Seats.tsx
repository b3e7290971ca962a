import { daysToTermEnd, signatureLines } from "@accord/shared/forum";
import { dayText, inZone } from "@accord/shared/messages";
import { type Bloc, blocs, type SeatLine } from "@accord/shared/people";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { Button, Name, StateMark, useSay } from "../../ui/index.js";
import { AddSeats } from "./AddSeats.js";
import type { People } from "./on-page.js";
import { SeatDialog } from "./SeatDialog.js";
import "./people.css";

/** The blocs in the order of their labels, never by size (C26). */
export const blocsInOrder = (labels: Record<Bloc, string>): Bloc[] =>
  [...blocs].sort((a, b) => labels[a].localeCompare(labels[b]));

export function Seats(props: {
  readonly process: string;
  readonly people: People;
  readonly onInvite: (seat: string) => void;
}) {
  const { process, people, onInvite } = props;
  const say = useSay();
  const zone = useZone(process);
  const [changing, setChanging] = useState<SeatLine>();
  const [adding, setAdding] = useState(false);
  const may = { change: people.may.includes("change_seats"), invite: people.may.includes("invite") };
  const { government, non_government, met } = people.parity;
  const values = {
    government,
    civil: non_government,
    same: government === non_government ? "yes" : "no",
    governmentLabel: people.labels.government,
    civilLabel: people.labels.non_government,
  };
  return (
    <section className="stack" aria-labelledby="seats">
      <div className="section-head">
        <h2 id="seats">{say("people.seats")}</h2>
        {may.change ? <Button onPress={() => setAdding(true)}>{say("people.seats.add")}</Button> : null}
      </div>
      {people.seats.length === 0 ? (
        <p>{say("people.seats.none")}</p>
      ) : (
        <p>{say(met ? "people.parity.met" : "people.parity.notMet", values)}</p>
      )}
      {people.bothCoChairs && may.invite ? <p className="hint">{say("people.changes.rule")}</p> : null}
      <div className="seat-blocs">
        {blocsInOrder(people.labels).map((bloc) => {
          const seats = people.seats.filter((seat) => seat.bloc === bloc);
          const filled = seats.filter((seat) => seat.holder !== null && seat.status === "active").length;
          return (
            <div key={bloc}>
              <h3>
                <bdi>{people.labels[bloc]}</bdi>
              </h3>
              <p className="hint">{say("people.seats.filled", { seats: seats.length, filled })}</p>
              <ul className="seat-list">
                {seats.map((seat) => (
                  <SeatRow
                    key={seat.id}
                    seat={seat}
                    may={may}
                    zone={zone}
                    onChange={() => setChanging(seat)}
                    onInvite={() => onInvite(seat.id)}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {changing ? (
        <SeatDialog
          process={process}
          seat={changing}
          people={people}
          onClose={() => setChanging(undefined)}
        />
      ) : null}
      {adding ? <AddSeats process={process} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

interface SeatRowProps {
  readonly seat: SeatLine;
  readonly may: { readonly change: boolean; readonly invite: boolean };
  readonly zone: string;
  readonly onChange: () => void;
  readonly onInvite: () => void;
}

function SeatRow({ seat, may, zone, onChange, onInvite }: SeatRowProps) {
  const say = useSay();
  const shape = seat.bloc === "government" ? "square" : "disc";
  return (
    <li className="seat-line">
      <div>
        <p>
          {say("people.seats.line", { no: seat.no })} <Name>{seat.organisation}</Name>
        </p>
        <p>
          {seat.status === "vacant" || seat.holder === null ? (
            <StateMark state="vacant" shape={shape} />
          ) : (
            <StateMark
              state={seat.bloc === "government" ? "government" : "civilSociety"}
              label={<bdi>{seat.holder.name}</bdi>}
              struck={seat.status === "suspended"}
            />
          )}
        </p>
        <p className="hint">
          {[
            seat.status === "vacant" && seat.vacantSince !== null
              ? say("people.seats.vacantSince", { date: dayText(inZone(seat.vacantSince, zone).day) })
              : null,
            seat.status === "suspended" ? say("people.seats.suspended") : null,
            seat.holder === null && seat.holderName !== null
              ? say("people.seats.named", { name: seat.holderName })
              : null,
            seat.holder === null && seat.invited ? say("people.seats.invited") : null,
            seat.substitute === null ? null : say("people.seats.substitute", { name: seat.substitute }),
            ...(seat.signed && seat.holder
              ? signatureLines(say, seat.signed, zone, seat.substitute !== null)
              : []),
            seat.termUntil === null ? null : say("people.seats.term", { date: dayText(seat.termUntil) }),
            seat.reselectOn === null ? null : say("forum.seat.reselect", { date: dayText(seat.reselectOn) }),
            seat.successor === null ? null : say("forum.seat.successor", { name: seat.successor }),
          ]
            .filter((words) => words !== null)
            .map((words) => (
              <span key={words} className="fact">
                {words}
              </span>
            ))}
        </p>
        <TermWarning seat={seat} zone={zone} />
      </div>
      <div className="acts">
        {may.invite && seat.holder === null && !seat.invited && seat.status !== "suspended" ? (
          <Button kind="quiet" aria-label={say("people.seats.invite", { no: seat.no })} onPress={onInvite}>
            {say("people.seats.invite.short")}
          </Button>
        ) : null}
        {may.change ? (
          <Button kind="quiet" aria-label={say("people.seats.change", { no: seat.no })} onPress={onChange}>
            {say("people.seats.change.short")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** [7.3] From the day of reselection on, and in the last weeks of a term where none is set. */
function TermWarning({ seat, zone }: Pick<SeatRowProps, "seat" | "zone">) {
  const say = useSay();
  const today = inZone(new Date().toISOString(), zone).day;
  const days = daysToTermEnd(seat, today);
  return days === null ? null : (
    <p>
      <StateMark state="delayed" label={say("forum.seat.termEnds", { days })} />
    </p>
  );
}
