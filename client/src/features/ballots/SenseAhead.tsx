import type { BallotPage } from "@accord/shared/ballots";
import { SenseCheck } from "../gradients/SenseCheck.js";

/** While it is prepared: where people stand on the one thing it is about. */
export function SenseAhead({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const reference = ballot.text?.parts[0]?.path?.split("/").at(-1);
  if (ballot.state !== "draft" || reference === undefined) return null;
  if (ballot.subject === "version") return <SenseCheck {...{ process, reference }} kind="commitment" />;
  return ballot.subject === "proposal" ? <SenseCheck {...{ process, reference }} kind="proposal" /> : null;
}
