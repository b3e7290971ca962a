import {
  type BallotPage,
  callClosing,
  confirmBallot,
  listBallots,
  openBallot,
  readBallot,
} from "@accord/shared/ballots";
import { useEffect, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, useSay } from "../../ui/index.js";
import { EndBallot } from "./EndBallot.js";
import { EnterPapers } from "./EnterPapers.js";

const changes = [readBallot, listBallots];

/** What who runs the ballot may do now; everybody else sees who confirmed it and how it closes. */
export function RunPanel({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const params = { process, ballot: ballot.id };
  const confirm = useAct(confirmBallot, { changes });
  const open = useAct(openBallot, { changes });
  const close = useAct(callClosing, { changes });
  const any =
    ballot.can.confirm || ballot.can.open || ballot.can.close || ballot.can.void || ballot.can.withdraw;
  if (ballot.state !== "draft" && ballot.state !== "open") return null;
  const awaited = ballot.roll.filter(
    (line) => !line.recused && line.presence !== "absent" && line.choice === null,
  );
  return (
    <section aria-labelledby="ballot-run" className="stack">
      {any ? (
        <h2 id="ballot-run">{say("ballots.run.title")}</h2>
      ) : (
        <h2 id="ballot-run" className="visually-hidden">
          {say("ballots.run.title")}
        </h2>
      )}
      {ballot.closesAt && ballot.live ? <Countdown closesAt={ballot.closesAt} /> : null}
      <p className="hint">
        {ballot.confirmedBy
          ? say("ballots.run.confirmed", { name: ballot.confirmedBy })
          : say("ballots.run.unconfirmed", { name: ballot.preparedBy })}
      </p>
      <Refusal error={confirm.refused ?? open.refused ?? close.refused} />
      {ballot.state === "draft" ? <p>{say("ballots.vote.draft")}</p> : null}
      {ballot.can.close ? (
        <p>
          {ballot.secret
            ? say("ballots.secret.close", { seconds: ballot.countdownSeconds })
            : say("ballots.run.close.awaited", {
                count: awaited.length,
                names: awaited.map((line) => line.name).join(", "),
                seconds: ballot.countdownSeconds,
              })}
        </p>
      ) : null}
      <div className="acts">
        {ballot.can.confirm ? (
          <Button kind="primary" pending={confirm.pending} onPress={() => confirm.act({ params, body: {} })}>
            {say("ballots.run.confirm")}
          </Button>
        ) : null}
        {ballot.can.open ? (
          <Button
            kind={ballot.can.confirm ? "plain" : "primary"}
            pending={open.pending}
            onPress={() => open.act({ params, body: {} })}
          >
            {say("ballots.run.open")}
          </Button>
        ) : null}
        {ballot.can.close ? (
          <Button pending={close.pending} onPress={() => close.act({ params, body: {} })}>
            {say("ballots.run.close")}
          </Button>
        ) : null}
        <div className="run-rest acts">
          {ballot.can.papers ? <EnterPapers process={process} ballot={ballot} /> : null}
          {ballot.can.void ? <EndBallot what="void" process={process} ballot={ballot.id} /> : null}
          {ballot.can.withdraw ? <EndBallot what="withdraw" process={process} ballot={ballot.id} /> : null}
        </div>
      </div>
    </section>
  );
}

function Countdown({ closesAt }: { readonly closesAt: string }) {
  const say = useSay();
  const [seconds, setSeconds] = useState(() => left(closesAt));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left(closesAt)), 1000);
    return () => clearInterval(timer);
  }, [closesAt]);
  return <p role="timer">{say("ballots.vote.closing", { seconds })}</p>;
}

const left = (closesAt: string): number => Math.max(0, Math.ceil((Date.parse(closesAt) - Date.now()) / 1000));
