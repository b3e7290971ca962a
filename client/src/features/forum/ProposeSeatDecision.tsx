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
import {
  Button,
  DateField,
  Dialog,
  ErrorSummary,
  RadioGroup,
  Select,
  TextArea,
  useSay,
} from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly seats: readonly SeatLine[];
  readonly onClose: () => void;
}

/** [Q22] A co-chair writes down what is to be decided about a seat, with the reasons. */
export function ProposeSeatDecision({ process, seats, onClose }: Props) {
  const say = useSay();
  const held = seats.filter(({ holder }) => holder !== null);
  // Nobody stands first in line for a sanction: whose seat it is and what is proposed are chosen.
  const [seat, setSeat] = useState<string | null>(null);
  const [kind, setKind] = useState<SeatDecisionKind | null>(null);
  const [sent, setSent] = useState(false);
  const [until, setUntil] = useState<string | undefined>("");
  const [reasons, setReasons] = useState("");
  const act = useAct(proposeSeatDecision, { changes: [readSeatDecisions, readHome], onDone: onClose });
  const unchosen = [
    ...(seat === null ? [{ field: "seat", text: say("forum.decisions.seat.choose") }] : []),
    ...(kind === null ? [{ field: "kind", text: say("forum.decisions.kind.choose") }] : []),
  ];
  const missing = sent ? unchosen : [];
  const missingIn = (name: string) => missing.find(({ field }) => field === name)?.text;
  const send = (): void => {
    setSent(true);
    if (seat === null || kind === null) return;
    act.act({
      params: { process },
      body: { seat, kind, reasons, until: hasEnd(kind) && until ? until : null },
    });
  };
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
      <ErrorSummary issues={missing} />
      <Refusal error={act.refused} />
      <Select
        name="seat"
        label={say("forum.decisions.seat")}
        value={seat}
        onChange={setSeat}
        issue={missingIn("seat")}
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
        issue={missingIn("kind")}
      />
      {kind !== null && hasEnd(kind) ? (
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
