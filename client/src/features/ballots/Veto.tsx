import type { BallotPage, GivenVeto as GivenVetoWords } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { Deadline, Link, Notice, Say, useSay } from "../../ui/index.js";
import { GivenVeto } from "./GivenVeto.js";
import { RecordVeto } from "./RecordVeto.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
}

/** [Q8] What passed waits while a bloc may veto it; a veto explains itself and shows the way on. */
export function Veto({ process, ballot }: Props) {
  const say = useSay();
  return (
    <section aria-labelledby="ballot-veto" className="stack">
      <h2 id="ballot-veto">{say("ballots.veto.title")}</h2>
      {ballot.state === "in_veto_window" ? (
        <Window {...{ process, ballot }} />
      ) : ballot.veto?.given ? (
        <Given {...{ process, ballot }} given={ballot.veto.given} />
      ) : (
        <Unused {...{ process, ballot }} />
      )}
    </section>
  );
}

function Unused({ process, ballot }: Props) {
  const say = useSay();
  const zone = useZone(process);
  return <p>{say("ballots.veto.unused", { date: dayText(inZone(ballot.veto?.until ?? "", zone).day) })}</p>;
}

function Window({ process, ballot }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const until = ballot.veto?.until ?? "";
  return (
    <>
      <p>
        <Say
          id="ballots.veto.open"
          values={{ when: <Deadline instant={until} zone={zone} now={new Date().toISOString()} /> }}
        />
      </p>
      {ballot.can.veto ? (
        <RecordVeto process={process} ballot={ballot} />
      ) : (
        <p className="hint">{say("ballots.veto.open.who")}</p>
      )}
    </>
  );
}

function Given({ process, ballot, given }: Props & { readonly given: GivenVetoWords }) {
  const say = useSay();
  const text = ballot.text?.parts[0];
  return (
    <Notice tone="plain" title={say("ballots.state.vetoed")}>
      <GivenVeto process={process} given={given} />
      <p>{say("ballots.veto.rework")}</p>
      {text?.path ? (
        <p>
          <Link href={text.path}>{say("ballots.veto.rework.way", { label: text.heading })}</Link>
        </p>
      ) : null}
      <p>
        <Link href={`/app/${process}/decisions/${given.entry}`}>
          {say("ballots.veto.entry", { no: given.entry })}
        </Link>
      </p>
    </Notice>
  );
}
