import { useParams } from "../../app/here.js";
import { FreezeOnly } from "./FreezeOnly.js";
import { PutToBallot } from "./PutToBallot.js";

/** A commitment's text is put to a ballot, or frozen only (S12). */
export default function FreezeCommitment() {
  const { process, n } = useParams<"process" | "n">();
  return (
    <PutToBallot process={process} query={{ commitment: n }}>
      {(seen) => <FreezeOnly process={process} n={Number(n)} seen={seen} />}
    </PutToBallot>
  );
}
