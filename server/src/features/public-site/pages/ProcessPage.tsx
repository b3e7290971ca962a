import type { DecisionRecord } from "@accord/shared/decisions";
import { type ForumRule, type Quorum, quorumWords } from "@accord/shared/forum";
import { dayText, inZone } from "@accord/shared/messages";
import type { PublicRelease } from "@accord/shared/responses";
import type { ReactNode } from "react";
import { type Around, Day, Page } from "../Page.js";
import { resultOf } from "./DecisionPages.js";
import { OpenActs, type OpenNowProps, openNow, opensLater } from "./OpenNow.js";
import { blocsInOrder } from "./PeoplePage.js";
import { SeatTables } from "./SeatTables.js";
import { NextDates, type TimelineProps } from "./TimelinePage.js";

interface ProcessPageProps extends OpenNowProps {
  readonly counts: Readonly<Record<string, number>>;
  readonly release: PublicRelease | null;
  readonly decisions: readonly DecisionRecord[];
  readonly timeline: TimelineProps | null;
}

/** S20: what is open today, where the process stands in three sentences, who decides and how, whom to ask. */
export function ProcessPage(props: ProcessPageProps): ReactNode {
  const { around, counts, release, decisions, timeline } = props;
  const { say, slug, process } = around;
  const filled = process.forum.seats.filter((seat) => seat.holder !== null).length;
  const rule = process.forum.rule as ForumRule;
  const quorum = quorumWords(process.forum.quorum as Quorum, filled);
  return (
    <Page around={around} title={process.title}>
      <h1>
        <bdi>{process.title}</bdi>
      </h1>
      <p className="lead">
        {process.planStart && process.planEnd
          ? say("publicSite.member.period", {
              member: process.member,
              start: dayText(process.planStart),
              end: dayText(process.planEnd),
            })
          : say("publicSite.member", { member: process.member })}
      </p>
      <Today {...props} />
      {timeline ? <NextDates {...timeline} /> : null}
      <section aria-labelledby="stands">
        <h2 id="stands">{say("publicSite.stands")}</h2>
        <ul className="stands">
          <li>
            {say("publicSite.stands.contributions", { count: counts.contribution ?? 0 })}{" "}
            <a href={`/p/${slug}/contributions`}>{say("publicSite.read.contributions")}</a>
          </li>
          {release ? (
            <li>
              {say("publicSite.stands.outcomes", {
                all: Object.values(release.counts).reduce((sum, one) => sum + one, 0),
                included: release.counts.inclusion,
                amended: release.counts.amendment,
                rejected: release.counts.rejection,
                none: release.counts.none,
              })}{" "}
              {release.cutOff && release.nextPlan && release.nextPlan.received > 0 ? (
                <>
                  {say("publicSite.response.nextPlan", {
                    date: dayText(inZone(release.cutOff, process.timeZone).day),
                    ...release.nextPlan,
                  })}{" "}
                </>
              ) : null}
              <a href={`/p/${slug}/response`}>{say("publicSite.read.response")}</a>
            </li>
          ) : (
            <li>{say("publicSite.none.response")}</li>
          )}
          <li>
            {say("publicSite.stands.decisions", { count: counts.decision ?? 0 })}{" "}
            <a href={`/p/${slug}/decisions`}>{say("publicSite.read.decisions")}</a>
          </li>
        </ul>
      </section>
      {decisions.length > 0 ? (
        <section aria-labelledby="latest">
          <h2 id="latest">{say("publicSite.latest")}</h2>
          <ul className="rows">
            {decisions.map((one) => (
              <li key={one.sequence}>
                <Day at={one.at} zone={process.timeZone} />{" "}
                <a href={`/p/${slug}/decisions/${one.sequence}`}>
                  <bdi>{one.title}</bdi>
                </a>{" "}
                {say(resultOf(one))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="who">
        <h2 id="who">{say("publicSite.who")}</h2>
        <p>{say(`publicSite.who.mandate.${process.forum.mandate}`)}</p>
        <p>{say(`publicSite.who.rule.${rule.kind}`)}</p>
        <p>{say(quorum.id, quorum.values)}</p>
        <p>
          <a className="quiet" href={`/p/${slug}/terms`}>
            {say("terms.takePart.decide.terms")}
          </a>
        </p>
        <Seats around={around} />
      </section>
      {process.groups.length > 0 ? (
        <section aria-labelledby="groups">
          <h2 id="groups">{say("publicSite.groups")}</h2>
          <ul>
            {process.groups.map((group) => (
              <li key={group.name}>
                <bdi>{group.name}</bdi>
                {group.remit ? (
                  <>
                    {": "}
                    <bdi>{group.remit}</bdi>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="data">
        <h2 id="data">{say("publicSite.data")}</h2>
        <ul className="files">
          {["contributions.csv", "contributions.json", "response.csv", "response.json", "decisions.json"].map(
            (file) => (
              <li key={file}>
                <a href={`/p/${slug}/${file}`}>{file}</a>
              </li>
            ),
          )}
        </ul>
      </section>
    </Page>
  );
}

/** With nothing open: what was said and what is next. */
function Today(props: ProcessPageProps): ReactNode {
  const { around, decisions, release } = props;
  const { say } = around;
  const open = openNow(props).length;
  return (
    <section aria-labelledby="today">
      <h2 id="today">{say(open > 0 ? "calls.today" : "publicSite.nothingOpen")}</h2>
      {open === 0 ? <Said {...{ around, decisions, release }} /> : null}
      <OpenActs {...props} />
      {open + opensLater(props).length === 0 ? <p>{say("publicSite.next.none")}</p> : null}
    </section>
  );
}

/** What was decided and answered last. */
function Said({ around, decisions, release }: Pick<ProcessPageProps, "around" | "decisions" | "release">) {
  const { say, slug, process } = around;
  const [last] = decisions;
  const answered = release ? release.newlyAnswered.length + release.changed.length : 0;
  if (!last && !release) return <p>{say("publicSite.said.none")}</p>;
  return (
    <>
      {last ? (
        <p>
          {say("publicSite.said")} <Day at={last.at} zone={process.timeZone} />{" "}
          <a href={`/p/${slug}/decisions/${last.sequence}`}>
            <bdi>{last.title}</bdi>
          </a>{" "}
          {say(resultOf(last))}
        </p>
      ) : null}
      {release && answered > 0 ? (
        <p>
          {say("publicSite.said.release", {
            date: dayText(inZone(release.at, process.timeZone).day),
            count: answered,
          })}{" "}
          <a href={`/p/${slug}/response`}>{say("publicSite.read.response")}</a>
        </p>
      ) : null}
    </>
  );
}

function Seats({ around }: { readonly around: Around }): ReactNode {
  const { say, process } = around;
  return (
    <SeatTables
      around={around}
      order={blocsInOrder(process)}
      seats={process.forum.seats}
      heads={[say("publicSite.who.seat"), say("publicSite.who.organisation"), say("publicSite.who.holder")]}
      holder={(seat) => <bdi>{seat.holder ?? say("publicSite.who.vacant")}</bdi>}
    />
  );
}
