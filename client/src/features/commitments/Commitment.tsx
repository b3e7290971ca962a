import { type CommitmentPage, readCommitment } from "@accord/shared/commitments";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { WaitingPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useSession } from "../../app/session.js";
import { useAsk } from "../../connection/asking.js";
import { useOpenDocument } from "../../editor/index.js";
import { Room } from "./Room.js";

/** The drafting room of one commitment (S10). */
export default function Commitment() {
  const { process, n } = useParams<"process" | "n">();
  const asked = useAsk(readCommitment, { params: { process, n: Number(n) } });
  useCrumb(asked.data ? `${asked.data.n} ${asked.data.title}` : undefined);
  return <Reply asked={asked}>{(commitment) => <Open {...{ commitment, process }} />}</Reply>;
}

function Open({ commitment, process }: { readonly commitment: CommitmentPage; readonly process: string }) {
  const { person } = useSession();
  const opened = useOpenDocument({
    documentId: commitment.document,
    account: person?.id,
    name: person?.name,
  });
  return opened ? <Room {...{ commitment, process, opened }} /> : <WaitingPage />;
}
