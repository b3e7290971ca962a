import { openPositionDiscussion, readPosition } from "@accord/shared/positions";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";
import { Committee } from "./Committee.js";
import { nextOf } from "./next.js";
import { PostedText } from "./PostedText.js";
import "./positions.css";
import type { OnPosition } from "./position.js";
import { Remarks } from "./Remarks.js";
import { Signatures } from "./Signatures.js";

/** One position of a network: where it stands, its words, what was objected and answered, who signed. */
export default function Position() {
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readPosition, { params: { process, no: Number(no) } });
  return <Reply asked={asked}>{(position) => <Page {...{ process, position }} />}</Reply>;
}

function Page(on: OnPosition) {
  const { process, position } = on;
  const say = useSay();
  const zone = useZone(process);
  const { no, title, network, basis, standing, publishedAt, decision, posted } = position;
  useCrumb(say("positions.no", { no }));
  return (
    <div className="stack position">
      <PageTitle
        title={title}
        part={say("positions.no", { no })}
        process={process}
        act={<Next {...on} />}
        words
      >
        <bdi>{network}</bdi>
        <span>{say(`positions.basis.${basis}`)}</span>
        <strong>{say(`positions.standing.${standing}`)}</strong>
        {publishedAt !== null || position.committee !== null ? (
          <Link href={`/p/${process}/positions/${no}`}>{say("positions.public.app")}</Link>
        ) : null}
        {decision === null ? null : (
          <Link href={`/app/${process}/decisions/${decision}`}>
            {say("positions.public.decision", { no: decision })}
          </Link>
        )}
      </PageTitle>
      <p className="position-next">{nextOf(say, position, zone)}</p>
      <PostedText {...on} />
      {standing === "drafting" && posted === null ? null : (
        <>
          {basis === "network_consensus" || position.remarks.length > 0 ? <Remarks {...on} /> : null}
          {posted === null || basis === "coordinator_statement" ? null : <Signatures {...on} />}
          <Committee {...on} />
        </>
      )}
    </div>
  );
}

/** The one act that brings it on, for who may do it. */
function Next({ process, position }: OnPosition) {
  const say = useSay();
  const { no, can, posted, committee, standing } = position;
  const at = `/app/${process}/positions/${no}`;
  const discuss = useAct(openPositionDiscussion, { changes: [readPosition] });
  if (can.includes("publish"))
    return (
      <LinkButton kind="primary" href={`${at}/publish`}>
        {say(
          committee?.count.result === "not_passed" ? "positions.act.publish.result" : "positions.act.publish",
        )}
      </LinkButton>
    );
  if (standing === "drafting" && can.includes("open_discussion") && position.basis === "network_consensus")
    return (
      <>
        <Button
          kind="primary"
          pending={discuss.pending}
          onPress={() => discuss.act({ params: { process, no } })}
        >
          {say("positions.act.discussion")}
        </Button>
        <Refusal error={discuss.refused} />
      </>
    );
  if (can.includes("post") && (posted === null || posted.changed))
    return (
      <LinkButton kind="primary" href={`${at}/post`}>
        {say(posted === null ? "positions.act.post" : "positions.act.post.again")}
      </LinkButton>
    );
  return null;
}
