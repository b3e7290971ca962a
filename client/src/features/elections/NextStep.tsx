import { listElections, publishElection, publishRolls, readElection } from "@accord/shared/elections";
import { momentText, placeOf } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, ErrorSummary, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";
import { Selection } from "./Selection.js";
import { VotingDates } from "./VotingDates.js";

/** Where it stands, what comes next, and the one act that brings it there. */
export function NextStep({ election, process }: ElectionProps) {
  const say = useSay();
  const zone = useZone(process);
  const { state, method, rounds, dates, undecided, can, voidReason } = election;
  const at = (instant: string) => ({
    moment: momentText(instant, zone, navigator.language),
    place: placeOf(zone),
  });
  const round = rounds.at(-1);
  const variant = method === "committee" ? ".committee" : "";
  switch (state) {
    case "draft":
      return can.open ? <Publish {...{ election, process }} /> : <p>{say("elections.publish.who")}</p>;
    case "applications":
      return (
        <p>
          {new Date().toISOString() < dates.opensAt
            ? say("elections.now.soon", at(dates.opensAt))
            : say(`elections.now.applications${variant}`, at(dates.closesAt))}
        </p>
      );
    case "eligibility":
      return (
        <>
          <p>{say(`elections.now.eligibility${variant}`, at(dates.rollsAt))}</p>
          <p>{say("elections.undecided", { count: undecided })}</p>
          {!can.judge ? (
            <p>{say("elections.judge.who", { names: election.commissionNames.join(", ") })}</p>
          ) : method === "vote" ? (
            <Rolls {...{ election, process }} />
          ) : (
            <Selection {...{ election, process }} />
          )}
        </>
      );
    case "rolls_published":
      if (round?.voting)
        return <p>{say("elections.now.rolls", { ...at(round.voting.votingFrom), round: round.no })}</p>;
      return (
        <>
          <p>{say("elections.now.undated", { round: round?.no ?? 1 })}</p>
          {can.open ? <VotingDates {...{ election, process }} /> : <p>{say("elections.voting.who")}</p>}
        </>
      );
    case "voting":
      return (
        <>
          <p>{say("elections.now.voting", at(round?.voting?.votingUntil ?? ""))}</p>
          <p>{say("elections.secret")}</p>
        </>
      );
    case "published":
      return null;
    case "void":
      return <p>{say("elections.now.void", { reason: voidReason ?? "" })}</p>;
  }
}

const changes = [readElection, listElections];

function Publish({ election: { no }, process }: ElectionProps) {
  const say = useSay();
  const publish = useAct(publishElection, { changes });
  const { issues } = useIssues(publish.refused);
  return (
    <section className="stack" aria-labelledby="publish-election">
      <h2 id="publish-election">{say("elections.publish.title")}</h2>
      <p>{say("elections.publish.fixed")}</p>
      <ErrorSummary issues={issues} />
      <Button
        kind="primary"
        pending={publish.pending}
        onPress={() => publish.act({ params: { process, no } })}
      >
        {say("elections.publish.act")}
      </Button>
    </section>
  );
}

function Rolls({ election: { no }, process }: ElectionProps) {
  const say = useSay();
  const publish = useAct(publishRolls, { changes });
  const { issues } = useIssues(publish.refused);
  return (
    <section className="stack" aria-labelledby="publish-rolls">
      <h2 id="publish-rolls">{say("elections.publishRolls.title")}</h2>
      <p>{say("elections.publishRolls.fixed")}</p>
      <ErrorSummary issues={issues} />
      <Button
        kind="primary"
        pending={publish.pending}
        onPress={() => publish.act({ params: { process, no } })}
      >
        {say("elections.publishRolls.act")}
      </Button>
    </section>
  );
}
