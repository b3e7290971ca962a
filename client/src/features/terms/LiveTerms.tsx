import { termsTemplate } from "@accord/shared/forum";
import { useSay } from "../../ui/index.js";
import { DrawnRoom } from "../drafting/DrawnRoom.js";
import { Figures } from "./Figures.js";
import { useTermsHead } from "./head.js";
import type { OnTerms } from "./on-terms.js";
import "./terms.css";
import { Versions } from "./Versions.js";

/** A text that is written: a draft, or the first one until it is public. */
export function LiveTerms(on: OnTerms) {
  const say = useSay();
  const { process, page, row } = on;
  const { title, act, facts, notices, figures } = useTermsHead(on);
  return (
    <DrawnRoom
      {...{ process, facts }}
      document={row.document ?? ""}
      template={termsTemplate}
      mayEdit={page.can.edit}
      head={{ title, act }}
      notices={({ edits }) => (
        <>
          {notices}
          {edits ? null : <p className="hint">{say("terms.mode.readOnly")}</p>}
        </>
      )}
      history={`/app/${process}/terms/${row.n}/history`}
      first="figures"
      parts={() => [{ id: "figures", label: say("terms.tab.figures"), content: () => <Figures {...on} /> }]}
      lead={figures}
      below={({ fields }) => <Versions {...on} words={fields} />}
    />
  );
}
