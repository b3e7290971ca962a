import { type PublicBallot, ruleAhead, stateWord } from "@accord/shared/ballots";
import { asksEachBloc, neededFor, quorumNeeded } from "@accord/shared/forum";
import { dayText, inZone, momentText, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { RichWords } from "../RichWords.js";
import { MixedShown } from "./MixedShown.js";
import { VetoShown } from "./VetoShown.js";

interface BallotPageProps {
  readonly around: Around;
  readonly row: PublicBallot;
  /** Addresses whose words are public. */
  readonly there: ReadonlySet<string>;
}

/** One ballot as anybody may follow it: question, state, what is voted on, the rule with its numbers, what is next. */
export function BallotPage({ around, row, there }: BallotPageProps): ReactNode {
  const { say, slug } = around;
  const { rule, quorum, seats } = row;
  const needed = neededFor(rule, { M: seats, A: seats, V: seats });
  const fraction = rule.kind === "qualified" ? rule.fraction : "";
  const each = asksEachBloc(quorum);
  return (
    <Page around={around} title={`${row.question}, ${say("ballots.no", { no: row.no })}`}>
      <h1>
        <bdi>{row.question}</bdi>
      </h1>
      <p className="facts">
        <span>{say("ballots.no", { no: row.no })}</span> <strong>{say(stateWord(row))}</strong>
      </p>
      <p className="lead">{whenOf(around, row)}</p>
      <section aria-labelledby="about">
        <h2 id="about">{say("publicSite.ballot.about")}</h2>
        <ul>
          {row.about.map(({ title, address }) => (
            <li key={title}>
              {address !== null && there.has(address) ? (
                <a href={`/p/${slug}/${address}`}>
                  <bdi>{title}</bdi>
                </a>
              ) : (
                <>
                  <bdi>{title}</bdi>
                  {row.state === "open" ? <> {say("publicSite.ballot.about.later")}</> : null}
                </>
              )}
            </li>
          ))}
        </ul>
        {(row.words ?? []).map(({ heading, fields }) => (
          <section key={heading}>
            <h3>
              <bdi>{heading}</bdi>
            </h3>
            {fields.map(({ label, content }) => (
              <div key={label}>
                {label === "" ? null : (
                  <h4>
                    <bdi>{label}</bdi>
                  </h4>
                )}
                <RichWords content={content} />
              </div>
            ))}
          </section>
        ))}
      </section>
      <section aria-labelledby="rule">
        <h2 id="rule">{say("publicSite.ballot.rule")}</h2>
        <p>{say(ruleAhead(rule), { seats, needed, fraction })}</p>
        <p>
          {say(each ? "ballots.new.quorum" : "ballots.new.quorum.number", {
            needed: quorumNeeded(quorum, seats),
            seats,
          })}
        </p>
        {row.veto ? (
          <p>{say("ballots.veto.ahead", { days: row.veto.days, holder: row.veto.holder ?? "bloc" })}</p>
        ) : null}
        {row.secrecy === "secret" ? <p>{say("ballots.new.secrecy.secret")}</p> : null}
        <p>{say(`publicSite.who.mandate.${row.mandate}`)}</p>
      </section>
      {row.notes && row.notes.length > 0 ? (
        <section aria-labelledby="notes">
          <h2 id="notes">{say("ballots.notes")}</h2>
          {row.notes.map(({ kind, text, by, at }) => (
            <div key={kind}>
              <h3>{say(`ballots.note.${kind}`)}</h3>
              <p className="words lines" dir="auto">
                {text}
              </p>
              <p className="facts">
                {say("ballots.note.by", { name: by, date: dayText(inZone(at, around.process.timeZone).day) })}
              </p>
            </div>
          ))}
        </section>
      ) : null}
      <MixedShown {...{ around, row }} />
      {row.veto ? (
        <VetoShown {...{ around, veto: row.veto }} running={row.state === "in_veto_window"} />
      ) : null}
      <section aria-labelledby="next">
        <h2 id="next">{say("publicSite.ballot.next")}</h2>
        <Next {...{ around, row }} />
      </section>
    </Page>
  );
}

function Next({ around: { say, slug }, row }: Pick<BallotPageProps, "around" | "row">): ReactNode {
  if (row.state === "open") return <p>{say("publicSite.ballot.next.open")}</p>;
  return (
    <p>
      {row.decision === null ? (
        say("publicSite.ballot.next.again")
      ) : (
        <a href={`/p/${slug}/decisions/${row.decision}`}>{say("publicSite.ballot.next.decision")}</a>
      )}
    </p>
  );
}

function whenOf({ say, process }: Around, row: PublicBallot): string {
  const zone = process.timeZone;
  const moment = (at: string) => ({ moment: momentText(at, zone, process.language), place: placeOf(zone) });
  const day = (at: string): string => dayText(inZone(at, zone).day);
  if (row.state === "void") return say("publicSite.ballot.void", { reason: row.voidReason ?? "" });
  if (row.state !== "open" && row.closedAt !== null) {
    const [opened, closed] = [day(row.openedAt), day(row.closedAt)];
    return opened === closed
      ? say("publicSite.ballot.over.sameDay", { day: closed })
      : say("publicSite.ballot.over", { opened, closed });
  }
  return row.closesAt === null
    ? say("publicSite.ballot.live", moment(row.openedAt))
    : say("publicSite.ballot.open", moment(row.closesAt));
}
