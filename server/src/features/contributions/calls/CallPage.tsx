import { callStateAt, type PublicCall } from "@accord/shared/contributions";
import type { Issue } from "@accord/shared/issues";
import { dayText, inZone, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../../public-site/index.js";
import { KeptWords, Problems } from "./fields.js";

interface CallPageProps {
  readonly around: Around;
  readonly call: PublicCall;
  readonly now: string;
  readonly issues?: readonly Issue[];
  /** Words that came too late: they stay on the page. */
  readonly words?: string;
}

/** A call: its question, until when, what happens with what is sent; where to read once it is closed. */
export function CallPage({ around, call, now, issues = [], words = "" }: CallPageProps): ReactNode {
  const { say, slug, process } = around;
  const state = callStateAt(call, now);
  const place = placeOf(process.timeZone);
  const dayOf = (at: string): string => dayText(inZone(at, process.timeZone).day);
  const date = dayOf(call.closesAt);
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title: call.title }) : call.title}>
      <Problems issues={issues} say={say} />
      <h1>
        <bdi>{call.title}</bdi>
      </h1>
      {state === "closed" ? (
        <>
          <p className="lead">{say("calls.one.closed", { date })}</p>
          <p>{say("calls.one.closed.next")}</p>
          <ul className="files">
            <li>
              <a href={`/p/${slug}/contributions`}>{say("calls.read")}</a>
            </li>
            <li>
              <a href={`/p/${slug}/response`}>{say("calls.read.response")}</a>
            </li>
          </ul>
        </>
      ) : (
        <p className="lead">
          {state === "open"
            ? say("calls.one.open", { date, place })
            : say("calls.one.notOpen", { from: dayOf(call.opensAt), until: date })}
        </p>
      )}
      <KeptWords {...{ say, words }} />
      <p className="words" dir="auto">
        {call.question}
      </p>
      {state === "open" ? (
        <p>
          <a className="do" href={`/p/${slug}/calls/${call.id}/send`}>
            {say("calls.one.send")}
          </a>
        </p>
      ) : null}
      {state === "closed" ? null : (
        <>
          <h2>{say("calls.one.how")}</h2>
          <ul>
            <li>{say("calls.one.how.account")}</li>
            <li>{say(call.moderated ? "calls.one.how.moderated" : "calls.one.how.atOnce")}</li>
            <li>{say("calls.one.how.receipt")}</li>
            <li>{say("calls.one.how.response")}</li>
          </ul>
          <p className="lines">{call.consentText}</p>
          {call.grounds.length > 0 ? (
            <>
              <p>{say("calls.one.how.grounds")}</p>
              <ul>
                {call.grounds.map((ground) => (
                  <li key={ground}>{say(`calls.ground.${ground}`)}</li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      )}
    </Page>
  );
}
