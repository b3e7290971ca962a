import { Sign, useSay } from "../../../ui/index.js";
import "../difference.css";

interface Props {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is chosen from a list: what stayed, what came and what went, each whole and with its word. */
export function ItemsDifference({ before, after }: Props) {
  const say = useSay();
  const gone = before.filter((one) => !after.includes(one));
  if (gone.length === 0 && after.every((one) => before.includes(one))) return null;
  return (
    <ul className="difference" data-difference="" tabIndex={-1}>
      {after.map((one) =>
        before.includes(one) ? (
          <li key={one}>{one}</li>
        ) : (
          <li key={one}>
            <ins>{one}</ins> <Sign sign="squareFull" tone="plain" /> {say("drafting.compare.row.added")}
          </li>
        ),
      )}
      {gone.map((one) => (
        <li key={one}>
          <del>{one}</del> <Sign sign="cross" tone="plain" /> {say("drafting.compare.row.removed")}
        </li>
      ))}
    </ul>
  );
}
