import { useParams } from "../../app/here.js";
import { PutToBallot } from "../ballots/PutToBallot.js";

/** The change of the terms is put to a ballot (S12). */
export default function PutTerms() {
  const { process, n } = useParams<"process" | "n">();
  return <PutToBallot process={process} query={{ terms: n }} />;
}
