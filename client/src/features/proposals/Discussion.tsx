import type { ProposalPage } from "@accord/shared/proposals";
import { useSay } from "../../ui/index.js";
import { OffersGone } from "../../ui/typed-and-gone.js";
import "../comments/comments.css";
import "../comments/comment.css";
import "../comments/printed.css";
import { EndDialog } from "../comments/EndDialog.js";
import { NewThread } from "../comments/NewThread.js";
import { ThreadList } from "../comments/ThreadList.js";
import { useConversations } from "../comments/useConversations.js";

const noFields = (): string => "";

/** What people say about a proposal: the threads of a text, on it as a whole. */
export function Discussion({
  proposal,
  process,
}: {
  readonly proposal: ProposalPage;
  readonly process: string;
}) {
  const say = useSay();
  const talk = useConversations({ process, document: proposal.id, whole: "proposal" });
  const decided = proposal.state === "shortlisted" || proposal.state === "not_shortlisted";
  return (
    <section className="stack" aria-labelledby="discussion">
      <h2 id="discussion">{say("proposals.discussion")}</h2>
      {decided ? <p className="hint">{say("proposals.discussion.closed")}</p> : null}
      {/* Conversations keep by themselves what was not sent. */}
      <OffersGone value={false}>
        {talk.target ? (
          <NewThread
            {...{ talk, target: talk.target }}
            fieldName={noFields}
            fieldElement={noFields}
            onLeave={() => {}}
          />
        ) : null}
        {talk.loaded ? <ThreadList talk={talk} fieldName={noFields} onGo={() => {}} /> : null}
        <EndDialog talk={talk} />
      </OffersGone>
    </section>
  );
}
