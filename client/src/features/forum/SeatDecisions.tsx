import {
  readSeatDecisions,
  type SeatDecisionShown,
  signSeatDecision,
  withdrawSeatDecision,
} from "@accord/shared/forum";
import { readHome } from "@accord/shared/home";
import { dayText, inZone } from "@accord/shared/messages";
import { readPeople, type SeatLine } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, Link, LinkButton, useSay } from "../../ui/index.js";
import { ProposeSeatDecision } from "./ProposeSeatDecision.js";

type Proposed = ReplyOf<typeof readSeatDecisions>["proposed"][number];

/** [Q22] Renewals of terms, warnings, suspensions and removals: what is proposed, and the record of what was decided. */
export function SeatDecisions({
  process,
  seats,
}: {
  readonly process: string;
  readonly seats: readonly SeatLine[];
}) {
  const say = useSay();
  const asked = useAsk(readSeatDecisions, { params: { process } });
  const [proposing, setProposing] = useState(false);
  return (
    <section className="stack" aria-labelledby="seat-decisions">
      <div className="section-head">
        <h2 id="seat-decisions">{say("forum.decisions")}</h2>
        {asked.data?.can.propose ? (
          <Button onPress={() => setProposing(true)}>{say("forum.decisions.propose")}</Button>
        ) : null}
      </div>
      <Reply asked={asked}>
        {({ way, proposed, decided }) => (
          <>
            <p className="hint">{say(`forum.decisions.way.${way}`)}</p>
            {proposed.length + decided.length === 0 ? <p>{say("forum.decisions.none")}</p> : null}
            <ul className="seat-list">
              {proposed.map((one) => (
                <ProposedLine key={one.id} process={process} one={one} />
              ))}
              {decided.map((one) => (
                <DecidedLine key={one.decision} process={process} one={one} />
              ))}
            </ul>
          </>
        )}
      </Reply>
      {proposing ? (
        <ProposeSeatDecision process={process} seats={seats} onClose={() => setProposing(false)} />
      ) : null}
    </section>
  );
}

function ProposedLine({ process, one }: { readonly process: string; readonly one: Proposed }) {
  const say = useSay();
  const zone = useZone(process);
  const changes = [readSeatDecisions, readPeople, readHome];
  const sign = useAct(signSeatDecision, { changes });
  const withdraw = useAct(withdrawSeatDecision, { changes });
  const params = { process, decision: one.id };
  const what = say("forum.decisions.proposed", {
    kind: say(`forum.decisions.kind.${one.kind}`),
    name: one.name,
    no: one.seat,
  });
  const state =
    one.state === "put"
      ? say("forum.decisions.put")
      : one.way === "ballot"
        ? say("forum.decisions.toPut", { no: one.seat })
        : say("forum.decisions.signed");
  return (
    <li className="seat-line">
      <div>
        <p>{what}</p>
        <p dir="auto">{one.reasons}</p>
        <p className="hint">
          {say("forum.decisions.by", {
            name: one.proposedBy,
            date: dayText(inZone(one.proposedAt, zone).day),
          })}{" "}
          {state}
        </p>
        <Refusal error={sign.refused ?? withdraw.refused} />
      </div>
      <div className="acts">
        {one.can.sign ? (
          <Button
            kind="primary"
            pending={sign.pending}
            aria-label={say("forum.decisions.act.signOf", { what })}
            onPress={() => sign.act({ params })}
          >
            {say("forum.decisions.act.sign")}
          </Button>
        ) : null}
        {one.can.put ? (
          <LinkButton
            href={`/app/${process}/ballots/new?subject=seat&ids=${one.id}`}
            aria-label={say("forum.decisions.act.putOf", { what })}
          >
            {say("forum.decisions.act.put")}
          </LinkButton>
        ) : null}
        {one.ballot ? (
          <Link href={`/app/${process}/ballots/${one.ballot}`}>{say("forum.decisions.act.ballot")}</Link>
        ) : null}
        {one.can.withdraw ? (
          <Button
            kind="quiet"
            pending={withdraw.pending}
            aria-label={say("forum.decisions.act.withdrawOf", { what })}
            onPress={() => withdraw.act({ params })}
          >
            {say("forum.decisions.act.withdraw")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function DecidedLine({ process, one }: { readonly process: string; readonly one: SeatDecisionShown }) {
  const say = useSay();
  const zone = useZone(process);
  const { kind, name, seat, until, decision, decidedAt, answer, reasons } = one;
  return (
    <li className="seat-line">
      <div>
        <p>{say(`forum.decided.${kind}`, { name, no: seat, date: until === null ? "" : dayText(until) })}</p>
        <p dir="auto">{reasons}</p>
        {answer === null ? null : <p dir="auto">{say("forum.decisions.answer", { name, answer })}</p>}
        <p className="hint">
          <Link href={`/app/${process}/decisions/${decision}`}>
            {say("forum.decisions.record", { n: decision, date: dayText(inZone(decidedAt, zone).day) })}
          </Link>
        </p>
      </div>
    </li>
  );
}
