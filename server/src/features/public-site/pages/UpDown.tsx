import { type UpDownValue, upDownCounts, upDownOf } from "@accord/shared/choices";
import type { ReactNode } from "react";
import { Spoken } from "../marks.js";
import type { Around } from "../Page.js";

interface Props {
  readonly around: Around;
  /** Address of the draft. */
  readonly path: string;
  readonly item: string;
  /** As the form sends it: number of a paragraph, or reference of a comment. */
  readonly on: string;
  readonly name: string;
  readonly open: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly own: ReadonlyMap<string, UpDownValue> | null;
}

/** [Q35] Up and down with both figures and the score; it decides nothing. To an account its own vote is shown as pressed. */
export function UpDown({ around: { say }, path, item, on, name, open, counts, own }: Props): ReactNode {
  const names = upDownCounts(item);
  const { up, down, score } = upDownOf(counts[names.up] ?? 0, counts[names.down] ?? 0);
  if (!open)
    return up + down === 0 ? null : (
      <p className="hint">{say("choices.upDown.closed", { up, down, score })}</p>
    );
  const press = (vote: "up" | "down", value: UpDownValue, count: number) => (
    <button type="submit" name="vote" value={vote} aria-pressed={own ? own.get(item) === value : undefined}>
      <Spoken
        shown={say(`choices.upDown.${vote}`, { count })}
        name={say(`choices.upDown.${vote}.name`, { count, name })}
      />
    </button>
  );
  return (
    <form className="up-down" method="post" action={`${path}/up-down`}>
      <input type="hidden" name="on" value={on} />
      {press("up", 1, up)}
      {press("down", -1, down)}
      <span className="hint">{say("choices.upDown.score", { score })}</span>
    </form>
  );
}
