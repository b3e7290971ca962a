import type { readRoom } from "@accord/shared/groups";
import { type BlocLabels, blocName } from "@accord/shared/meetings";
import type { ReplyOf } from "@accord/shared/protocol";
import { useSay } from "../../ui/index.js";

type Member = ReplyOf<typeof readRoom>["members"][number];

interface Props {
  readonly members: readonly Member[];
  readonly blocLabels: BlocLabels;
  readonly selection: string;
  readonly isForum: boolean;
}

/** Who is in the body, as what, and for whom; what nobody wrote down is left out. */
export function Members({ members, blocLabels, selection, isForum }: Props) {
  const say = useSay();
  const factsOf = ({ organisation, bloc, seat }: Member): string[] => [
    ...(organisation === "" ? [] : [organisation]),
    ...(organisation === "" && bloc === "observer" ? [] : [blocName(bloc, blocLabels, say)]),
    ...(seat === null ? [] : [say("meetings.attendance.seat", { no: seat })]),
  ];
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">{say("groups.members")}</h2>
      {members.length === 0 ? <p>{say("groups.members.none")}</p> : null}
      <ul className="group-members">
        {members.map((member) => (
          <li key={`${member.name} ${member.seat}`}>
            <p>
              <bdi>{member.name}</bdi> <span className="hint">{say(`people.role.${member.role}`)}</span>
            </p>
            <p className="thing-facts">
              {factsOf(member).map((fact) => (
                <bdi key={fact}>{fact}</bdi>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {isForum ? null : (
        <p className="hint">
          {selection === "" ? say("groups.selection.none") : say("groups.selection", { how: selection })}
        </p>
      )}
    </section>
  );
}
