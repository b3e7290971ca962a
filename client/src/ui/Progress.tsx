import { type ReactNode, useId } from "react";
import { useSay } from "./say.js";

export interface ProgressProps {
  /** What is being done and what is counted: "Importing contributions". */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly minutesLeft?: number;
  /** Leave it running, cancel. */
  readonly acts?: ReactNode;
}

export function Progress({ label, done, total, minutesLeft, acts }: ProgressProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="progress">
      <p id={id}>{label}</p>
      <progress aria-labelledby={id} value={done} max={Math.max(1, total)} />
      <p className="hint">
        <span className="tabular">{say("ui.done", { done, total })}</span>
        {minutesLeft === undefined ? null : <span>{say("ui.remaining", { minutes: minutesLeft })}</span>}
      </p>
      {acts ? <div className="acts">{acts}</div> : null}
    </div>
  );
}
