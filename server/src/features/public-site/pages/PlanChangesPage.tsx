import type { MessageId } from "@accord/shared/messages";
import { besidesSaid, comparePlans, isSame, type PublicPlan, placesSaid } from "@accord/shared/plan";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { TextChanged, WordsChanged } from "./TextChanged.js";

interface Props {
  readonly around: Around;
  readonly before: PublicPlan;
  readonly after: PublicPlan;
}

/** [AP-9] What a version of the plan changes of an earlier one: words in their place, commitments by version and order. */
export function PlanChangesPage({ around, before, after }: Props): ReactNode {
  const { say, slug } = around;
  const difference = comparePlans(before, after, (id) => say(id as MessageId));
  const { facts, texts, commitments } = difference;
  const besides = besidesSaid(difference, say);
  const title = say("plan.compare.title", { before: before.version, after: after.version });
  return (
    <Page around={around} title={title}>
      <h1>{title}</h1>
      <p className="facts">
        <a href={`/p/${slug}/plan/v${after.version}`}>{say("plan.version", { n: after.version })}</a>{" "}
        <a href={`/p/${slug}/plan/v${before.version}`}>{say("plan.version", { n: before.version })}</a>
      </p>
      {isSame(difference) ? <p>{say("plan.compare.same")}</p> : <p>{say("plan.compare.how")}</p>}
      {facts.map((fact) => (
        <section key={fact.name} aria-labelledby={`fact-${fact.name}`}>
          <h2 id={`fact-${fact.name}`}>{say(`plan.compare.fact.${fact.name}`)}</h2>
          <WordsChanged before={fact.before} after={fact.after} language={around.process.language} />
        </section>
      ))}
      {texts.map(({ kind, root, label, before: was, after: is }) => (
        <section key={`${kind}-${root}`} aria-labelledby={`text-${kind}-${root}`}>
          <h2 id={`text-${kind}-${root}`}>{label ?? say(`plan.part.${kind}`)}</h2>
          <TextChanged before={was} after={is} say={say} language={around.process.language} />
        </section>
      ))}
      {commitments.length === 0 ? null : (
        <section aria-labelledby="commitments">
          <h2 id="commitments">{say("plan.part.commitments")}</h2>
          <ul className="cards">
            {commitments.map((change) => {
              const { n, title: named, before: was, after: is, words } = change;
              return (
                <li key={n}>
                  <h3>
                    <bdi>{named}</bdi>
                  </h3>
                  {placesSaid(change, say).map((said) => (
                    <p key={said}>{said}</p>
                  ))}
                  {words && was && is ? (
                    <p>
                      {say("plan.compare.commitment.words", { from: was.version, to: is.version })}{" "}
                      {[was.version, is.version].map((version) => (
                        <a key={version} href={`/p/${slug}/drafts/${n}/v${version}`}>
                          {say("plan.version", { n: version })}{" "}
                        </a>
                      ))}
                    </p>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {besides.length === 0 ? null : (
        <section aria-labelledby="besides">
          <h2 id="besides">{say("plan.compare.besides")}</h2>
          <ul>
            {besides.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
