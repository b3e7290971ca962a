import { type ReactNode, useEffect } from "react";
import { announce } from "./announce.js";
import { Button } from "./Button.js";
import { useSay } from "./say.js";

export interface UndoLineProps {
  /** What was done, as a sentence: "Set to Health." It is also said to screen readers. */
  readonly done: string;
  readonly onUndo: () => void;
  readonly pending?: boolean;
  readonly children?: ReactNode;
}

/** Stands at the place of the act until the next act of the same kind; never on a timer. */
export function UndoLine({ done, onUndo, pending = false, children }: UndoLineProps) {
  const say = useSay();
  useEffect(() => announce(done), [done]);
  return (
    <p className="undo-line">
      <span>{done}</span>
      {children}
      <Button kind="quiet" onPress={onUndo} pending={pending} pendingLabel={say("ui.saving")}>
        {say("ui.undo")}
      </Button>
    </p>
  );
}
