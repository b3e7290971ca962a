import type { readRoom } from "@accord/shared/groups";
import { type BlocLabels, blocName } from "@accord/shared/meetings";
import type { Bloc } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { useSay } from "../../ui/index.js";

type Member = ReplyOf<typeof readRoom>["members"][number];

interface Props {
  readonly members: readonly Member[];
  readonly blocLabels: BlocLabels;
  readonly selection: string;
  readonly isForum: boolean;
}

/** By label, in the order of the alphabet. */
function countsOf(members: readonly Member[], labels: BlocLabels) {
  const count = (bloc: Member["bloc"]) => members.filter((one) => one.bloc === bloc).length;
  const [first, second] = (["government", "non_government"] as const).toSorted((a, b) =>
    labels[a].localeCompare(labels[b]),
  ) as [Bloc, Bloc];
  return {
    first: labels[first],
    inFirst: count(first),
    second: labels[second],
    inSecond: count(second),
    inNeither: count("observer"),
  };
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
      {members.length === 0 ? null : (
        <p className="hint">{say("groups.members.blocs", countsOf(members, blocLabels))}</p>
      )}
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
