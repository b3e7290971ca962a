import { answersContributions, type BallotPage, readBallot, stateWord } from "@accord/shared/ballots";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Deadline, PageTitle, Say, useSay } from "../../ui/index.js";
import { BallotText } from "./BallotText.js";
import { Dialogue } from "./Dialogue.js";
import { Figures } from "./Figures.js";
import { Findings } from "./Findings.js";
import { MixedStep } from "./MixedStep.js";
import { Notes } from "./Notes.js";
import { Result } from "./Result.js";
import { RollTable } from "./RollTable.js";
import { RuleAhead } from "./RuleAhead.js";
import { RunPanel } from "./RunPanel.js";
import { SecretProgress } from "./SecretBallot.js";
import { SenseAhead } from "./SenseAhead.js";
import { NextQuestion, Sitting } from "./Sitting.js";
import { useClosingSaid } from "./useClosingSaid.js";
import { Veto } from "./Veto.js";
import { VotePanel } from "./VotePanel.js";
import "./ballot.css";

/** One question: the exact words, the rule in words, the vote, the roll, the result (S13). */
export default function Ballot() {
  const { process, id } = useParams<"process" | "id">();
  const asked = useAsk(readBallot, { params: { process, ballot: id } });
  return <Reply asked={asked}>{(ballot) => <BallotView process={process} ballot={ballot} />}</Reply>;
}

function BallotView({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const zone = useZone(process);
  useCrumb(say("ballots.no", { no: ballot.no }));
  useClosingSaid(ballot.state === "open" ? ballot.closesAt : null, ballot.mine === "waiting");
  const over = ballot.state !== "draft" && ballot.state !== "open";
  return (
    <>
      <PageTitle title={ballot.question} part={say("ballots.no", { no: ballot.no })} process={process} words>
        <span className="ballot-state">{say(stateWord(ballot))}</span>
        {ballot.closesAt && !over ? (
          <span>
            <Say
              id="ballots.closes"
              values={{
                when: <Deadline instant={ballot.closesAt} zone={zone} now={new Date().toISOString()} />,
              }}
            />
          </span>
        ) : null}
        <span>{say(ballot.live ? "ballots.live" : "ballots.asynchronous")}</span>
        {ballot.text ? <span>{say("ballots.version", { n: ballot.text.n })}</span> : null}
        <span>{say(ballot.secret ? "ballots.secret" : "ballots.byName")}</span>
      </PageTitle>
      {ballot.text ? (
        <a className="link read-first" href="#ballot-text">
          {say("ballots.read", { n: ballot.text.n, minutes: minutesToRead(ballot.text) })}
        </a>
      ) : null}
      <div className={over ? "ballot ballot-over" : "ballot"}>
        <div className="ballot-main stack">
          {over ? <Result process={process} ballot={ballot} /> : null}
          {ballot.veto?.until ? <Veto process={process} ballot={ballot} /> : null}
          <Dialogue process={process} ballot={ballot} />
          {ballot.text ? (
            <BallotText process={process} ballot={ballot.id} subject={ballot.subject} text={ballot.text} />
          ) : null}
          {ballot.notes.length > 0 ? (
            <section aria-labelledby="ballot-notes" className="stack">
              <h2 id="ballot-notes">{say("ballots.notes")}</h2>
              <Notes process={process} notes={ballot.notes} />
            </section>
          ) : null}
          {answersContributions(ballot.subject) ? (
            <p className="hint">{say("ballots.contributions", { count: ballot.contributions })}</p>
          ) : null}
          <SenseAhead process={process} ballot={ballot} />
          {ballot.state === "draft" ? (
            <section aria-labelledby="ballot-findings" className="stack">
              <h2 id="ballot-findings">{say("ballots.findings")}</h2>
              <Findings findings={ballot.findings} subject={ballot.subject} />
            </section>
          ) : null}
        </div>
        <div className="ballot-side">
          {ballot.figures ? <Figures ballot={ballot} /> : null}
          {ballot.secret && ballot.state === "open" ? (
            <SecretProgress ballot={ballot} secret={ballot.secret} />
          ) : null}
          {ballot.state === "draft" ? (
            <section aria-labelledby="ballot-rule" className="stack">
              <h2 id="ballot-rule">{say("ballots.rule.title")}</h2>
              <RuleAhead
                rule={ballot.rule}
                quorum={ballot.quorum}
                roll={ballot.roll}
                labels={ballot.blocLabels}
                veto={ballot.veto}
                fallback={ballot.mixed?.step.step === "consensus" ? ballot.mixed.fallback : null}
              />
            </section>
          ) : null}
          <MixedStep process={process} ballot={ballot} />
          <div className="stack">
            <VotePanel process={process} ballot={ballot} />
            <NextQuestion process={process} ballot={ballot} />
          </div>
          <RunPanel process={process} ballot={ballot} />
        </div>
      </div>
      {ballot.sitting.length > 0 ? <Sitting process={process} ballot={ballot} /> : null}
      {ballot.state === "withdrawn" ? null : <RollTable process={process} ballot={ballot} />}
    </>
  );
}

/** At two hundred words a minute, never under one. */
function minutesToRead(text: NonNullable<BallotPage["text"]>): number {
  const words = text.parts
    .flatMap((part) => part.fields)
    .map((field) => plainText(field.content as RichNode))
    .join(" ")
    .split(/\s+/).length;
  return Math.max(1, Math.round(words / 200));
}
