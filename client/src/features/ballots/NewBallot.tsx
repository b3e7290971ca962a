import { type BallotSubject, ballotSubjects } from "@accord/shared/ballots";
import { useState } from "react";
import { useProcess, useSearch } from "../../app/here.js";
import { PutToBallot } from "./PutToBallot.js";

/** Something is put to a ballot (S12): what it is stands in the address, kept while the page is being left. */
export default function NewBallot() {
  const process = useProcess() ?? "";
  const [search] = useSearch();
  const [query] = useState(() => {
    const { subject, ids, commitment, words, proposals = "" } = search;
    if (!ballotSubjects.includes(subject as BallotSubject)) return { proposals };
    return {
      subject: subject as BallotSubject,
      ...(ids === undefined ? {} : { ids }),
      ...(commitment === undefined ? {} : { commitment }),
      ...(words === undefined ? {} : { words }),
    };
  });
  return <PutToBallot process={process} query={query} />;
}
