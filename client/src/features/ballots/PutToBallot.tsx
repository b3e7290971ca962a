import {
  issuesWithStatement,
  type LaterStep,
  laterSteps,
  listBallots,
  type Presence,
  prepareBallot,
  prepareSitting,
  previewBallot,
  type Statement,
  statementOf,
} from "@accord/shared/ballots";
import { endOfDay } from "@accord/shared/process";
import type { QueryOf } from "@accord/shared/protocol";
import { type ReactNode, useEffect, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useSearch } from "../../app/here.js";
import { ReadAnew, useWordsRead } from "../../app/ReadAnew.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { ErrorSummary, PageTitle, type SummaryIssue, TextArea, useSay } from "../../ui/index.js";
import { Findings } from "./Findings.js";
import { NotesFirst } from "./NotesFirst.js";
import { PutActs, UnderWay } from "./PutActs.js";
import { firstQuestions, Questions } from "./Questions.js";
import { type Recusals, recusedIn, withoutReason } from "./Recusal.js";
import { ReviewText } from "./ReviewText.js";
import { RollReview } from "./RollReview.js";
import { RuleAhead } from "./RuleAhead.js";
import { type Secrecy, SecrecyChoice } from "./SecrecyChoice.js";
import { StatementFields } from "./StatementFields.js";
import { type When, WhenFields } from "./WhenFields.js";
import "./ballot.css";
import type { Preview } from "./preview.js";

/** A review page, not a dialog (S12): text, what is missing, question, rule, roll, when, and what is then fixed. */
export function PutToBallot({
  process,
  query,
  children,
}: {
  readonly process: string;
  readonly query: QueryOf<typeof previewBallot>;
  /** What else can be done with the words that were read, after the acts. */
  readonly children?: (seen: string) => ReactNode;
}) {
  const [search] = useSearch();
  // Kept while the page is being left.
  const [later] = useState(() => laterSteps.find((step) => step === search.later));
  // Words that were read a while ago would be told to have changed at once.
  const asked = useAsk(
    previewBallot,
    { params: { process }, query: later ? { ...query, later } : query },
    { anew: true },
  );
  return (
    <Reply asked={asked}>
      {(preview) => (
        <Review {...{ process, preview, later }} readAgain={asked.refetch}>
          {children}
        </Review>
      )}
    </Reply>
  );
}

/** Against the words as they were looked at. */
const isRewritten = ({ subject, statement: before }: Preview, now: Statement): boolean =>
  statementOf(subject).some((part) => (now[part] ?? "") !== (before[part] ?? ""));

interface ReviewProps {
  readonly process: string;
  readonly preview: Preview;
  readonly later: LaterStep | undefined;
  readonly readAgain: () => Promise<unknown>;
  readonly children: ((seen: string) => ReactNode) | undefined;
}

