import { parity, seatsFromTable } from "@accord/shared/forum";
import { sayIssue } from "@accord/shared/messages";
import { Notice, Table, TextArea, useSay } from "../../ui/index.js";
import type { StepProps } from "./step-props.js";

export function SeatsStep({ typed, change, of }: StepProps) {
  const say = useSay();
  return (
    <div className="stack-wide">
      <p>{say("setup.seats.lead")}</p>
      <TextArea
        name="seats"
        optional
        rows={8}
        label={say("setup.seats.table")}
        hint={
          <>
            <span className="code">{say("setup.seats.example")}</span>
            <br />
            <span>{say("setup.seats.later")}</span>
          </>
        }
        value={typed.seats}
        onChange={(seats) => change({ seats })}
        issue={of("seats")}
      />
      {typed.seats.trim() === "" ? null : <SeatsPreview table={typed.seats} />}
    </div>
  );
}

/** How the pasted rows are understood, or which line is not. */
export function SeatsPreview({ table }: { readonly table: string }) {
  const say = useSay();
  const read = seatsFromTable(table);
  if (!read.ok) {
    return (
      <Notice tone="warn" title={say("ui.problem.title")}>
        <ul className="plain-list">
          {read.issues.map((one) => (
            <li key={JSON.stringify(one)}>{sayIssue(say, one)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const count = (bloc: "government" | "non_government") =>
    read.seats.filter((seat) => seat.bloc === bloc).length;
  const [government, civil] = [count("government"), count("non_government")];
  return (
    <div className="stack">
      <p>{say("setup.seats.count", { seats: read.seats.length, government, civil })}</p>
      <p className="hint">
        {say(parity(government, civil).met ? "setup.seats.parity.met" : "setup.seats.parity.notMet")}
      </p>
      <Table
        dense
        caption={say("setup.seats.preview")}
        rows={read.seats}
        keyOf={({ number }) => String(number)}
        columns={[
          { id: "no", title: say("setup.seats.no"), number: true, heads: true, cell: ({ number }) => number },
          {
            id: "bloc",
            title: say("setup.seats.bloc"),
            cell: ({ bloc }) => say(bloc === "government" ? "state.government" : "state.civilSociety"),
          },
          {
            id: "organisation",
            title: say("setup.seats.organisation"),
            cell: ({ organisation }) => <bdi>{organisation}</bdi>,
          },
          {
            id: "holder",
            title: say("setup.seats.holder"),
            cell: ({ holderName }) =>
              holderName === null ? say("people.seats.vacant") : <bdi>{holderName}</bdi>,
          },
          { id: "email", title: say("setup.seats.email"), cell: ({ email }) => <bdi>{email}</bdi> },
        ]}
      />
    </div>
  );
}
