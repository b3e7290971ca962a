import { positionTemplate, readPosition } from "@accord/shared/positions";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { LinkButton, useSay } from "../../ui/index.js";
import { DrawnRoom } from "../drafting/DrawnRoom.js";

/** The drafting room of a position. */
export default function Draft() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readPosition, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  const at = `/app/${process}/positions/${no}`;
  return (
    <Reply asked={asked}>
      {({ document, title, group, can, standing, network, committee, publishedAt }) => (
        <DrawnRoom
          {...{ process, document }}
          template={positionTemplate}
          mayEdit={can.includes("edit")}
          closed={committee === null && publishedAt === null ? null : say("positions.locked")}
          head={{
            title,
            part: say("positions.title"),
            words: true,
            act: (
              <LinkButton kind="primary" href={at}>
                {say("positions.back")}
              </LinkButton>
            ),
          }}
          facts={
            <>
              <bdi>{network}</bdi>
              <span>{say(`positions.standing.${standing}`)}</span>
            </>
          }
          notices={({ edits }) =>
            edits || committee !== null || publishedAt !== null ? null : (
              <p className="hint">{say("positions.editedBy", { group: group.name })}</p>
            )
          }
          history={`${at}/draft/history`}
        />
      )}
    </Reply>
  );
}
