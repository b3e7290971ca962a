import { type Bloc, blocs, isParityMet, type PublicPeople, signatureLines } from "@accord/shared/forum";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { Balance } from "./Balance.js";
import { SeatDecisions } from "./SeatDecisions.js";
import { SeatTables } from "./SeatTables.js";

interface PeopleProps {
  readonly around: Around;
  readonly people: PublicPeople;
}
type Seat = PublicPeople["seats"][number];

/** Before people have a page of their own: the seats that the process publishes. */
export function peopleFrom({ forum, groups }: Around["process"]): PublicPeople {
  return {
    seats: forum.seats.map((seat) => ({
      ...seat,
      status: seat.holder === null ? "vacant" : "active",
      substitute: null,
      termUntil: null,
      vacantSince: null,
    })),
    coChairs: [],
    secretariat: [],
    groups: groups.map((group) => ({ ...group, selection: "", members: 0 })),
  };
}

/** The blocs in the order of their labels, never by size. */
export const blocsInOrder = ({ forum }: Around["process"]): Bloc[] =>
  blocs.toSorted((a, b) => forum.labels[a].localeCompare(forum.labels[b]));

/** The structures of the process [10.1]: seats by bloc, co-chairs, secretariat, working groups. */
export function PeoplePage({ around, people }: PeopleProps): ReactNode {
  const { say, slug, process } = around;
  const { labels } = process.forum;
  return (
    <Page around={around} title={say("terms.people")}>
      <h1>{say("terms.people")}</h1>
      <p className="lead">{say("terms.people.lead")}</p>
      <section aria-labelledby="seats">
        <h2 id="seats">{say("terms.people.seats")}</h2>
        {people.seats.length === 0 ? <p>{say("terms.people.none")}</p> : <Seats {...{ around, people }} />}
        <p>
          <a href={`/p/${slug}/terms`}>{say("terms.people.terms")}</a>
        </p>
      </section>
      {(people.balance ?? []).length > 0 ? <Balance around={around} counts={people.balance ?? []} /> : null}
      {(people.decisions ?? []).length > 0 ? (
        <SeatDecisions around={around} decisions={people.decisions ?? []} />
      ) : null}
      <section aria-labelledby="co-chairs">
        <h2 id="co-chairs">{say("terms.people.coChairs")}</h2>
        <p>{say("terms.people.coChairs.rule")}</p>
        <ul>
          {blocsInOrder(process).map((bloc) => {
            const name = people.coChairs
              .filter((one) => one.bloc === bloc)
              .map((one) => one.name)
              .join(", ");
            return (
              <li key={bloc}>
                {name === ""
                  ? say("terms.people.coChair.none", { bloc: labels[bloc] })
                  : say("terms.people.coChair", { name, bloc: labels[bloc] })}
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="secretariat">
        <h2 id="secretariat">{say("terms.people.secretariat")}</h2>
        {people.secretariat.length === 0 ? (
          <p>{say("terms.people.secretariat.none")}</p>
        ) : (
          <ul>
            {people.secretariat.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <h3>{say("terms.people.contact")}</h3>
        <p>
          <bdi>{process.contact.name}</bdi>{" "}
          <a href={`mailto:${process.contact.email}`}>{process.contact.email}</a>
        </p>
      </section>
      <section aria-labelledby="groups">
        <h2 id="groups">{say("terms.people.groups")}</h2>
        {people.groups.length === 0 ? <p>{say("terms.people.groups.none")}</p> : null}
        {people.groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h3>
              {group.id === undefined ? (
                <bdi>{group.name}</bdi>
              ) : (
                <a href={`/p/${slug}/groups/${group.id}`}>
                  <bdi>{group.name}</bdi>
                </a>
              )}
            </h3>
            {group.remit === "" ? null : (
              <p className="paragraphs" dir="auto">
                {group.remit}
              </p>
            )}
            <p>{say("terms.people.groups.members", { count: group.members })}</p>
            {group.selection === "" ? (
              <p>{say("terms.people.groups.selection.none")}</p>
            ) : (
              <p>
                {say("terms.people.groups.selection")} <bdi>{group.selection}</bdi>
              </p>
            )}
          </section>
        ))}
      </section>
    </Page>
  );
}

function Seats({ around, people }: PeopleProps): ReactNode {
  const { say, process } = around;
  const { labels } = process.forum;
  const order = blocsInOrder(process);
  const of = (bloc: Bloc): readonly Seat[] => people.seats.filter((seat) => seat.bloc === bloc);
  const filled = (bloc: Bloc): number => of(bloc).filter(({ status }) => status === "active").length;
  const [first, second] = order as [Bloc, Bloc];
  const balanced = isParityMet(filled("government"), filled("non_government"));
  return (
    <>
      <p>
        {say(balanced ? "terms.people.parity.met" : "terms.people.parity.notMet", {
          first: labels[first],
          second: labels[second],
          filledFirst: filled(first),
          filledSecond: filled(second),
        })}
      </p>
      <SeatTables
        {...{ around, order }}
        seats={people.seats}
        heads={[say("terms.people.seat"), say("terms.people.organisation"), say("terms.people.member")]}
        filled={(bloc) => say("terms.people.filled", { filled: filled(bloc), seats: of(bloc).length })}
        holder={(seat) => <Holder around={around} seat={seat} />}
      />
    </>
  );
}

function Holder({ around: { say, process }, seat }: { readonly around: Around; readonly seat: Seat }) {
  const { holder, status, vacantSince, substitute, termUntil, signed } = seat;
  if (holder === null || status === "vacant")
    return vacantSince === null
      ? say("terms.people.vacant")
      : say("terms.people.vacantSince", { date: dayText(inZone(vacantSince, process.timeZone).day) });
  const lines = [
    ...(substitute === null ? [] : [say("terms.people.substitute", { name: substitute })]),
    ...(termUntil === null ? [] : [say("terms.people.until", { date: dayText(termUntil.slice(0, 10)) })]),
    ...(signed ? signatureLines(say, signed, process.timeZone, substitute !== null) : []),
  ];
  return (
    <>
      <strong>
        <bdi>{status === "suspended" ? say("terms.people.suspended", { name: holder }) : holder}</bdi>
      </strong>
      {lines.length === 0 ? null : (
        <ul className="seat-lines">
          {lines.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
