import type { TermsFigures } from "@accord/shared/forum";
import { dayText, type MessageId } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Page } from "../Page.js";
import { OpenActs, type OpenNowProps, openNow } from "./OpenNow.js";
import { Figures } from "./TermsPages.js";
import { NextDates, type TimelineProps } from "./TimelinePage.js";

interface TakePartProps extends OpenNowProps {
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
      <section aria-labelledby="open-now">
        <h2 id="open-now">{say("terms.takePart.now")}</h2>
        {openNow(props).length === 0 ? <p>{say("terms.takePart.now.none")}</p> : null}
        <OpenActs {...props} />
      </section>
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
