import { planTextTemplates } from "@accord/shared/plan";
import { Notice, useSay } from "../../ui/index.js";
import { DrawnRoom } from "../drafting/DrawnRoom.js";
import "./plan.css";
import { PlanFiles } from "./PlanFiles.js";
import { Prefills } from "./Prefills.js";
import type { TextReply } from "./text-reply.js";

interface Props {
  readonly process: string;
  readonly text: TextReply;
  readonly document: string;
}

/** The drafting room of one text of the plan. */
export function TextRoom({ process, text, document }: Props) {
  const say = useSay();
  const { kind, can, filed } = text;
  return (
    <DrawnRoom
      {...{ process, document }}
      template={planTextTemplates[kind]}
      mayEdit={can.edit}
      head={{ title: say(`plan.part.${kind}`), part: say("plan.title") }}
      closed={filed ? say("plan.text.mode.filed") : null}
      notices={({ edits }) => (
        <>
          {filed ? <Notice tone="plain" title={say("plan.text.filed")} /> : null}
          {edits ? <Prefills process={process} kind={kind} prefills={text.prefills} /> : null}
        </>
      )}
      history={`/app/${process}/plan/texts/${kind}/history`}
      below={() =>
        kind === "strategic_vision" ? (
          <PlanFiles {...{ process }} files={text.files} adds={can.edit && !filed} removes={can.edit} />
        ) : null
      }
    />
  );
}
