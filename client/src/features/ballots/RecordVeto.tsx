import { type BallotPage, listBallots, readBallot, vetoBallot } from "@accord/shared/ballots";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import {
  announce,
  Button,
  DateField,
  Details,
  ErrorSummary,
  Select,
  TextArea,
  useSay,
} from "../../ui/index.js";

const unwritten = { reason: "", lifting: "", next: "", deadline: "" };

/** A co-chair records what the own bloc has decided; the form says what it brings about before it is sent. */
export function RecordVeto({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const [words, setWords] = useState(unwritten);
  const [seat, setSeat] = useState<string>();
  const holder = ballot.veto?.holder ?? "bloc";
  const own = ballot.roll.find((line) => line.seat === ballot.mySeat)?.bloc;
  const veto = useAct(vetoBallot, {
    changes: [readBallot, listBallots],
    onDone: () => announce(say("ballots.state.vetoed")),
  });
  const field = (name: keyof typeof unwritten) => ({
    name,
    label: say(`ballots.veto.${name}.field`, { holder }),
    value: words[name],
    onChange: (text: string | undefined) => setWords({ ...words, [name]: text ?? "" }),
    issue: issueOf(veto.refused, name, say),
  });
  return (
    <Details summary={say("ballots.veto.record", { holder })}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          veto.act({ params: { process, ballot: ballot.id }, body: { ...words, ...(seat ? { seat } : {}) } });
        }}
      >
        <p className="hint">{say("ballots.veto.record.hint")}</p>
        <ErrorSummary issues={issuesOf(veto.refused, say)} />
        {holder === "member" ? (
          <Select
            name="seat"
            label={say("ballots.veto.member")}
            value={seat ?? null}
            onChange={setSeat}
            options={ballot.roll
              .filter(({ bloc }) => own === undefined || bloc === own)
              .map(({ seat: one, name, organisation }) => ({
                id: one,
                label: say("ballots.dialogue.by", { name, organisation }),
              }))}
            issue={issueOf(veto.refused, "seat", say)}
          />
        ) : null}
        <TextArea {...field("reason")} />
        <TextArea {...field("lifting")} hint={say("ballots.veto.lifting.hint")} />
        <DateField {...field("deadline")} />
        <TextArea {...field("next")} hint={say("ballots.veto.next.hint")} rows={2} />
        <div className="acts">
          <Button type="submit" kind="primary" pending={veto.pending}>
            {say("ballots.veto.act")}
          </Button>
        </div>
      </form>
    </Details>
  );
}
