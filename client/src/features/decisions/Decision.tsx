import { saidSteps } from "@accord/shared/ballots";
import {
  type DecisionRecord,
  isByConsensus,
  isCorrectable,
  isWithoutConsensus,
  lacksReasons,
  readDecision,
  saidOf,
  wordOfVote,
} from "@accord/shared/decisions";
import type { MessageId } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useMay, useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { DateText, Hash, Link, PageTitle, Say, Table, useSay } from "../../ui/index.js";
import { GivenVeto } from "../ballots/GivenVeto.js";
import { SecretTotals } from "../ballots/SecretBallot.js";
import "../ballots/ballot.css";
import "./decisions.css";
import { Facts } from "./Facts.js";

/** One entry of the log; a decision in the reading order of Q13. */
export default function Decision() {
  const say = useSay();
  const { process, sequence } = useParams<"process" | "sequence">();
  const zone = useZone(process);
  const asked = useAsk(readDecision, { params: { process, sequence } });
  const may = useMay(process, "run_ballot");
  useCrumb(say("decisions.no", { no: sequence }));
  return (
    <Reply asked={asked}>
      {({ entry, decision, blocLabels, facts, correctedBy, corrects }) => (
        <>
          <PageTitle
            title={decision?.title || entry.title || say(`decisions.kind.${entry.kind}`)}
            part={say("decisions.no", { no: entry.sequence })}
            process={process}
            words
          >
            <span>{say(`decisions.kind.${entry.kind}`)}</span>
            <DateText value={entry.at} zone={zone} weekday withTime />
            {correctedBy.map((no) => (
              <Link key={no} href={`/app/${process}/decisions/${no}`}>
                {say("decisions.correctedBy", { no })}
              </Link>
            ))}
            {corrects === null ? null : (
              <Link href={`/app/${process}/decisions/${corrects}`}>
                {say("decisions.corrects", { no: corrects })}
              </Link>
            )}
          </PageTitle>
          {decision ? <Record {...{ process, decision, blocLabels }} /> : <Facts facts={facts} />}
          <p className="hint code">
            {say("decisions.chain", { hash: entry.hash, previous: entry.previousHash })}
          </p>
          <p>
            <a className="link" href={`/p/${process}/decisions/${entry.sequence}/proof.json`} download>
              {say("decisions.proof")}
            </a>
          </p>
          {may && isCorrectable(entry.kind) ? (
            <p>
              <Link href={`/app/${process}/decisions/${entry.sequence}/correct`}>
                {say("decisions.correct")}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </Reply>
  );
}

interface RecordProps {
  readonly process: string;
  readonly decision: DecisionRecord;
  readonly blocLabels: ReplyOf<typeof readDecision>["blocLabels"];
}

function Record({ process, decision, blocLabels }: RecordProps) {
  const say = useSay();
  const word = decision.network ? "network" : decision.mandate === "advisory" ? "recommended" : "decided";
  return (
    <div className="decision stack">
      {decision.corrections?.map((one) => (
        <section key={one.sequence} className="corrected">
          <h2>{say("decisions.correctedBy", { no: one.sequence })}</h2>
          <p className="words" dir="auto">
            {one.wording}
          </p>
          <p className="words hint" dir="auto">
            {one.reasons}
          </p>
        </section>
      ))}
      <p>
        <strong>
          {say(
            isWithoutConsensus(decision)
              ? "decisions.result.no_consensus"
              : `decisions.result.${word}.${decision.result}`,
          )}
        </strong>
      </p>
      {decision.question ? (
        <section>
          <h2>{say("decisions.question")}</h2>
          <p className="words" dir="auto">
            {decision.question}
          </p>
        </section>
      ) : null}
      {decision.signed.length > 0 ? (
        <section>
          <h2>{say("decisions.signed")}</h2>
          <ul>
            {decision.signed.map((one) => (
              <li key={one.bloc}>
                <bdi>{one.name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {decision.texts.length > 0 ? (
        <section>
          <h2>{say("decisions.texts")}</h2>
          <ul>
            {decision.texts.map((text) => (
              <li key={text.root}>
                <Say id="decisions.text" values={{ label: <bdi>{text.label}</bdi>, version: text.version }} />
                <p className="hint">
                  <Hash of={text.root} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {decision.steps.length > 0 ? (
        <section>
          <h2>{say("decisions.arithmetic")}</h2>
          <ol className="numbered">
            {saidSteps(decision.steps, blocLabels).map(({ id, values }) => (
              <li key={`${id}-${String(values.bloc ?? "")}`}>{say(id as MessageId, values)}</li>
            ))}
          </ol>
        </section>
      ) : null}
      {decision.secret ? (
        <section>
          <h2>{say("ballots.secret.title")}</h2>
          <SecretTotals
            result={decision.secret}
            voted={decision.secret.voted}
            consensus={isByConsensus(decision)}
          />
        </section>
      ) : decision.reasons || lacksReasons(decision) ? (
        <section>
          <h2>{say("decisions.reasons")}</h2>
          <p className="words" dir="auto">
            {decision.reasons || say("decisions.reasons.none")}
          </p>
        </section>
      ) : null}
      {saidOf(decision).map(({ title, values, words }) => (
        <section key={title}>
          <h2>{say(title, values)}</h2>
          <p className="words" dir="auto">
            {words}
          </p>
        </section>
      ))}
      {decision.votes.length > 0 ? (
        <section>
          <h2>{say("decisions.votes")}</h2>
          <Table
            caption={say("decisions.votes.caption")}
            dense
            folds
            rows={decision.votes}
            keyOf={(line) => String(line.seat)}
            columns={[
              { id: "seat", title: say("ballots.roll.seat"), number: true, cell: (line) => line.seat },
              {
                id: "name",
                title: say("ballots.roll.member"),
                heads: true,
                cell: (line) => <bdi className="one-line">{line.name}</bdi>,
              },
              {
                id: "vote",
                title: say("ballots.roll.vote"),
                cell: (line) => <span className="one-line">{say(wordOfVote(line) as MessageId)}</span>,
              },
              {
                id: "reason",
                title: say("ballots.roll.reason"),
                cell: (line) => (line.reason ? <span dir="auto">{line.reason}</span> : null),
              },
            ]}
          />
        </section>
      ) : null}
      {decision.veto?.given ? (
        <section>
          <h2>{say("ballots.veto.title")}</h2>
          <GivenVeto process={process} given={decision.veto.given} />
        </section>
      ) : null}
      {decision.links.length > 0 ? (
        <section>
          <h2>{say("decisions.links")}</h2>
          <ul className="reference-list">
            {decision.links.map((reference) => (
              <li key={reference}>
                <Link href={addressOf(process, reference)}>{reference}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p>
        <a className="link" href={`/p/${process}/decisions/${decision.sequence}`}>
          {say("decisions.public")}
        </a>
      </p>
    </div>
  );
}

function addressOf(process: string, reference: string): string {
  if (reference.startsWith("C-")) return `/app/${process}/contributions/${reference}`;
  if (reference.startsWith("P-")) return `/app/${process}/proposals/${reference}`;
  return `/app/${process}/${reference}`;
}
