import { planTextTemplates } from "@accord/shared/plan";
import { Notice, useSay } from "../../ui/index.js";
import type { Aside } from "../drafting/DrawnFields.js";
import { DrawnRoom } from "../drafting/DrawnRoom.js";
import "./plan.css";
import { Prefills } from "./Prefills.js";
import type { TextReply } from "./text-reply.js";
import { useVisionAsides } from "./useVisionAsides.js";

interface Props {
  readonly process: string;
  readonly text: TextReply;
  readonly document: string;
}

/** The drafting room of one text of the plan. */
export const TextRoom = (props: Props) =>
  props.text.kind === "strategic_vision" ? <Vision {...props} /> : <Drawn {...props} asides={none} />;

const none: readonly Aside[] = [];

const Vision = (props: Props) => <Drawn {...props} asides={useVisionAsides(props.process, props.text)} />;

function Drawn({ process, text, document, asides }: Props & { readonly asides: readonly Aside[] }) {
  const say = useSay();
  const { kind, can, filed } = text;
  return (
    <DrawnRoom
      {...{ process, document, asides }}
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
    />
  );
}
