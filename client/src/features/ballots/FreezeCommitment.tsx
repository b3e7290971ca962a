import { useParams } from "../../app/here.js";
import { PutToBallot } from "./PutToBallot.js";

/** A commitment's text is put to a ballot (S12). */
export default function FreezeCommitment() {
  const { process, n } = useParams<"process" | "n">();
  return <PutToBallot process={process} query={{ commitment: n }} />;
}
