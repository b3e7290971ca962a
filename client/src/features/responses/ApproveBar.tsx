import type { DeskLine } from "@accord/shared/responses";
import { Refusal } from "../../app/Refusal.js";
import { Button, useSay } from "../../ui/index.js";
import { useFirstRead } from "./first-read.js";
import { useApproval } from "./use-approval.js";
import type { Desk } from "./use-desk.js";

interface Props {
  readonly process: string;
  readonly rows: readonly DeskLine[];
  readonly selected: ReadonlySet<string>;
  readonly approval: Desk["approval"];
  readonly asOf: string;
  /** References whose responses the reader has written here. */
  readonly own: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** A co-chair's act on what is selected, or on all that is shown; to others a sentence says whose act it is. */
export function ApproveBar({ process, rows, selected, approval, asOf, own, onDone }: Props) {
  const say = useSay();
  const act = useApproval(process, approval, onDone);
  const firstRead = useFirstRead({ rows, asOf, own }, act.refused);
  if (!act.may) return <p className="hint">{say(`responses.approve.who.${approval}`)}</p>;
  const open = rows.filter(
    (row) => row.response?.mine && (selected.size === 0 || selected.has(row.reference)),
  );
  const responses = [...new Set(open.flatMap((row) => row.response?.id ?? []))];
  const some = responses.slice(0, 1000);
  return (
    <div className="stack">
      <p className="hint">{say(`responses.approve.how.${approval}`)}</p>
      <Refusal error={act.refused} />
      {act.reply ? (
        <p role="status">
          {say("responses.approved", { approved: act.reply.approved, waiting: act.reply.waiting })}
        </p>
      ) : null}
      {responses.length > 0 ? (
        <div className="acts">
          <Button
            kind="primary"
            pending={act.pending}
            onPress={() => act.act({ params: { process }, body: { responses: some, seen: firstRead(some) } })}
          >
            {say(selected.size === 0 ? "responses.approve.shown" : "responses.approve", {
              count: responses.length,
            })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
