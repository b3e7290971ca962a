import { readBallot } from "@accord/shared/ballots";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Wall } from "./Wall.js";

/** One ballot for the wall of the room. */
export default function Screen() {
  const { process, id } = useParams<"process" | "id">();
  const asked = useAsk(readBallot, { params: { process, ballot: id } });
  return <Reply asked={asked}>{(ballot) => <Wall process={process} ballot={ballot} />}</Reply>;
}
