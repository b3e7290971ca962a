import { readCommitment } from "@accord/shared/commitments";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Opened } from "../drafting/Opened.js";
import { Room } from "./Room.js";

/** The drafting room of one commitment (S10). */
export default function Commitment() {
  const { process, n } = useParams<"process" | "n">();
  const asked = useAsk(readCommitment, { params: { process, n: Number(n) } });
  useCrumb(asked.data ? `${asked.data.n} ${asked.data.title}` : undefined);
  return (
    <Reply asked={asked}>
      {(commitment) => (
        <Opened document={commitment.document}>
          {(opened) => <Room {...{ commitment, process, opened }} />}
        </Opened>
      )}
    </Reply>
  );
}
