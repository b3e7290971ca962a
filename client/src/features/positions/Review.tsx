import { readPosition } from "@accord/shared/positions";
import { type ReactNode, useEffect } from "react";
import { ActOnRead } from "../../app/ActOnRead.js";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Link, PageTitle, useSay } from "../../ui/index.js";
import { nextOf } from "./next.js";
import type { OnPosition } from "./position.js";

interface Props<Words extends string | number> {
  readonly title: string;
  /** Which words are read here. */
  readonly words: (position: OnPosition["position"]) => Words;
  /** What it does, in the words of its button; none where it can't be done now. */
  readonly act: (position: OnPosition["position"]) => string | null;
  readonly sending: { readonly pending: boolean; readonly refused: unknown; readonly forget: () => void };
  readonly onAct: (params: { process: string; no: number }, read: Words) => void;
  readonly children: (position: OnPosition["position"]) => ReactNode;
}

/** What is frozen or public for good is read first, on a page of its own. */
export function Review<Words extends string | number>(props: Props<Words>) {
  const { title, words, act, sending, onAct, children } = props;
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readPosition, { params: { process, no: Number(no) } }, { anew: true });
  const zone = useZone(process);
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
            <div className="stack" id="review-words">
              {children(position)}
            </div>
            {label === null ? <p>{nextOf(say, position, zone)}</p> : null}
            <ActOnRead
              words={words(position)}
              heading="review-words"
              label={label}
              sending={sending}
              onAct={(read) => onAct({ process, no: Number(no) }, read)}
            >
              <Link href={`/app/${process}/positions/${no}`}>{say("positions.goBack")}</Link>
            </ActOnRead>
          </div>
        );
      }}
    </Reply>
  );
}
