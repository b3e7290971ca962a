import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import type { CategoryLine } from "@accord/shared/responses";
import { ReadAnew, useEachRead } from "../../app/ReadAnew.js";
import { Refusal } from "../../app/Refusal.js";
import { Button, useSay } from "../../ui/index.js";
import { useApproval } from "./use-approval.js";
import type { Desk } from "./use-desk.js";

interface Props {
  readonly process: string;
  readonly lines: readonly CategoryLine[];
  readonly approval: Desk["approval"];
  /** Id of what holds the lines. */
  readonly heading: string;
}

/** Lines of a summary become public once they are approved as responses are [2.2]; what was read is what is approved. */
export function ApproveLines({ process, lines, approval, heading }: Props) {
  const say = useSay();
  const act = useApproval(process, approval);
  const waiting = lines.filter(({ approved }) => !approved);
  const mine = waiting.filter((line) => line.mine);
  const seen = mine
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1);
  const { isOther, readAnew } = useEachRead(mine);
  if (waiting.length === 0) return null;
  return (
    <div className="stack">
      <p className="hint">{say(`responses.categories.waiting.${approval}`, { count: waiting.length })}</p>
      <Refusal error={isOther ? null : act.refused} />
      {act.may && isOther ? (
        <ReadAnew
          title={sayIssue(say, issue("words_changed_since_read"))}
          heading={heading}
          onRead={() => {
            act.forget();
            readAnew();
          }}
        />
      ) : act.may && mine.length > 0 ? (
        <div className="acts">
          <Button
            pending={act.pending}
            onPress={() =>
              act.act({
                params: { process },
                body: { responses: [], categories: mine.map(({ id }) => id), ...(seen ? { seen } : {}) },
              })
            }
          >
            {say("responses.categories.approve", { count: mine.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
