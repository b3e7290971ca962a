import type { readRoom } from "@accord/shared/groups";
import { type BlocLabels, blocName } from "@accord/shared/meetings";
import type { ReplyOf } from "@accord/shared/protocol";
import { type Column, Table, useSay } from "../../ui/index.js";

type Member = ReplyOf<typeof readRoom>["members"][number];

interface Props {
  readonly members: readonly Member[];
  readonly blocLabels: BlocLabels;
  readonly selection: string;
  readonly isForum: boolean;
}

export function Members({ members, blocLabels, selection, isForum }: Props) {
  const say = useSay();
  const columns: Column<Member>[] = [
    {
      id: "name",
      title: say("meetings.attendance.name"),
      heads: true,
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    { id: "role", title: say("groups.role"), cell: ({ role }) => say(`people.role.${role}`) },
    {
      id: "organisation",
      title: say("meetings.attendance.organisation"),
      cell: ({ organisation }) => <bdi>{organisation}</bdi>,
    },
    {
      id: "bloc",
      title: say("meetings.attendance.bloc"),
      cell: ({ bloc }) => blocName(bloc, blocLabels, say),
    },
    ...(isForum
      ? [
          {
            id: "seat",
            title: say("groups.seat"),
            cell: ({ seat }: Member) => (seat === null ? "" : say("meetings.attendance.seat", { no: seat })),
          },
        ]
      : []),
  ];
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">{say("groups.members")}</h2>
      {members.length === 0 ? (
        <p>{say("groups.members.none")}</p>
      ) : (
        <Table
          caption={say("groups.members.list")}
          columns={columns}
          rows={members}
          keyOf={({ name, seat }) => `${name} ${seat}`}
          folds
        />
      )}
      {isForum ? null : (
        <p className="hint">
          {selection === "" ? say("groups.selection.none") : say("groups.selection", { how: selection })}
        </p>
      )}
    </section>
  );
}
