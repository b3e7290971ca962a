import { dayText, type Say } from "@accord/shared/messages";
import { readPeople, renewInvitation, withdrawInvitation } from "@accord/shared/people";
import type { ReactNode } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Details, Table, useSay } from "../../ui/index.js";
import type { People, Shown } from "./on-page.js";
import { roleWords } from "./role-words.js";

type Line = NonNullable<People["invitations"]>[number];

const nameOf = (say: Say, { name, email }: Line): string =>
  name ?? email ?? say("people.invitations.anybody");
const isOver = ({ state }: Line): boolean => state === "used" || state === "withdrawn";

/** Those that still lead in; what became of the others is folded away. */
export function Invitations(props: {
  readonly process: string;
  readonly invitations: readonly Line[];
  readonly onLink: (shown: Shown) => void;
}) {
  const { process, invitations, onLink } = props;
  const say = useSay();
  const renew = useAct(renewInvitation, {
    changes: [readPeople],
    onDone: ({ link, letter, expiresAt, id }) => {
      if (link !== null)
        onLink({ link, letter, expiresAt, address: invitations.find((one) => one.id === id)?.email ?? null });
    },
  });
  const withdraw = useAct(withdrawInvitation, { changes: [readPeople] });
  const past = invitations.filter(isOver);
  const acts = (line: Line) => {
    const name = nameOf(say, line);
    return (
      <div className="acts">
        {line.state === "waiting" ? null : (
          <Button
            kind="quiet"
            aria-label={say("people.invitations.renewOf", { name })}
            onPress={() => renew.act({ params: { process, invitation: line.id } })}
          >
            {say("people.invitations.renew")}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={say("people.invitations.withdrawOf", { name })}
          onPress={() => withdraw.act({ params: { process, invitation: line.id } })}
        >
          {say("people.invitations.withdraw")}
        </Button>
      </div>
    );
  };
  return (
    <div className="stack">
      <h2>{say("people.invitations")}</h2>
      <Refusal error={renew.refused ?? withdraw.refused} />
      <Lines
        rows={invitations.filter((line) => !isOver(line))}
        empty={past.length > 0 ? say("people.invitations.noneOpen") : say("people.invitations.none")}
        acts={acts}
      />
      {past.length > 0 ? (
        <Details summary={say("people.invitations.past", { count: past.length })}>
          <Lines rows={past} />
        </Details>
      ) : null}
    </div>
  );
}

interface LinesProps {
  readonly rows: readonly Line[];
  readonly empty?: string;
  readonly acts?: (line: Line) => ReactNode;
}

function Lines({ rows, empty, acts }: LinesProps) {
  const say = useSay();
  return (
    <Table
      folds
      caption={say(acts ? "people.invitations" : "people.invitations.past", { count: rows.length })}
      rows={rows}
      keyOf={({ id }) => id}
      empty={<p>{empty}</p>}
      columns={[
        {
          id: "for",
          title: say("people.invitations.who"),
          heads: true,
          cell: (line) => (
            <>
              <bdi>{nameOf(say, line)}</bdi>
              {line.name !== null && line.email !== null ? (
                <span className="hint">
                  {" "}
                  <bdi>{line.email}</bdi>
                </span>
              ) : null}
            </>
          ),
        },
        {
          id: "as",
          title: say("people.invitations.as"),
          cell: ({ roles }) => (
            <ul className="role-list">
              {roles.map((role) => (
                <li key={JSON.stringify(role)}>
                  <bdi>{roleWords(say, role)}</bdi>
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: "state",
          title: say("people.invitations.state"),
          cell: ({ state, expiresAt, usedBy }) =>
            say(`people.invitations.state.${state}`, { date: dayText(expiresAt), name: usedBy ?? "" }),
        },
        ...(acts ? [{ id: "acts", title: say("people.invitations.acts"), cell: acts }] : []),
      ]}
    />
  );
}
