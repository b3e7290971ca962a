import { readHome } from "@accord/shared/home";
import { endRole, readPeople, takesOrganisation } from "@accord/shared/people";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Notice, Table, useSay } from "../../ui/index.js";
import { BelongingDialog } from "./BelongingDialog.js";
import type { People } from "./on-page.js";
import { roleWords } from "./role-words.js";

export function PeopleByRole({ process, people }: { readonly process: string; readonly people: People }) {
  const say = useSay();
  const end = useAct(endRole, { changes: [readPeople, readHome] });
  const [asked, setAsked] = useState<People["people"][number] | null>(null);
  const mayEnd = people.may.includes("invite");
  return (
    <div className="stack">
      <h2>{say("people.roles")}</h2>
      <Refusal error={end.refused} />
      {end.reply?.waits ? <Notice tone="plain" title={say("people.changes.waits")} /> : null}
      <Table
        folds
        caption={say("people.roles")}
        rows={people.people}
        keyOf={({ id }) => id}
        empty={<p>{say("people.roles.none")}</p>}
        columns={[
          {
            id: "name",
            title: say("people.roles.name"),
            heads: true,
            cell: ({ name }) => <bdi className="one-line">{name}</bdi>,
          },
          {
            id: "roles",
            title: say("people.roles.roles"),
            cell: ({ name, roles }) => (
              <ul className="role-list">
                {roles.map((role) => (
                  <li key={role.membership ?? `seat ${role.seatNo}`}>
                    <bdi>{roleWords(say, role)}</bdi>
                    {mayEnd && role.membership !== null ? (
                      <Button
                        kind="quiet"
                        aria-label={say("people.roles.endOf", { role: roleWords(say, role), name })}
                        onPress={() => end.act({ params: { process, membership: role.membership ?? "" } })}
                      >
                        {say("people.roles.end")}
                      </Button>
                    ) : null}
                  </li>
                ))}
              </ul>
            ),
          },
          ...(mayEnd
            ? [
                {
                  id: "organisation",
                  title: say("people.belonging.name"),
                  cell: (one: People["people"][number]) =>
                    one.roles.some(({ role }) => !takesOrganisation(role)) ? null : (
                      <Button
                        kind="quiet"
                        aria-label={say(
                          one.organisation === null ? "people.belonging.noteOf" : "people.belonging.changeOf",
                          { name: one.name },
                        )}
                        onPress={() => setAsked(one)}
                      >
                        {one.organisation === null
                          ? say("people.belonging.note")
                          : say("people.seats.change.short")}
                      </Button>
                    ),
                },
                {
                  id: "email",
                  title: say("people.roles.email"),
                  cell: ({ email }: People["people"][number]) => <bdi>{email}</bdi>,
                },
              ]
            : []),
        ]}
      />
      {asked === null ? null : (
        <BelongingDialog {...{ process }} person={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}
