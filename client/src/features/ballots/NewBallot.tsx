import { useState } from "react";
import { useProcess, useSearch } from "../../app/here.js";
import { PutToBallot } from "./PutToBallot.js";

/** One or several proposals are put to a ballot (S12): ids in the address, kept while the page is being left. */
export default function NewBallot() {
  const process = useProcess() ?? "";
  const [search] = useSearch();
  const [proposals] = useState(search.proposals ?? "");
  return <PutToBallot process={process} query={{ proposals }} />;
}
