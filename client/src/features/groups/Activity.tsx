import type { readRoom } from "@accord/shared/groups";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { Link, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly zone: string;
  readonly activity: ReplyOf<typeof readRoom>["activity"];
}

/** The latest on the things of a body: acts, and who wrote last in a text. */
export function Activity({ process, zone, activity }: Props) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="activity">
      <h2 id="activity">{say("groups.activity")}</h2>
      {activity.length === 0 ? <p>{say("groups.activity.none")}</p> : null}
      <ul className="plain-list">
        {activity.map(({ at, act, by, label, tail }) => {
          const date = dayText(inZone(at, zone).day);
          return (
            <li key={`${at} ${act} ${tail} ${by}`}>
              {say(`groups.act.${act}`)}{" "}
              <Link href={`/app/${process}/${tail}`}>
                <bdi>{label}</bdi>
              </Link>{" "}
              <span className="hint">
                {by === null ? say("groups.act.itself", { date }) : say("groups.act.by", { date, name: by })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
