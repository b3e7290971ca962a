import { type BallotPage, choicesOf, enterPapers, leastOfBloc, readBallot } from "@accord/shared/ballots";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import {
  Button,
  CheckboxGroup,
  Dialog,
  ErrorSummary,
  Notice,
  type SummaryIssue,
  TextField,
  useSay,
} from "../../ui/index.js";
import { blocOrder } from "./blocs.js";

const heaps = ["for", "against", "abstain"] as const;

const isWhole = (typed: string): boolean => /^\d{1,3}$/u.test(typed.trim());

/** What was voted on paper in a secret ballot, as totals; a co-chair of the other bloc enters the same. */
export function EnterPapers({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [seats, setSeats] = useState<readonly string[]>([]);
  const [counts, setCounts] = useState({ for: "0", against: "0", abstain: "0" });
  const enter = useAct(enterPapers, { changes: [readBallot], onDone: () => setOpen(false) });
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const { issues, of } = useIssues(enter.refused, own);
  const send = () => {
    const wrong = [
      ...(seats.length === 0 ? [{ field: "seats", text: say("ballots.papers.nobody") }] : []),
      ...heaps
        .filter((heap) => !isWhole(counts[heap]))
        .map((heap) => ({ field: heap, text: say("ballots.papers.number") })),
    ];
    setOwn(wrong);
    if (wrong.length > 0) return;
    const [F, against, abstain] = heaps.map((heap) => Number(counts[heap])) as [number, number, number];
    enter.act({
      params: { process, ballot: ballot.id },
      body: { seats: [...seats], counts: { for: F, against, abstain } },
    });
  };
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
          <Button kind="primary" pending={enter.pending} onPress={send}>
            {say("ballots.papers.act")}
          </Button>
        }
      >
        <ErrorSummary issues={issues} />
        <p className="hint">{say("ballots.papers.hint")}</p>
        <CheckboxGroup
          name="seats"
          label={say("ballots.papers.whose")}
          value={[...seats]}
          onChange={setSeats}
          issue={of("seats")}
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
            inputMode="numeric"
            issue={of(heap) ?? (heap === "for" ? of("counts") : undefined)}
          />
        ))}
      </Dialog>
    </>
  );
}
