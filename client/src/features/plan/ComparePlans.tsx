import type { MessageId } from "@accord/shared/messages";
import {
  besidesSaid,
  comparePlans,
  isSame,
  placesSaid,
  readPlanVersion,
  type ShownPlan,
} from "@accord/shared/plan";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { NotFoundPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import { ChangesOrWhole, useWhole } from "../drafting/compared/ChangesOrWhole.js";
import { Steps } from "../drafting/compared/Steps.js";
import { TextDifference } from "../drafting/compared/TextDifference.js";
import { WordDifference } from "../drafting/WordDifference.js";
import "../drafting/room.css";

const numberOf = (given: string): number => (/^[1-9]\d{0,5}$/u.test(given) ? Number(given) : 0);

/** Two frozen versions of the plan, what differs between them [AP-9]. */
export default function ComparePlans() {
  const say = useSay();
  const { process, ...given } = useParams<"process" | "from" | "to">();
  const from = numberOf(given.from);
  const to = numberOf(given.to);
  useCrumb(say("plan.compare"));
  if (from === 0 || to === 0) return <NotFoundPage />;
  return (
    <div className="stack-wide">
      <PageTitle
        title={say("plan.compare.title", { before: from, after: to })}
        part={say("plan.title")}
        process={process}
      />
      <Version {...{ process }} n={from}>
        {(before) => (
          <Version {...{ process }} n={to}>
            {(after) => (
              <Steps>
                <Differences {...{ process, before, after }} />
              </Steps>
            )}
          </Version>
        )}
      </Version>
      <div className="acts">
        <LinkButton href={`/app/${process}/plan`}>{say("plan.back")}</LinkButton>
      </div>
    </div>
  );
}

interface VersionProps {
  readonly process: string;
  readonly n: number;
  readonly children: (shown: ShownPlan) => React.ReactNode;
}

function Version({ process, n, children }: VersionProps) {
  const asked = useAsk(readPlanVersion, { params: { process, n } });
  return <Reply asked={asked}>{({ shown }) => children(shown)}</Reply>;
}

interface Props {
  readonly process: string;
  readonly before: ShownPlan;
  readonly after: ShownPlan;
}

function Differences({ process, before, after }: Props) {
  const say = useSay();
  const difference = comparePlans(before, after, (id) => say(id as MessageId));
  const { facts, texts, commitments } = difference;
  const besides = besidesSaid(difference, say);
  const whole = useWhole();
  return (
    <div className="stack-wide">
      {texts.length === 0 ? null : <ChangesOrWhole />}
      <p>{say(isSame(difference) ? "plan.compare.same" : "plan.compare.how")}</p>
      {facts.map(({ name, ...words }) => (
        <section key={name} className="stack" aria-labelledby={`fact-${name}`}>
          <h2 id={`fact-${name}`}>{say(`plan.compare.fact.${name}`)}</h2>
          <WordDifference {...words} />
        </section>
      ))}
      {texts.map(({ kind, root, label, before: was, after: is }) => (
        <section key={`${kind}-${root}`} className="stack" aria-labelledby={`text-${kind}-${root}`}>
          <h2 id={`text-${kind}-${root}`}>{label ?? say(`plan.part.${kind}`)}</h2>
          <TextDifference before={was ?? undefined} after={is ?? undefined} {...{ whole }} />
        </section>
      ))}
      {commitments.length === 0 ? null : (
        <section className="stack" aria-labelledby="changed-commitments">
          <h2 id="changed-commitments">{say("plan.part.commitments")}</h2>
          <ul className="plan-checks">
            {commitments.map((change) => {
              const { n, title, before: was, after: is, words } = change;
              return (
                <li key={n} className="plan-check">
                  <p>
                    <strong>
                      <bdi>{title}</bdi>
                    </strong>
                  </p>
                  {placesSaid(change, say).map((said) => (
                    <p key={said}>{said}</p>
                  ))}
                  {words && was && is ? (
                    <p>
                      {say("plan.compare.commitment.words", { from: was.version, to: is.version })}{" "}
                      <Link
                        href={`/app/${process}/commitments/${n}/compare?from=${was.version}&to=${is.version}`}
                      >
                        {say("plan.compare")}
                      </Link>
                    </p>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {besides.length === 0 ? null : (
        <section className="stack" aria-labelledby="changed-besides">
          <h2 id="changed-besides">{say("plan.compare.besides")}</h2>
          <ul className="plain-list">
            {besides.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
