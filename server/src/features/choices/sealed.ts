import type { ChoiceVote } from "@accord/shared/choices";
import { z } from "zod";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import type { StoredChoice } from "./queries.js";

/** Bytes in which every vote fits, so that none shows its length (T42). */
const sealedSize = 1_024;
const inside = z.array(z.tuple([z.int(), z.int()]));

/** A vote as it is kept while the choice is open. */
export const sealVote = ({ seals }: ActContext, { publicKey }: StoredChoice, vote: ChoiceVote): Uint8Array =>
  seals.seal(
    found(publicKey),
    vote.map(({ option, value }) => [option, value]),
    sealedSize,
  );

/** Opens the votes of a choice; null where its key is gone. */
export function voteOpener({ seals }: ActContext, { id }: StoredChoice) {
  const open = seals.opener(id);
  if (open === null) return null;
  return (sealed: Uint8Array): ChoiceVote =>
    inside.parse(open(sealed)).map(([option, value]) => ({ option, value }));
}
