import { type BallotPage, choicesOf, enterPapers, leastOfBloc, readBallot } from "@accord/shared/ballots";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, CheckboxGroup, Dialog, ErrorSummary, Notice, TextField, useSay } from "../../ui/index.js";
import { blocOrder } from "./blocs.js";

const heaps = ["for", "against", "abstain"] as const;

/** What was voted on paper in a secret ballot, as totals; a co-chair of the other bloc enters the same. */
export function EnterPapers({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [seats, setSeats] = useState<readonly string[]>([]);
  const [counts, setCounts] = useState({ for: "0", against: "0", abstain: "0" });
  const enter = useAct(enterPapers, { changes: [readBallot], onDone: () => setOpen(false) });
  const number = (heap: (typeof heaps)[number]) => Math.max(0, Math.round(Number(counts[heap]) || 0));
  const send = () =>
    enter.act({
      params: { process, ballot: ballot.id },
      body: {
        seats: [...seats],
        counts: { for: number("for"), against: number("against"), abstain: number("abstain") },
      },
    });
  const entered = ballot.secret?.papers.length ?? 0;
  const words = choicesOf(ballot.rule);
  return (
    <>
      {entered > 0 ? <p>{say(entered === 1 ? "ballots.papers.one" : "ballots.papers.both")}</p> : null}
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {say("ballots.papers")}
      </Button>
      <Dialog
        title={say("ballots.papers")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        acts={
          <Button kind="primary" pending={enter.pending} isDisabled={seats.length === 0} onPress={send}>
            {say("ballots.papers.act")}
          </Button>
        }
      >
        <ErrorSummary issues={issuesOf(enter.refused, say)} />
        <p className="hint">{say("ballots.papers.hint")}</p>
        <CheckboxGroup
          name="seats"
          label={say("ballots.papers.whose")}
          value={[...seats]}
          onChange={setSeats}
          options={blocOrder(ballot.blocLabels)
            .flatMap((bloc) => ballot.roll.filter((line) => line.bloc === bloc && !line.recused))
            .map(({ seat, name }) => ({ value: seat, label: name }))}
        />
        {seats.length > 0 && seats.length < leastOfBloc ? (
          <Notice tone="warn" title={say("ballots.papers.few", { count: seats.length })}>
            <p>{say("ballots.papers.few.way", { least: leastOfBloc })}</p>
          </Notice>
        ) : null}
        {heaps.map((heap, at) => (
          <TextField
            key={heap}
            name={heap}
            label={say(`ballots.vote.${words[at] ?? heap}`)}
            value={counts[heap]}
            onChange={(value) => setCounts({ ...counts, [heap]: value })}
            issue={heap === "for" ? issueOf(enter.refused, "counts", say) : undefined}
          />
        ))}
      </Dialog>
    </>
  );
}