function Review({ process, preview, later, readAgain, children }: ReviewProps) {
  const say = useSay();
  const go = useGo();
  const [asked, setAsked] = useState(() => firstQuestions(preview, later, say));
  const [reasons, setReasons] = useState("");
  const { read, isOther, readAnew } = useWordsRead(preview.words);
  const { apart } = asked;
  const [statement, setStatement] = useState(preview.statement);
  const [when, setWhen] = useState<When>("live");
  const [closes, setCloses] = useState<string | undefined>("");
  const [secret, setSecret] = useState<Secrecy>(null);
  const [present, setPresent] = useState<Readonly<Record<string, Presence>>>({});
  const [recused, setRecused] = useState<Recusals>({});
  const onDone = (ballot: string | undefined) => go(`/app/${process}/ballots/${ballot ?? ""}`);
  const putOne = useAct(prepareBallot, { changes: [listBallots], onDone: ({ ballot }) => onDone(ballot) });
  const putApart = useAct(prepareSitting, {
    changes: [listBallots],
    onDone: ({ ballots }) => onDone(ballots[0]),
  });
  const put = apart ? putApart : putOne;
  const { refused } = put;
  // The words may be others by now, which is what it was refused for.
  useEffect(() => {
    if (refused) void readAgain();
  }, [refused, readAgain]);
  const [missing, setMissing] = useState<readonly SummaryIssue[]>([]);
  const [tries, setTries] = useState(0);
  const send = (open: boolean): void => {
    const unexplained = withoutReason(recused, preview.seats, say);
    setMissing(unexplained);
    setTries(tries + 1);
    if (unexplained.length > 0) return;
    const how = {
      live: when === "live",
      closesAt: when === "asynchronous" && closes ? endOfDay(closes, preview.timeZone) : null,
      present:
        when === "live"
          ? Object.entries(present)
              .filter(([, one]) => one !== "absent")
              .map(([seat, presence]) => ({ seat, presence }))
          : [],
      secret,
      seen: read,
      open,
    };
    const subjects = preview.subjects.map((one) => one.id);
    if (apart)
      putApart.act({
        params: { process },
        body: {
          questions: subjects.map((id) => ({
            proposal: id,
            question: asked.each[id] ?? "",
            recused: recusedIn(recused, id),
          })),
          ...how,
        },
      });
    else
      putOne.act({
        params: { process },
        body: {
          subject: preview.subject,
          subjects,
          question: asked.question,
          recused: recusedIn(recused),
          ...(later ? { later: { step: later, reasons } } : {}),
          ...(statementOf(preview.subject).length > 0 ? { statement } : {}),
          ...how,
        },
      });
  };
  const labels = preview.subjects.map((one) => one.label).join(", ");
  useCrumb(labels);
  const late = preview.issues.filter(({ field }) => field === "agreement");
  const agreed = (statement.agreement ?? "").trim() !== "";
  const issues = agreed ? preview.issues.filter((one) => !late.includes(one)) : preview.issues;

  return (
    <>
      <PageTitle title={say("ballots.new.title")} part={labels} process={process}>
        <bdi>{labels}</bdi>
      </PageTitle>
      <ErrorSummary key={tries} issues={missing.length > 0 ? missing : issuesOf(put.refused, say)} />
      {/* Its answer was lost, or somebody was first: who is told so is led on from here. */}
      {put.refused ? <UnderWay {...{ process, preview }} /> : null}
      <div className="review">
        <ReviewText {...{ preview, apart }} rewritten={isRewritten(preview, statement)} />
        <StatementFields
          subject={preview.subject}
          statement={statement}
          late={late.length > 0}
          onChange={setStatement}
          issue={(field) => issueOf(put.refused, field, say)}
        />
        <section aria-labelledby="review-missing" className="stack">
          <h2 id="review-missing">{say("ballots.new.missing")}</h2>
          <Findings
            findings={preview.findings}
            subject={preview.subject}
            unwritten={issuesWithStatement(preview.subject, statement)}
          />
        </section>
        <section aria-labelledby="review-question" className="stack">
          <h2 id="review-question">{say("ballots.new.question")}</h2>
          <Questions
            preview={preview}
            asked={asked}
            onChange={setAsked}
            issue={issueOf(put.refused, "question", say)}
          />
          {later === "vote" ? (
            <TextArea
              name="reasons"
              label={say("ballots.new.reasons")}
              hint={say("ballots.new.reasons.hint")}
              rows={3}
              value={reasons}
              onChange={setReasons}
              issue={issueOf(put.refused, "reasons", say)}
            />
          ) : null}
        </section>
        <section aria-labelledby="review-rule" className="stack">
          <h2 id="review-rule">{say("ballots.new.rule")}</h2>
          <RuleAhead
            rule={preview.rule}
            quorum={preview.quorum}
            fallback={later ? null : preview.fallback}
            veto={preview.veto}
            roll={preview.seats.filter((seat) => seat.status === "active" && seat.name !== null)}
            labels={preview.blocLabels}
          />
          <p className="hint">{say("ballots.new.rule.version", { version: preview.termsVersion })}</p>
          <SecrecyChoice
            process={process}
            preview={preview}
            value={secret}
            onChange={setSecret}
            issue={issueOf(put.refused, "secret", say)}
          />
        </section>
        <section aria-labelledby="review-roll" className="stack">
          <h2 id="review-roll">{say("ballots.new.roll")}</h2>
          <p className="hint">{say("ballots.new.roll.hint")}</p>
          {apart ? <p className="hint">{say("ballots.new.sitting.roll")}</p> : null}
          <RollReview
            seats={preview.seats}
            labels={preview.blocLabels}
            live={when === "live"}
            present={present}
            onPresent={setPresent}
            questions={apart ? preview.subjects : []}
            recused={recused}
            onRecused={setRecused}
            issues={missing}
          />
        </section>
        <WhenFields
          {...{ preview, when, closes }}
          onWhen={setWhen}
          onCloses={setCloses}
          issue={issueOf(put.refused, "closesAt", say)}
        />
        {preview.notes ? <NotesFirst process={process} notes={preview.notes} /> : null}
        <p>{say(secret ? "ballots.new.fixed.secret" : "ballots.new.fixed")}</p>
        {isOther ? (
          <ReadAnew
            title={say("ballots.new.wordsChanged")}
            heading="review-text"
            onRead={() => {
              put.forget();
              readAnew();
            }}
          />
        ) : (
          <>
            <PutActs {...{ process, preview, issues, apart }} pending={put.pending} onSend={send} />
            {children?.(read)}
          </>
        )}
      </div>
    </>
  );
}
