import type { ReactNode } from "react";
import { Button, useSay } from "../../ui/index.js";

interface Props {
  readonly why: string;
  readonly isWritten: boolean;
}

/** Another ended the thread while this one was about to: why nothing can be sent any more. */
export function Ended({ why, isWritten }: Props) {
  const say = useSay();
  return (
    <p role="alert">
      <strong>{why}</strong> {isWritten ? say("comments.ended.written") : null}
    </p>
  );
}

interface EndActsProps {
  /** Another ended it meanwhile. */
  readonly isOver: boolean;
  readonly isWritten: boolean;
  readonly onDiscard: () => void;
  /** What sends it. */
  readonly children: ReactNode;
}

/** Sends what is written, while it can be; once something is written there is a way to let it go. */
export function EndActs({ isOver, isWritten, onDiscard, children }: EndActsProps) {
  const say = useSay();
  return (
    <>
      {isOver ? null : children}
      {isWritten || isOver ? (
        <Button kind="quiet" onPress={onDiscard}>
          {say("comments.cancel")}
        </Button>
      ) : null}
    </>
  );
}
