import { useSay } from "../../../ui/index.js";
import { becomesOf } from "./becomes.js";
import type { Standing, Standings } from "./useStandings.js";

interface Props {
  readonly standing: Standing;
  readonly standings: Standings;
}

/** Said before one of several is accepted: what is left of each other one. */
export function OthersBecome({ standing, standings }: Props) {
  const say = useSay();
  const becomes = becomesOf(standing, standings);
  if (becomes.length === 0) return null;
  return (
    <div className="suggested-others">
      <p>{say("comments.suggest.becomes")}</p>
      <ul>
        {becomes.map(({ id, kind, applies, of, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>: {say(`comments.suggest.becomes.${kind}`, { applies, of })}
          </li>
        ))}
      </ul>
    </div>
  );
}
