import type { readRoom } from "@accord/shared/groups";
import type { ReplyOf } from "@accord/shared/protocol";
import { DateText, Table, useSay } from "../../ui/index.js";

type RoomAnswer = ReplyOf<typeof readRoom>;
type Row = RoomAnswer["attended"][number];

interface Props {
  readonly room: Pick<RoomAnswer, "attended" | "past" | "blocLabels">;
  readonly zone: string;
}

/** Who came to the meetings, by bloc in the order of the alphabet; counts only, for some names may not be told [M5]. */
export function Attended({ room, zone }: Props) {
  const say = useSay();
  const { attended, past, blocLabels } = room;
  if (attended.length === 0) return null;
  const blocs = (["government", "non_government"] as const).toSorted((a, b) =>
    blocLabels[a].localeCompare(blocLabels[b]),
  );
  return (
    <Table
      caption={say("groups.attended")}
      showCaption
      folds
      rows={attended}
      keyOf={({ no }) => String(no)}
      columns={[
        {
          id: "meeting",
          title: say("groups.attended.meeting"),
          heads: true,
          cell: ({ no }: Row) => {
            const meeting = past.find((one) => one.no === no);
            return meeting ? <DateText value={meeting.startsAt} zone={zone} weekday /> : no;
          },
        },
        { id: "all", title: say("groups.attended.all"), number: true, cell: ({ all }: Row) => all },
        ...blocs.map((bloc) => ({
          id: bloc,
          title: blocLabels[bloc],
          named: true,
          number: true,
          cell: (row: Row) => row[bloc],
        })),
        {
          id: "observer",
          title: say("groups.attended.neither"),
          number: true,
          cell: ({ observer }: Row) => observer,
        },
        {
          id: "remote",
          title: say("groups.attended.remote"),
          number: true,
          cell: ({ remote }: Row) => remote,
        },
      ]}
    />
  );
}
