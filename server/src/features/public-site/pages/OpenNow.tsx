import type { PublicBallot } from "@accord/shared/ballots";
import { choiceIsOpen, type PublicChoice } from "@accord/shared/choices";
import { callStateAt, openCalls, type PublicCall } from "@accord/shared/contributions";
import { type PublicElection, takesApplications } from "@accord/shared/elections";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

export interface OpenNowProps {
  readonly around: Around;
  readonly now: string;
  readonly calls: readonly PublicCall[];
  readonly ballots: readonly PublicBallot[];
  readonly choices: readonly PublicChoice[];
  readonly elections: readonly PublicElection[];
}

interface Open {
  readonly id: string;
  readonly closesAt: string | null;
  readonly href: string;
  readonly act: string;
  readonly words: string;
}

const soonest = (all: readonly Open[]): Open[] =>
  all.toSorted((a, b) => (a.closesAt ?? "").localeCompare(b.closesAt ?? ""));

/** What anybody can do now: first where the public is asked, then what it can read, each the soonest closing first. */
export function openNow({ around, now, calls, ballots, choices, elections }: OpenNowProps): readonly Open[] {
  const { say, process } = around;
  const day = (at: string): string => dayText(inZone(at, process.timeZone).day);
  const asked = openCalls(calls, now).map(({ id, closesAt, title }) => ({
    id,
    closesAt,
    href: `calls/${id}/send`,
    act: say("calls.today.send", { date: day(closesAt) }),
    words: title,
  }));
  const read = ballots
    .filter(({ state }) => state === "open")
    .map(({ no, question, closesAt }) => ({
      id: `ballot-${no}`,
      closesAt,
      href: `ballots/${no}`,
      act:
        closesAt === null
          ? say("publicSite.today.ballot.live")
          : say("publicSite.today.ballot", { date: day(closesAt) }),
      words: question,
    }));
  const chosen = choices
    .filter((choice) => choiceIsOpen(choice, now))
    .map(({ no, question, closesAt }) => ({
      id: `choice-${no}`,
      closesAt,
      href: `choices/${no}`,
      act: say("choices.today", { date: day(closesAt) }),
      words: question,
    }));
  const applied = elections
    .filter((election) => takesApplications(election, now))
    .map(({ no, title, method, dates }) => ({
      id: `election-${no}`,
      closesAt: dates.closesAt,
      href: `elections/${no}`,
      act: say(`elections.today.${method}`, { date: day(dates.closesAt) }),
      words: title,
    }));
  return [...soonest([...asked, ...chosen, ...applied]), ...soonest(read)];
}

export const opensLater = ({ calls, now }: OpenNowProps): readonly PublicCall[] =>
  calls.filter((call) => callStateAt(call, now) === "not_open");

/** What is open, as acts; then the calls that open later. */
export function OpenActs(props: OpenNowProps): ReactNode {
  const { say, slug, process } = props.around;
  return (
    <>
      {openNow(props).map((one, at) => (
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
      {opensLater(props).map((call) => (
        <p key={call.id}>
          {say("calls.today.soon", { date: dayText(inZone(call.opensAt, process.timeZone).day) })}{" "}
          <a className="quiet" href={`/p/${slug}/calls/${call.id}`}>
            <bdi>{call.title}</bdi>
          </a>
        </p>
      ))}
    </>
  );
}
