import { openPlanText, type PlanTextKind, planTextKinds, readPlan, readPlanText } from "@accord/shared/plan";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { NotFoundPage } from "../../app/pages.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { askAgain, useAct, useAsk } from "../../connection/asking.js";
import { Button, EmptyState, PageTitle, useSay } from "../../ui/index.js";
import { TextRoom } from "./TextRoom.js";
import type { TextReply } from "./text-reply.js";

/** One text of the plan: opened once, then written by many at once. */
export default function TextScreen() {
  const say = useSay();
  const { process, kind } = useParams<"process" | "kind">();
  const known = planTextKinds.find((one) => one === kind);
  useCrumb(known ? say(`plan.part.${known}`) : undefined);
  return known === undefined ? <NotFoundPage /> : <OfKind process={process} kind={known} />;
}

function OfKind({ process, kind }: { readonly process: string; readonly kind: PlanTextKind }) {
  const asked = useAsk(readPlanText, { params: { process, kind } });
  const client = useQueryClient();
  // What was written here changes the checks of the plan.
  useEffect(() => () => void askAgain(client, ["plan"]), [client]);
  return (
    <Reply asked={asked}>
      {(text) =>
        text.document === null ? (
          <NotOpen {...{ process, text }} />
        ) : (
          <TextRoom {...{ process, text }} document={text.document} />
        )
      }
    </Reply>
  );
}

function NotOpen({ process, text }: { readonly process: string; readonly text: TextReply }) {
  const say = useSay();
  const { kind, can, filed } = text;
  const open = useAct(openPlanText, { changes: [readPlanText, readPlan] });
  const why = filed
    ? "plan.text.notOpen.filed"
    : can.edit
      ? text.prefills.length > 0
        ? "plan.text.notOpen.prefilled"
        : "plan.text.notOpen.why"
      : "plan.text.notOpen.staff";
  return (
    <>
      <PageTitle title={say(`plan.part.${kind}`)} part={say("plan.title")} process={process} />
      <EmptyState text={say(why, { fields: text.prefills.map(({ id }) => id).join(", ") })} />
      <Refusal error={open.refused} />
      {can.edit && !filed ? (
        <Button kind="primary" pending={open.pending} onPress={() => open.act({ params: { process, kind } })}>
          {say("plan.text.open")}
        </Button>
      ) : null}
    </>
  );
}
