import { readPosition } from "@accord/shared/positions";
import { type ReactNode, useEffect } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Button, Link, PageTitle, useSay } from "../../ui/index.js";
import type { OnPosition } from "./position.js";

interface Props {
  readonly title: string;
  /** What it does, in the words of its button; none where it can't be done now. */
  readonly act: (position: OnPosition["position"]) => string | null;
  readonly sending: { readonly pending: boolean; readonly refused: unknown };
  readonly onAct: (params: { process: string; no: number }, read: OnPosition["position"]) => void;
  readonly children: (position: OnPosition["position"]) => ReactNode;
}

/** What is frozen or public for good is read first, on a page of its own. */
export function Review({ title, act, sending, onAct, children }: Props) {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readPosition, { params: { process, no: Number(no) } });
  useCrumb(title);
  const { refused } = sending;
  const { refetch } = asked;
  // What was read may be otherwise by now, which is what it was refused for.
  useEffect(() => {
    if (refused) void refetch();
  }, [refused, refetch]);
  return (
    <Reply asked={asked}>
      {(position) => {
        const label = act(position);
        return (
          <div className="stack position">
            <PageTitle {...{ title, process }} part={say("positions.no", { no })} />
            {children(position)}
            <Refusal error={sending.refused} />
            <div className="acts primary-act">
              <Link href={`/app/${process}/positions/${no}`}>{say("positions.goBack")}</Link>
              {label === null ? null : (
                <Button
                  kind="primary"
                  pending={sending.pending}
                  onPress={() => onAct({ process, no: Number(no) }, position)}
                >
                  {label}
                </Button>
              )}
            </div>
          </div>
        );
      }}
    </Reply>
  );
}
