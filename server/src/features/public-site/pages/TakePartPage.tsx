import type { PublicBallot } from "@accord/shared/ballots";
import { callStateAt, openCalls, type PublicCall } from "@accord/shared/contributions";
import type { TermsFigures } from "@accord/shared/forum";
import { dayText, inZone, type MessageId } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { Figures } from "./TermsPages.js";
import { NextDates, type TimelineProps } from "./TimelinePage.js";

export interface TakePartProps {
  readonly around: Around;
  readonly now: string;
  readonly calls: readonly PublicCall[];
  readonly ballots: readonly PublicBallot[];
  readonly timeline: TimelineProps | null;
}

const stages = ["calendar", "inputs", "drafting", "deciding", "answers", "implementing"] as const;
/** Where each stage is read. */
const places = {
  calendar: { tail: "timeline", label: "process.public.timeline" },
  inputs: { tail: "contributions", label: "publicSite.contributions" },
  drafting: { tail: "drafts", label: "publicSite.drafts" },
  deciding: { tail: "decisions", label: "publicSite.decisions" },
  answers: { tail: "response", label: "publicSite.response" },
  implementing: { tail: "plan", label: "plan.public.area" },
} as const satisfies Record<(typeof stages)[number], { tail: string; label: MessageId }>;

/** What anybody can do, now and at each stage; how decisions are made; what this is part of; whom to ask [10.1]. */
export function TakePartPage(props: TakePartProps): ReactNode {
  const { around, timeline } = props;
  const { say, slug, process } = around;
  const { forum, contact, member, level, planStart, planEnd } = process;
  const seats = forum.seats.filter(({ holder }) => holder !== null).length;
  return (
    <Page around={around} title={say("terms.takePart")}>
      <h1>{say("terms.takePart")}</h1>
      <OpenNow {...props} />
      {timeline === null ? (
        <section aria-labelledby="next-dates">
          <h2 id="next-dates">{say("terms.takePart.next")}</h2>
          <p>{say("terms.takePart.next.none")}</p>
        </section>
      ) : (
        <NextDates {...timeline} />
      )}
      <section aria-labelledby="stages">
        <h2 id="stages">{say("terms.takePart.stages")}</h2>
        <ol>
          {stages.map((stage) => {
            const place = places[stage];
            return (
              <li key={stage}>
                <strong>{say(`terms.takePart.stage.${stage}`)}</strong>
                <p>
                  {say(`terms.takePart.stage.${stage}.how`)}{" "}
                  <a href={`/p/${slug}/${place.tail}`}>{say(place.label)}</a>
                </p>
              </li>
            );
          })}
        </ol>
      </section>
      <section aria-labelledby="decide">
        <h2 id="decide">{say("terms.takePart.decide")}</h2>
        <Figures around={around} figures={forum as TermsFigures} seats={seats} />
        <p>
          <a href={`/p/${slug}/terms`}>{say("terms.takePart.decide.terms")}</a>
        </p>
        <p>
          <a href={`/p/${slug}/people`}>{say("terms.takePart.decide.people")}</a>
        </p>
      </section>
      <section aria-labelledby="ogp">
        <h2 id="ogp">{say("terms.takePart.ogp")}</h2>
        <p>{say("terms.takePart.ogp.what")}</p>
        <p>{say("terms.takePart.ogp.how")}</p>
        <p>{say(`terms.takePart.ogp.member.${level}`, { member })}</p>
        {planStart && planEnd ? (
          <p>{say("terms.takePart.ogp.period", { start: dayText(planStart), end: dayText(planEnd) })}</p>
        ) : null}
      </section>
      <section aria-labelledby="ask">
        <h2 id="ask">{say("terms.takePart.ask")}</h2>
        <p>{say("terms.takePart.ask.how", { name: contact.name })}</p>
        <p>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      </section>
    </Page>
  );
}

/** Calls and ballots that are open, the soonest closing first; then calls that open later. */
function OpenNow({ around, now, calls, ballots }: TakePartProps): ReactNode {
  const { say, slug, process } = around;
  const day = (at: string): string => dayText(inZone(at, process.timeZone).day);
  const open = [
    ...openCalls(calls, now).map(({ id, closesAt, title }) => ({
      id,
      closesAt: closesAt as string | null,
      href: `calls/${id}/send`,
      act: say("terms.takePart.call", { date: day(closesAt) }),
      words: title,
    })),
    ...ballots
      .filter(({ state }) => state === "open")
      .map(({ no, closesAt, question }) => ({
        id: `ballot-${no}`,
        closesAt,
        href: `ballots/${no}`,
        act:
          closesAt === null
            ? say("terms.takePart.ballot.live")
            : say("terms.takePart.ballot", { date: day(closesAt) }),
        words: question,
      })),
  ].sort((a, b) => (a.closesAt ?? "").localeCompare(b.closesAt ?? ""));
  const later = calls.filter((call) => callStateAt(call, now) === "not_open");
  return (
    <section aria-labelledby="open-now">
      <h2 id="open-now">{say("terms.takePart.now")}</h2>
      {open.length === 0 ? <p>{say("terms.takePart.now.none")}</p> : null}
      {open.map((one, at) => (
        <div key={one.id} className="today">
          <p>
            <a className={at === 0 ? "do" : "other"} href={`/p/${slug}/${one.href}`}>
              {one.act}
            </a>
          </p>
          <p>
            <bdi>{one.words}</bdi>
          </p>
        </div>
      ))}
      {later.map((call) => (
        <p key={call.id}>
          {say("terms.takePart.call.later", { date: day(call.opensAt) })}{" "}
          <a className="quiet" href={`/p/${slug}/calls/${call.id}`}>
            <bdi>{call.title}</bdi>
          </a>
        </p>
      ))}
    </section>
  );
}
