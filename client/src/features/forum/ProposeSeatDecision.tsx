import {
  hasEnd,
  proposeSeatDecision,
  readSeatDecisions,
  type SeatDecisionKind,
  seatDecisionKinds,
} from "@accord/shared/forum";
import { readHome } from "@accord/shared/home";
import type { SeatLine } from "@accord/shared/people";
import { useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, DateField, Dialog, RadioGroup, Select, TextArea, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly seats: readonly SeatLine[];
  readonly onClose: () => void;
}

/** [Q22] A co-chair writes down what is to be decided about a seat, with the reasons. */
export function ProposeSeatDecision({ process, seats, onClose }: Props) {
  const say = useSay();
  const held = seats.filter(({ holder }) => holder !== null);
  const [seat, setSeat] = useState(held[0]?.id ?? "");
  const [kind, setKind] = useState<SeatDecisionKind>("renewal");
  const [until, setUntil] = useState<string | undefined>("");
  const [reasons, setReasons] = useState("");
  const act = useAct(proposeSeatDecision, { changes: [readSeatDecisions, readHome], onDone: onClose });
  const send = (): void =>
    act.act({
      params: { process },
      body: { seat, kind, reasons, until: hasEnd(kind) && until ? until : null },
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("forum.decisions.propose")}
      acts={
        <Button kind="primary" pending={act.pending} onPress={send}>
          {say("forum.decisions.write")}
        </Button>
      }
    >
      <Refusal error={act.refused} />
      <Select
        name="seat"
        label={say("forum.decisions.seat")}
        value={seat}
        onChange={setSeat}
        options={held.map(({ id, no, holder }) => ({
          id,
          label: say("forum.decisions.seatOption", { no, name: holder?.name ?? "" }),
        }))}
      />
      <RadioGroup
        name="kind"
        label={say("forum.decisions.kind")}
        value={kind}
        onChange={(one) => setKind(one as SeatDecisionKind)}
        options={seatDecisionKinds.map((value) => ({
          value,
          label: say(`forum.decisions.kind.${value}`),
        }))}
      />
      {hasEnd(kind) ? (
        <DateField
          name="until"
          label={say("forum.decisions.until")}
          value={until ?? ""}
          onChange={setUntil}
          issue={issueOf(act.refused, "until", say)}
        />
      ) : null}
      <TextArea
        name="reasons"
        label={say("forum.decisions.reasons")}
        hint={say("forum.decisions.reasons.hint")}
        value={reasons}
        onChange={setReasons}
        issue={issueOf(act.refused, "reasons", say)}
      />
    </Dialog>
  );
}
