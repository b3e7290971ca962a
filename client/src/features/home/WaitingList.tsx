import type { WaitingRow } from "@accord/shared/home";
import type { Say } from "@accord/shared/messages";
import { type KeyboardEvent, useRef } from "react";
import { Deadline, LinkButton, Say as SayIt, useSay } from "../../ui/index.js";
import type { ProcessAtHome } from "./at-home.js";

/** Rows by due time; j and k go through them, the link of a row is its one act. */
export function WaitingList({ process, now }: { readonly process: ProcessAtHome; readonly now: string }) {
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  return (
    <ul ref={list} className="waiting-list" onKeyDown={move}>
      {process.rows.map((row, place) => (
        <Row key={row.id} row={row} zone={process.timeZone} now={now} first={place === 0} />
      ))}
    </ul>
  );
}

function Row({
  row,
  zone,
  now,
  first,
}: {
  readonly row: WaitingRow;
  readonly zone: string;
  readonly now: string;
  readonly first: boolean;
}) {
  const say = useSay();
  const object = objectWords(say, row);
  const act = actOf(row);
  return (
    <li className="waiting-row">
      <span className="waiting-kind">{say(`home.kind.${act}`)}</span>
      <div>
        <p className="waiting-object">
          <bdi>{object}</bdi>
        </p>
        <p className="hint">
          {say(`home.why.${row.why}`, {
            days: row.days,
            count: row.count,
            number: row.number,
            by: row.object,
          })}
        </p>
        {row.kind === "vote" ? (
          <p className="hint">
            {row.until === null ? (
              say("home.noDeadline")
            ) : (
              <SayIt
                id="home.closes"
                values={{ when: <Deadline instant={row.until} zone={zone} now={now} /> }}
              />
            )}
          </p>
        ) : row.until === null ? null : (
          <p className="hint">
            <SayIt
              id="home.until"
              values={{ when: <Deadline instant={row.until} zone={zone} now={now} /> }}
            />
          </p>
        )}
      </div>
      <LinkButton
        href={row.href}
        kind={first ? "primary" : "plain"}
        aria-label={say(`home.act.${act}`, { object })}
      >
        {say(`home.act.short.${act}`)}
      </LinkButton>
    </li>
  );
}

/** Of what only a co-chair may do, the word says which kind of yes is asked for. */
function actOf({ kind, why }: WaitingRow): WaitingRow["kind"] | "confirm" | "decide" {
  if (why === "co_chair_confirms_ballot") return "confirm";
  return why === "change_needs_second" ? "decide" : kind;
}

function objectWords(say: Say, { why, object, number, count }: WaitingRow): string {
  const values = { object, number: number ?? "", count };
  switch (why) {
    case "second_signature":
    case "statement_to_sign":
    case "seat_decision_to_sign":
    case "seat_term_ends":
    case "bloc_approves":
    case "bloc_approves_lines":
    case "late_answers":
    case "answer_not_clear":
    case "not_public":
    case "responses_to_publish":
    case "questions_waiting":
    case "applications_to_judge":
    case "seats_to_offer":
      return say(`home.object.${why}`, values);
    case "seat_in_roll":
    case "substitute_in_roll":
    case "rolls_to_publish":
    case "selection_to_make":
    case "voting_undated":
    case "committee_votes":
    case "objection_answered":
    case "objections_stand":
    case "committee_not_quorate":
    case "position_to_publish":
    case "position_to_sign":
    case "text_lost":
    case "solutions_to_score":
    case "co_chair_confirms_ballot":
    case "ballot_to_open":
    case "veto_window":
    case "veto_to_rework":
      return object;
    case "plan_signature":
    case "plan_endorsement":
    case "plan_to_send":
    case "plan_to_finalise":
    case "plan_to_file":
      return say("home.object.plan", values);
    case "minutes_late":
    case "minutes_not_approved":
      return say("home.object.minutes", values);
    case "change_needs_second":
      return say("home.object.change_needs_second");
    default:
      return number === null ? object : say("home.numbered", values);
  }
}
