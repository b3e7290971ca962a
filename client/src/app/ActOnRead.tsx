import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { OfflineError } from "../connection/http.js";
import { Button, useSay } from "../ui/index.js";
import { ReadAnew, useWordsRead } from "./ReadAnew.js";
import { Refusal } from "./Refusal.js";

interface Props<Words extends string | number> {
  /** Which words stand on the page now. */
  readonly words: Words;
  /** Id of what holds them. */
  readonly heading: string;
  readonly label: string | null;
  readonly sending: { readonly pending: boolean; readonly refused: unknown; readonly forget: () => void };
  readonly onAct: (read: Words) => void;
  /** The way back. */
  readonly children: ReactNode;
}

/** The act of a review page, on the words that were read there: others that come in their place are read anew first. */
export function ActOnRead<Words extends string | number>(props: Props<Words>) {
  const { words, heading, label, sending, onAct, children } = props;
  const say = useSay();
  const { read, isOther, readAnew } = useWordsRead(words);
  // That there is nothing to press any more shows how it stands [LIVE-7].
  const isSeen = label === null && sending.refused instanceof OfflineError;
  return (
    <>
      <Refusal error={isOther || isSeen ? null : sending.refused} />
      {isOther ? (
        <ReadAnew
          title={sayIssue(say, issue("words_changed_since_read"))}
          heading={heading}
          onRead={() => {
            sending.forget();
            readAnew();
          }}
        />
      ) : null}
      <div className="acts primary-act">
        {children}
        {label === null || isOther ? null : (
          <Button kind="primary" pending={sending.pending} onPress={() => onAct(read)}>
            {label}
          </Button>
        )}
      </div>
    </>
  );
}
