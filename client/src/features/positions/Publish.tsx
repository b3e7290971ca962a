import { attributionOf, publishPosition, readPosition } from "@accord/shared/positions";
import { useGo, useProcess } from "../../app/here.js";
import { useAct } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { PostedText } from "./PostedText.js";
import "./positions.css";
import { Review } from "./Review.js";

/** [7.7] What becomes public, under which attribution. */
export default function Publish() {
  const say = useSay();
  const go = useGo();
  const process = useProcess() ?? "";
  const publish = useAct(publishPosition, {
    changes: [readPosition],
    onDone: (_done, { params }) => go(`/app/${process}/positions/${params.no}`),
  });
  return (
    <Review
      title={say("positions.publish.title")}
      act={({ can, committee }) =>
        can.includes("publish")
          ? say(
              committee?.count.result === "not_passed"
                ? "positions.act.publish.result"
                : "positions.act.publish",
            )
          : null
      }
      sending={publish}
      words={({ posted }) => posted?.version ?? 0}
      onAct={(params, read) => publish.act({ params, body: { version: read || null } })}
    >
      {(position) => (
        <>
          <p>{say("positions.publish.hint")}</p>
          <p className="position-next">
            {position.committee?.count.result === "not_passed"
              ? say("positions.public.notAdopted")
              : say(attributionOf(position.basis), { network: position.network })}
          </p>
          <h2 className="position-title">
            <bdi>{position.title}</bdi>
          </h2>
          <PostedText {...{ process, position }} />
        </>
      )}
    </Review>
  );
}
