import { dayWithWeekday, inZone } from "@accord/shared/messages";
import { earliestClose, postPosition, readPosition } from "@accord/shared/positions";
import { useGo, useProcess } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { useAct } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";
import "./positions.css";
import { Review } from "./Review.js";

/** [Q40] The rule of silence is said with its date before the text is posted. */
export default function Post() {
  const say = useSay();
  const go = useGo();
  const process = useProcess() ?? "";
  const zone = useZone(process);
  const post = useAct(postPosition, {
    changes: [readPosition],
    onDone: (_done, { params }) => go(`/app/${process}/positions/${params.no}`),
  });
  return (
    <Review
      title={say("positions.post.title")}
      act={({ can, posted }) =>
        can.includes("post") ? say(posted === null ? "positions.act.post" : "positions.act.post.again") : null
      }
      sending={post}
      words={({ stands }) => stands?.words ?? ""}
      onAct={(params, read) => post.act({ params, body: { seen: read || null } })}
    >
      {({ title, basis, network, discussionOpenedAt, posted, stands }) => (
        <>
          <h2 className="position-title">
            <bdi>{title}</bdi>
          </h2>
          {stands === null ? null : (
            <div className="paper position-words">
              <RichText content={stands.content} />
            </div>
          )}
          <p className="position-next">
            {basis === "network_consensus" && discussionOpenedAt !== null
              ? say("positions.post.consensus", {
                  network,
                  date: dayWithWeekday(
                    earliestClose(
                      inZone(discussionOpenedAt, zone).day,
                      inZone(new Date().toISOString(), zone).day,
                    ),
                    navigator.language,
                  ),
                })
              : say(`positions.post.${basis === "network_signatures" ? "signatures" : "statement"}`, {
                  network,
                })}
          </p>
          {posted !== null && basis === "network_consensus" ? <p>{say("positions.post.again")}</p> : null}
          <p>{say("positions.post.told")}</p>
        </>
      )}
    </Review>
  );
}
