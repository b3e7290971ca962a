import { saidSteps } from "@accord/shared/ballots";
import {
  type DecisionRecord,
  isWithoutConsensus,
  lacksReasons,
  saidOf,
  wordOfVote,
} from "@accord/shared/decisions";
import { dayWithWeekday, inZone, type MessageId } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { References } from "./ProposalPages.js";
import { SecretVotes } from "./SecretVotes.js";
import { VetoShown } from "./VetoShown.js";

/** What was decided, in the words of the mandate. */
export const resultOf = (row: DecisionRecord): MessageId => {
  if (row.network) return `decisions.result.network.${row.result}`;
  if (row.rule === "none") return "publicSite.decision.joint";
  if (row.veto?.given) return "ballots.state.vetoed";
  if (row.veto?.running) return "ballots.state.in_veto_window";
  if (isWithoutConsensus(row)) return "decisions.result.no_consensus";
  return `publicSite.decision.${row.mandate === "advisory" ? "recommended" : "decided"}.${row.result}`;
};

/** Drawn as blocks on a phone, a table is told as one by its roles. */
const as = (role: string): { readonly role: string } => ({ role });

/** One decision in the reading order of Q13. */
export function DecisionPage({
  around,
  row,
}: {
  readonly around: Around;
  readonly row: DecisionRecord;
}): ReactNode {
  const { say, slug, process } = around;
  const links = row.links.filter((one) => /^[CP]-/.test(one));
  return (
    <Page around={around} title={row.title}>
      <h1>
        <bdi>{row.title}</bdi>
      </h1>
      <p className="facts">
        {say("decisions.no", { no: row.sequence })}{" "}
        {dayWithWeekday(inZone(row.at, process.timeZone).day, process.language)}
      </p>
      <p className="lead">
        <strong>{say(resultOf(row))}</strong>
      </p>
      {row.corrections?.map((one) => (
        <section key={one.sequence} className="notice">
          <h2>
            <a href={`/p/${slug}/decisions/${one.sequence}`}>
              {say("decisions.correctedBy", { no: one.sequence })}
            </a>
          </h2>
          <p className="words lines" dir="auto">
            {one.wording}
          </p>
        </section>
      ))}
      {row.question ? (
        <section aria-labelledby="question">
          <h2 id="question">{say("decisions.question")}</h2>
          <p className="words" dir="auto">
            {row.question}
          </p>
        </section>
      ) : null}
      {row.signed.length > 0 ? (
        <section aria-labelledby="signed">
          <h2 id="signed">{say("decisions.signed")}</h2>
          <ul>
            {row.signed.map((one) => (
              <li key={one.bloc}>
                <bdi>{one.name}</bdi>, {process.forum.labels[one.bloc]}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {row.texts.length > 0 ? (
        <section aria-labelledby="texts">
          <h2 id="texts">{say("decisions.texts")}</h2>
          <ul>
            {row.texts.map((text) => {
              const words = say("decisions.text", {
                label: text.label,
                version: text.version,
              });
              return (
                <li key={text.root}>
                  {text.address === null ? words : <a href={`/p/${slug}/${text.address}`}>{words}</a>}{" "}
                  <span className="code">{say("publicSite.draft.hash", { root: text.root })}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {row.steps.length > 0 ? (
        <section aria-labelledby="count">
          <h2 id="count">{say("decisions.arithmetic")}</h2>
          <ol>
            {saidSteps(row.steps, process.forum.labels).map(({ id, values }) => (
              <li key={`${id}-${String(values.bloc ?? "")}`}>{say(id as MessageId, values)}</li>
            ))}
          </ol>
        </section>
      ) : null}
      {row.secret ? <SecretVotes say={say} row={row} secret={row.secret} /> : null}
      {row.secret ||
      row.votes.some(({ reason }) => reason) ||
      (row.reasons === "" && !lacksReasons(row)) ? null : (
        <section aria-labelledby="reasons">
          <h2 id="reasons">{say("decisions.reasons")}</h2>
          <p className="words lines" dir="auto">
            {row.reasons || say("decisions.reasons.none")}
          </p>
        </section>
      )}
      {saidOf(row).map(({ title, values, words }) => (
        <section key={title} aria-labelledby={title}>
          <h2 id={title}>{say(title, values)}</h2>
          <p className="words lines" dir="auto">
            {words}
          </p>
        </section>
      ))}
      {row.votes.length > 0 ? (
        <section aria-labelledby="votes">
          <h2 id="votes">
            {say(row.votes.some(({ reason }) => reason) ? "decisions.votesAndReasons" : "decisions.votes")}
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="scroll" aria-label={say("decisions.votes.caption")} tabIndex={0}>
            <table className="folds" {...as("table")}>
              <caption className="visually-hidden">{say("decisions.votes.caption")}</caption>
              <thead {...as("rowgroup")}>
                <tr {...as("row")}>
                  {(["seat", "member", "vote", "reason"] as const).map((column) => (
                    <th key={column} scope="col" {...as("columnheader")}>
                      {say(`ballots.roll.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody {...as("rowgroup")}>
                {row.votes.map((vote) => (
                  <tr key={vote.seat} {...as("row")}>
                    <td {...as("cell")} data-title={say("ballots.roll.seat")}>
                      {vote.seat}
                    </td>
                    <th scope="row" {...as("rowheader")}>
                      <bdi>{vote.name}</bdi>, <bdi>{vote.organisation}</bdi>
                    </th>
                    <td {...as("cell")} data-title={say("ballots.roll.vote")}>
                      {say(wordOfVote(vote) as MessageId)}
                      {vote.substitute ? (
                        <> {say("ballots.roll.substitute", { name: vote.substitute })}</>
                      ) : null}
                    </td>
                    <td {...as("cell")} dir="auto" data-title={say("ballots.roll.reason")}>
                      {vote.reason}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ) : null}
      {row.veto ? <VetoShown {...{ around, veto: row.veto }} running={row.veto.running} /> : null}
      {links.length > 0 ? (
        <section aria-labelledby="links">
          <h2 id="links">{say("decisions.links")}</h2>
          <References slug={slug} references={links} />
        </section>
      ) : null}
      <p className="facts code">{say("publicSite.draft.hash", { root: row.hash })}</p>
      <p>
        <a href={`/p/${slug}/decisions/${row.sequence}/proof.json`}>{say("decisions.proof")}</a>
      </p>
    </Page>
  );
}
