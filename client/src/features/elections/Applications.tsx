import { applicationFields, fieldOf, isEligible, type JudgedApplication } from "@accord/shared/elections";
import { dayText, inZone, sizeText } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { Details, Link, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";
import { Interview } from "./Interview.js";
import { Judge } from "./Judge.js";

/** What came in, for the commission alone: those without a word first. */
export function Applications({ election, process }: ElectionProps) {
  const say = useSay();
  const { applications } = election;
  if (applications === null || applications.length === 0) return null;
  const waits = ({ verdict, appeal }: JudgedApplication): boolean =>
    verdict === null || (appeal !== null && appeal.answer === null);
  const ordered = applications.toSorted((a, b) => Number(waits(b)) - Number(waits(a)) || a.no - b.no);
  return (
    <section className="stack" aria-labelledby="applications">
      <h2 id="applications">{say("elections.applications")}</h2>
      <p className="hint">{say("elections.applications.private")}</p>
      {ordered.map((one) => (
        <Application key={one.no} {...{ election, process, one }} />
      ))}
    </section>
  );
}

function Application({ election, process, one }: ElectionProps & { readonly one: JudgedApplication }) {
  const say = useSay();
  const zone = useZone(process);
  const { no, words, as, college, verdict, appeal, interview, sameName, receivedAt, files } = one;
  const state = verdict === null ? "waits" : isEligible(one) ? "yes" : "refused";
  return (
    <article className="application stack" aria-labelledby={`application-${no}`}>
      <h3 id={`application-${no}`}>
        <bdi>{words.organisation}</bdi>
      </h3>
      <p className="thing-facts">
        <span>{say("elections.application.no", { no })}</span>
        <span>
          <bdi>{election.colleges[college - 1]?.name}</bdi>
        </span>
        <span>{say(`elections.as.${as}.short`)}</span>
        <span>{say("elections.application.received", { date: dayText(inZone(receivedAt, zone).day) })}</span>
        <strong>{say(`elections.application.${state}`)}</strong>
      </p>
      {sameName.length > 0 ? (
        <p>{say("elections.application.sameName", { numbers: sameName.join(", ") })}</p>
      ) : null}
      {words.about === "" ? null : (
        <p className="words lines" dir="auto">
          {words.about}
        </p>
      )}
      <Details summary={say("elections.application.whole")}>
        <dl className="application-words">
          {applicationFields
            .filter((name) => name !== "organisation" && name !== "about" && words[name] !== "")
            .filter((name) => fieldOf(name).kind !== "college" && fieldOf(name).kind !== "as")
            .map((name) => (
              <div key={name}>
                <dt>
                  {say(`elections.field.${name}`)} {fieldOf(name).kept ? say("elections.apply.kept") : null}
                </dt>
                <dd className="words lines" dir="auto">
                  {words[name]}
                </dd>
              </div>
            ))}
        </dl>
      </Details>
      {files.length === 0 ? null : (
        <>
          <h4>{say("elections.files.kept")}</h4>
          <ul>
            {files.map(({ id, name, paper, bytes }) => (
              <li key={id}>
                <Link href={`/p/${process}/elections/${election.no}/files/${id}`}>
                  <bdi>{name}</bdi>
                </Link>{" "}
                <span className="hint">
                  {say("elections.files.line", {
                    paper: say(`elections.paper.${paper}`),
                    size: sizeText(bytes),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {verdict === null ? null : (
        <p>{say("elections.application.verdict", { by: verdict.by, reasons: verdict.reasons })}</p>
      )}
      {appeal === null ? null : (
        <p>
          <strong>{say("elections.appeal")}</strong>: <bdi>{appeal.words}</bdi>
        </p>
      )}
      {appeal?.answer ? (
        <p>
          {say("elections.application.verdict", { by: appeal.answer.by, reasons: appeal.answer.reasons })}
        </p>
      ) : null}
      {interview === null ? null : (
        <p className="words" dir="auto">
          {say("elections.application.interview", { date: dayText(interview.on) })} {interview.notes}
        </p>
      )}
      {election.can.judge ? (
        <div className="acts">
          {appeal?.answer ? null : <Judge {...{ election, process, one }} />}
          {election.method === "committee" ? <Interview {...{ election, process, one }} /> : null}
        </div>
      ) : null}
    </article>
  );
}
