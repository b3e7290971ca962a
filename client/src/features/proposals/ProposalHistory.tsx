import type { ProposalHappening, ProposalPage } from "@accord/shared/proposals";
import { DateText, Details, Link, useSay, WordsOf } from "../../ui/index.js";

interface Props {
  readonly proposal: ProposalPage;
  readonly process: string;
}

/** What became of it, from its making to the commitment, each with its date and the way to what decided it. */
export function ProposalHistory({ proposal, process }: Props) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{say("proposals.history")}</h2>
      <ol className="stack">
        <li>
          <DateText value={proposal.createdAt} /> {say("proposals.history.made", { name: proposal.by })}
        </li>
        {inTime(proposal).map((event) => (
          <li key={`${event.at} ${"before" in event ? "edited" : event.what}`}>
            {"before" in event ? (
              <Edited event={event} />
            ) : (
              <>
                <DateText value={event.at} /> <Happened {...{ event, process }} />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Happened({ event, process }: { readonly event: ProposalHappening; readonly process: string }) {
  const say = useSay();
  const at = `/app/${process}`;
  switch (event.what) {
    case "discussed":
      return say("proposals.history.discussed", { name: event.by });
    case "put_to_ballot":
      return <Link href={`${at}/ballots/${event.ballot}`}>{say("proposals.history.ballot", event)}</Link>;
    case "no_outcome":
      return <Link href={`${at}/ballots/${event.ballot}`}>{say("proposals.history.noOutcome", event)}</Link>;
    case "decided":
      return (
        <Link href={`${at}/decisions/${event.decision}`}>{say("proposals.history.decided", event)}</Link>
      );
    case "became_commitment":
      return <Link href={`${at}/commitments/${event.n}`}>{say("proposals.history.commitment", event)}</Link>;
  }
}

function Edited({ event }: { readonly event: ProposalPage["history"][number] }) {
  const say = useSay();
  return (
    <Details
      summary={
        <>
          <DateText value={event.at} /> {say("proposals.history.edited", { name: event.by })}
        </>
      }
    >
      <WordsOf className="plain-words">
        <p>
          <strong>{event.before.title}</strong>
        </p>
        <p>{event.before.problem}</p>
        <p>{event.before.asked}</p>
      </WordsOf>
    </Details>
  );
}

const inTime = ({
  history,
  happened,
}: ProposalPage): (ProposalPage["history"][number] | ProposalHappening)[] =>
  [...history, ...happened].sort((a, b) => a.at.localeCompare(b.at));
