import { dayText } from "@accord/shared/messages";
import { readPeople, renewInvitation, withdrawInvitation } from "@accord/shared/people";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Table, useSay } from "../../ui/index.js";
import type { People, Shown } from "./on-page.js";
import { roleWords } from "./role-words.js";

type Line = NonNullable<People["invitations"]>[number];

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
  const nameOf = (line: Line): string => line.name ?? line.email ?? say("people.invitations.anybody");
  return (
    <div className="stack">
      <h2>{say("people.invitations")}</h2>
      <Refusal error={renew.refused ?? withdraw.refused} />
      <Table
        folds
        caption={say("people.invitations")}
        rows={invitations}
        keyOf={({ id }) => id}
        empty={<p>{say("people.invitations.none")}</p>}
        columns={[
          {
            id: "for",
            title: say("people.invitations.who"),
            heads: true,
            cell: (line) => (
              <>
                <bdi>{nameOf(line)}</bdi>
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
          {
            id: "acts",
            title: say("people.invitations.acts"),
            cell: (line) =>
              line.state === "used" || line.state === "withdrawn" ? null : (
                <div className="acts">
                  {line.state === "open" || line.state === "expired" ? (
                    <Button
                      kind="quiet"
                      aria-label={say("people.invitations.renewOf", { name: nameOf(line) })}
                      onPress={() => renew.act({ params: { process, invitation: line.id } })}
                    >
                      {say("people.invitations.renew")}
                    </Button>
                  ) : null}
                  <Button
                    kind="quiet"
                    aria-label={say("people.invitations.withdrawOf", { name: nameOf(line) })}
                    onPress={() => withdraw.act({ params: { process, invitation: line.id } })}
                  >
                    {say("people.invitations.withdraw")}
                  </Button>
                </div>
              ),
          },
        ]}
      />
    </div>
  );
}
