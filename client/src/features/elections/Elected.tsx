import { type ElectedSeat, offerSeat, readElection } from "@accord/shared/elections";
import { readPeople } from "@accord/shared/people";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, CopyButton, DateField, ErrorSummary, Link, Select, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";

/** Who has a seat by the result, and the seat offered to each on the people page. */
export function Elected({ election, process }: ElectionProps) {
  const say = useSay();
  if (election.state !== "published") return null;
  return (
    <section className="stack" aria-labelledby="elected">
      <h2 id="elected">{say(`elections.list.${election.method}`)}</h2>
      {election.elected.length === 0 ? <p>{say("elections.elected.none")}</p> : null}
      <ul className="thing-list">
        {election.elected.map((one) => (
          <li key={one.application} className="stack choice-row">
            <p>
              <strong>
                <bdi>{one.nominee}</bdi>
              </strong>
              , <bdi>{one.organisation}</bdi>, <bdi>{election.colleges[one.college - 1]?.name}</bdi>
            </p>
            {one.seat === null ? (
              election.can.offer ? (
                <Offer {...{ election, process, one }} />
              ) : (
                <p className="hint">{say("elections.offer.who")}</p>
              )
            ) : (
              <p>
                {say("elections.offer.done", { seat: one.seat })}{" "}
                <Link href={`/app/${process}/people`}>{say("elections.offer.people")}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offer({ election: { no }, process, one }: ElectionProps & { readonly one: ElectedSeat }) {
  const say = useSay();
  const seats = useAsk(readPeople, { params: { process } }).data?.seats ?? [];
  const free = seats.filter(({ bloc, status }) => bloc === "non_government" && status === "vacant");
  const [seat, setSeat] = useState<string | null>(null);
  const [termUntil, setTerm] = useState<string | undefined>("");
  const [link, setLink] = useState<string | null>(null);
  const offer = useAct(offerSeat, {
    changes: [readElection, readPeople],
    onDone: (done) => setLink(done.link),
  });
  const { issues, of } = useIssues(offer.refused);
  if (link !== null)
    return (
      <p>
        {say("elections.offer.link")}{" "}
        <CopyButton
          of={() => link}
          label={say("elections.offer.copy")}
          copied={say("elections.offer.copied")}
        />
      </p>
    );
  if (free.length === 0) return <p>{say("elections.offer.none")}</p>;
  return (
    <div className="stack form">
      <ErrorSummary issues={issues} />
      <Select
        name={`seat-${one.application}`}
        label={say("elections.offer.seat")}
        value={seat}
        onChange={setSeat}
        options={free.map(({ id, no: number, organisation }) => ({
          id,
          label:
            organisation === ""
              ? say("elections.offer.seatNo", { seat: number })
              : say("elections.offer.seatOf", { seat: number, organisation }),
        }))}
        issue={of("seat")}
      />
      <DateField
        name={`term-${one.application}`}
        label={say("elections.offer.term")}
        value={termUntil ?? ""}
        onChange={setTerm}
      />
      <p className="hint">{say("elections.offer.hint")}</p>
      <Button
        pending={offer.pending}
        isDisabled={seat === null || !termUntil}
        onPress={() => {
          if (seat !== null && termUntil)
            offer.act({ params: { process, no, application: one.application }, body: { seat, termUntil } });
        }}
      >
        {say("elections.offer.act")}
      </Button>
    </div>
  );
}
