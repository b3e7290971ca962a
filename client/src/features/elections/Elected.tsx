import type { ElectedSeat, offerSeat } from "@accord/shared/elections";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { Link, useSay } from "../../ui/index.js";
import { LinkOnce } from "../people/LinkOnce.js";
import type { ElectionProps } from "./election-props.js";
import { OfferSeat } from "./OfferSeat.js";

/** Who has a seat by the result, and the seat offered to each on the people page. */
export function Elected({ election, process }: ElectionProps) {
  const say = useSay();
  const [issued, setIssued] = useState<ReplyOf<typeof offerSeat>>();
  if (election.state !== "published") return null;
  const seatOf = ({ seat, ...one }: ElectedSeat) =>
    seat === null ? (
      election.can.offer ? (
        <OfferSeat {...{ election, process, one }} onOffered={setIssued} />
      ) : null
    ) : (
      <p>
        {say("elections.offer.done", { seat })}{" "}
        <Link href={`/app/${process}/people`}>{say("elections.offer.people")}</Link>
      </p>
    );
  return (
    <section className="stack" aria-labelledby="elected">
      <h2 id="elected">{say(`elections.list.${election.method}`)}</h2>
      {issued?.link ? <LinkOnce key={issued.link} {...issued} link={issued.link} /> : null}
      {election.elected.length === 0 ? <p>{say("elections.elected.none")}</p> : null}
      <ul className="thing-list">
        {election.elected.map((one) => (
          <li key={one.application} className="thing-row">
            <p>
              <strong>
                <bdi>{one.nominee}</bdi>
              </strong>
              , <bdi>{one.organisation}</bdi>, <bdi>{election.colleges[one.college - 1]?.name}</bdi>
            </p>
            {seatOf(one)}
          </li>
        ))}
      </ul>
      {election.can.offer ? null : <p className="hint">{say("elections.offer.who")}</p>}
    </section>
  );
}
