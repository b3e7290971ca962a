import { readHome } from "@accord/shared/home";
import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import { changeSeat, readPeople, type SeatLine, seatStatuses } from "@accord/shared/people";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, DateField, Dialog, Notice, Select, TextField, useSay } from "../../ui/index.js";
import type { People } from "./on-page.js";

/** Organisation, status, substitute and term of one seat. */
export function SeatDialog(props: {
  readonly process: string;
  readonly seat: SeatLine;
  readonly people: People;
  readonly onClose: () => void;
}) {
  const { process, seat, people, onClose } = props;
  const say = useSay();
  const [wrong, setWrong] = useState<string>();
  const [organisation, setOrganisation] = useState(seat.organisation);
  const [status, setStatus] = useState<SeatLine["status"]>(seat.status);
  const [substitute, setSubstitute] = useState<string>("as-is");
  const [term, setTerm] = useState<string | undefined>(seat.termUntil ?? "");
  const [reselect, setReselect] = useState<string | undefined>(seat.reselectOn ?? "");
  const [successor, setSuccessor] = useState(seat.successor ?? "");
  const act = useAct(changeSeat, {
    changes: [readPeople, readHome],
    onDone: ({ waits }) => {
      if (!waits) onClose();
    },
  });
  const save = (): void => {
    const body = {
      ...(organisation.trim() !== seat.organisation ? { organisation } : {}),
      ...(status !== seat.status ? { status } : {}),
      ...(substitute === "as-is" ? {} : { substitute: substitute === "none" ? null : substitute }),
      ...(term !== undefined && term !== (seat.termUntil ?? "")
        ? { termUntil: term === "" ? null : term }
        : {}),
      ...(reselect !== undefined && reselect !== (seat.reselectOn ?? "")
        ? { reselectOn: reselect === "" ? null : reselect }
        : {}),
      ...(successor.trim() !== (seat.successor ?? "") ? { successor: successor.trim() || null } : {}),
    };
    const missing = organisation.trim() === "";
    setWrong(missing ? sayIssue(say, issue("organisation_missing")) : undefined);
    if (missing) return;
    if (Object.keys(body).length === 0) onClose();
    else act.act({ params: { process, seat: seat.id }, body });
  };
  const others = people.people.filter(({ id }) => id !== seat.holder?.id);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("people.seats.change", { no: seat.no })}
      acts={
        act.done ? (
          <Button onPress={onClose}>{say("ui.close")}</Button>
        ) : (
          <Button kind="primary" pending={act.pending} onPress={save}>
            {say("people.seats.save")}
          </Button>
        )
      }
    >
      {act.done ? (
        <Notice tone="plain" title={say("people.changes.waits")} />
      ) : (
        <>
          <Refusal error={act.refused} />
          <TextField
            name="organisation"
            issue={wrong}
            label={say("people.seats.organisation")}
            value={organisation}
            onChange={setOrganisation}
          />
          <Select
            name="status"
            label={say("people.seats.status")}
            value={status}
            onChange={(next) => setStatus(next as SeatLine["status"])}
            options={seatStatuses
              .filter((one) => one !== "suspended" || seat.status === one)
              .map((one) => ({ id: one, label: say(`people.seats.status.${one}`) }))}
          />
          {status === "vacant" && seat.status !== "vacant" ? (
            <p className="hint">{say("people.seats.emptied")}</p>
          ) : null}
          <Select
            name="substitute"
            label={say("people.seats.substituteField")}
            value={substitute}
            onChange={setSubstitute}
            options={[
              { id: "as-is", label: seat.substitute ?? say("people.seats.noSubstitute") },
              ...(seat.substitute === null ? [] : [{ id: "none", label: say("people.seats.noSubstitute") }]),
              ...others.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
          <DateField
            name="termUntil"
            optional
            label={say("people.seats.termUntil")}
            value={term ?? ""}
            onChange={setTerm}
          />
          <DateField
            name="reselectOn"
            optional
            label={say("people.seats.reselectOn")}
            value={reselect ?? ""}
            onChange={setReselect}
          />
          <TextField
            name="successor"
            optional
            label={say("people.seats.successor")}
            hint={say("people.seats.successor.hint")}
            value={successor}
            onChange={setSuccessor}
          />
        </>
      )}
    </Dialog>
  );
}
