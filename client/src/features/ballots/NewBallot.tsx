import { useProcess, useSearch } from "../../app/here.js";
import { PutToBallot } from "./PutToBallot.js";

/** One or several proposals are put to a ballot (S12): ids in the address. */
export default function NewBallot() {
  const process = useProcess() ?? "";
  const [search] = useSearch();
  return <PutToBallot process={process} query={{ proposals: search.proposals ?? "" }} />;
}
