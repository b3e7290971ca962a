import type { MessageId } from "@accord/shared/messages";
import { Button, useSay } from "../ui/index.js";
import { Refusal } from "./Refusal.js";

interface Props {
  readonly send: MessageId;
  readonly mayNotSend?: boolean;
  readonly takeBack: MessageId;
  /** Only where something stands that can be taken back. */
  readonly onTakeBack: (() => void) | null;
  readonly pending: boolean;
  /** What no field of the form says. */
  readonly refused: unknown;
}

/** The end of a form by which somebody gives an answer of their own, changes it, or takes it back. */
export function AnswerActs({ send, mayNotSend = false, takeBack, onTakeBack, pending, refused }: Props) {
  const say = useSay();
  return (
    <>
      <div className="acts">
        <Button type="submit" pending={pending} isDisabled={mayNotSend}>
          {say(send)}
        </Button>
        {onTakeBack ? (
          <Button kind="quiet" pending={pending} onPress={onTakeBack}>
            {say(takeBack)}
          </Button>
        ) : null}
      </div>
      <Refusal error={refused} />
    </>
  );
}
