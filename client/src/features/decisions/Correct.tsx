import { correctDecision, issuesWithCorrection, listLog, readDecision } from "@accord/shared/decisions";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams } from "../../app/here.js";
import { useMay } from "../../app/process.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, EmptyState, ErrorSummary, Link, PageTitle, TextArea, useSay } from "../../ui/index.js";
import "./decisions.css";

/** A decision is never changed: what is right instead is written as an entry of its own, reviewed before it stands for good. */
export default function Correct() {
  const say = useSay();
  const { process, sequence } = useParams<"process" | "sequence">();
  const asked = useAsk(readDecision, { params: { process, sequence } });
  const may = useMay(process, "run_ballot");
  const back = `/app/${process}/decisions/${sequence}`;
  useCrumb(say("decisions.correct"));
  return (
    <>
      <PageTitle title={say("decisions.correct.title", { no: sequence })} process={process} />
      <Reply asked={asked}>
        {({ entry }) =>
          may ? (
            <Form {...{ process, sequence, back }} kind={entry.kind} title={entry.title} />
          ) : (
            <EmptyState text={say("decisions.correct.chair")}>
              <Link href={back}>{say("decisions.correct.back")}</Link>
            </EmptyState>
          )
        }
      </Reply>
    </>
  );
}

interface FormProps {
  readonly process: string;
  readonly sequence: string;
  readonly back: string;
  readonly kind: Parameters<typeof issuesWithCorrection>[0];
  readonly title: string;
}

function Form({ process, sequence, back, kind, title }: FormProps) {
  const say = useSay();
  const go = useGo();
  const [words, setWords] = useState({ wording: "", reasons: "" });
  const [reviewed, setReviewed] = useState(false);
  const record = useAct(correctDecision, {
    changes: [readDecision, listLog],
    onDone: () => go(back),
  });
  const complete = issuesWithCorrection(kind, words).length === 0;
  const field = (name: keyof typeof words) => ({
    name,
    label: say(`decisions.correct.${name}`),
    hint: say(`decisions.correct.${name}.hint`),
    value: words[name],
    onChange: (text: string) => setWords({ ...words, [name]: text }),
    issue: issueOf(record.refused, name, say),
  });
  if (!reviewed)
    return (
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) setReviewed(true);
          else record.act({ params: { process, sequence }, body: words });
        }}
      >
        <ErrorSummary issues={issuesOf(record.refused, say)} />
        <p className="words" dir="auto">
          {title}
        </p>
        <TextArea {...field("wording")} />
        <TextArea {...field("reasons")} />
        <div className="acts primary-act">
          <Link href={back}>{say("decisions.correct.back")}</Link>
          <Button type="submit" kind="primary">
            {say("decisions.correct.review")}
          </Button>
        </div>
      </form>
    );
  return (
    <section className="stack decision" aria-labelledby="review">
      <h2 id="review">{say("decisions.correct.review.title")}</h2>
      <p>{say("decisions.correct.review.hint", { no: sequence })}</p>
      <ErrorSummary issues={issuesOf(record.refused, say)} />
      <dl className="log-facts">
        {(["wording", "reasons"] as const).map((name) => (
          <div key={name}>
            <dt>{say(`decisions.correct.${name}`)}</dt>
            <dd className="words" dir="auto">
              {words[name]}
            </dd>
          </div>
        ))}
      </dl>
      <div className="acts primary-act">
        <Button kind="quiet" onPress={() => setReviewed(false)}>
          {say("decisions.correct.change")}
        </Button>
        <Button
          kind="primary"
          pending={record.pending}
          onPress={() => record.act({ params: { process, sequence }, body: words })}
        >
          {say("decisions.correct.record")}
        </Button>
      </div>
    </section>
  );
}
