import { useSay } from "../../ui/index.js";

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
