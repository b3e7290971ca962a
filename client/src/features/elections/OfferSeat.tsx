import { type ElectedSeat, offerSeat, readElection } from "@accord/shared/elections";
import { readPeople } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, DateField, Dialog, ErrorSummary, Select, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";

interface Props extends ElectionProps {
  readonly one: Omit<ElectedSeat, "seat">;
  readonly onOffered: (issued: ReplyOf<typeof offerSeat>) => void;
}

/** A vacant seat and its term; the person named gets an invitation. */
export function OfferSeat({ election: { no }, process, one, onOffered }: Props) {
  const say = useSay();
  const seats = useAsk(readPeople, { params: { process } }).data?.seats ?? [];
  const free = seats.filter(({ bloc, status }) => bloc === "non_government" && status === "vacant");
  const [isOpen, setOpen] = useState(false);
  const [seat, setSeat] = useState<string | null>(null);
  const [termUntil, setTerm] = useState<string | undefined>("");
  const offer = useAct(offerSeat, {
    changes: [readElection],
    onDone: (issued) => {
      setOpen(false);
      onOffered(issued);
    },
  });
  const { issues, of } = useIssues(offer.refused);
  const send = (): void => {
    if (seat !== null && termUntil)
      offer.act({ params: { process, no, application: one.application }, body: { seat, termUntil } });
  };
  const title = say("elections.offer.title", { nominee: one.nominee });
  return (
    <>
      <Button aria-label={title} onPress={() => setOpen(true)}>
        {say("elections.offer")}
      </Button>
      <Dialog
        {...{ title, isOpen }}
        onOpenChange={setOpen}
        acts={
          free.length > 0 ? (
            <Button
              kind="primary"
              pending={offer.pending}
              isDisabled={seat === null || !termUntil}
              onPress={send}
            >
              {say("elections.offer.act")}
            </Button>
          ) : null
        }
      >
        <ErrorSummary issues={issues} />
        {free.length === 0 ? (
          <p>{say("elections.offer.none")}</p>
        ) : (
          <>
            <Select
              name="seat"
              label={say("elections.offer.seat")}
              value={seat}
              onChange={setSeat}
              options={free.map(({ id, no: seatNo, organisation }) => ({
                id,
                label:
                  organisation === ""
                    ? say("elections.offer.seatNo", { seat: seatNo })
                    : say("elections.offer.seatOf", { seat: seatNo, organisation }),
              }))}
              issue={of("seat")}
            />
            <DateField
              name="termUntil"
              label={say("elections.offer.term")}
              value={termUntil ?? ""}
              onChange={setTerm}
              issue={of("termUntil")}
            />
            <p className="hint">{say("elections.offer.hint")}</p>
          </>
        )}
      </Dialog>
    </>
  );
}
