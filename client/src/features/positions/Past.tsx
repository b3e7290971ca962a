import { positionTemplate, readPosition } from "@accord/shared/positions";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { DrawnHistory } from "../drafting/history/DrawnHistory.js";

/** The draft of a position through time. */
export default function Past() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readPosition, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  return (
    <Reply asked={asked}>
      {({ document, title }) => (
        <DrawnHistory
          {...{ process, document }}
          template={positionTemplate}
          name={title}
          part={say("positions.title")}
          back={`/app/${process}/positions/${no}/draft`}
        />
      )}
    </Reply>
  );
}
