import { permissionTable, roles } from "@accord/shared/people";
import { Details, Table, useSay } from "../../ui/index.js";

const columns = ["public", ...roles] as const;

/** What a role may do, from the table that is enforced. */
export function RoleTable() {
  const say = useSay();
  return (
    <Details summary={say("people.table")}>
      <p>{say("people.table.lead")}</p>
      <Table
        dense
        caption={say("people.table")}
        rows={permissionTable(columns)}
        keyOf={({ action }) => action}
        columns={[
          {
            id: "action",
            title: say("people.table.action"),
            heads: true,
            cell: ({ action }) => say(`people.action.${action}`),
          },
          ...columns.map((role) => ({
            id: role,
            title: say(`people.role.${role}`),
            cell: ({ grants }: ReturnType<typeof permissionTable>[number]) =>
              say(`people.table.${grants.find((one) => one.role === role)?.grant ?? "no"}`),
          })),
        ]}
      />
    </Details>
  );
}
