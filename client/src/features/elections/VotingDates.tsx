import { readElection, setVotingDates } from "@accord/shared/elections";
import { placeOf } from "@accord/shared/messages";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, DateField, ErrorSummary, useSay } from "../../ui/index.js";
import { votingOf } from "./draft.js";
import type { ElectionProps } from "./election-props.js";

/** Days of a run-off, or of a vote whose day passed before its rolls were ready. */
export function VotingDates({ election: { no }, process }: ElectionProps) {
  const say = useSay();
  const zone = useZone(process);
  const [from, setFrom] = useState<string | undefined>("");
  const [until, setUntil] = useState<string | undefined>("");
  const set = useAct(setVotingDates, { changes: [readElection] });
  const { issues, of } = useIssues(set.refused);
  const days = { votingFrom: [from, setFrom], votingUntil: [until, setUntil] } as const;
  return (
    <section className="stack form" aria-labelledby="voting-dates">
      <h2 id="voting-dates">{say("elections.voting.title")}</h2>
      <p className="hint">{say("elections.form.dates.hint", { place: placeOf(zone) })}</p>
      <ErrorSummary issues={issues} />
      {(["votingFrom", "votingUntil"] as const).map((name) => (
        <DateField
          key={name}
          {...{ name }}
          label={say(`elections.form.${name}`)}
          value={days[name][0] ?? ""}
          onChange={days[name][1]}
          issue={of(name)}
        />
      ))}
      <Button
        kind="primary"
        pending={set.pending}
        isDisabled={!from || !until}
        onPress={() => {
          if (from && until) set.act({ params: { process, no }, body: votingOf(from, until, zone) });
        }}
      >
        {say("elections.voting.act")}
      </Button>
    </section>
  );
}
