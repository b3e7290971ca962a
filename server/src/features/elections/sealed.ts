import type { CastVote } from "@accord/shared/elections";
import { z } from "zod";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import type { StoredElection } from "./queries.js";

/** Bytes in which every vote fits, so that none shows its length (T42). */
const sealedSize = 64;
const inside = z.tuple([z.int(), z.int()]);

export const sealVote = (
  { seals }: ActContext,
  { publicKey }: StoredElection,
  { college, candidate }: CastVote,
): Uint8Array => seals.seal(found(publicKey), [college, candidate], sealedSize);

/** Opens the votes of a round; null where its key is gone. */
export function voteOpener({ seals }: ActContext, { id }: StoredElection) {
  const open = seals.opener(id);
  if (open === null) return null;
  return (sealed: Uint8Array): CastVote => {
    const [college, candidate] = inside.parse(open(sealed));
    return { college, candidate };
  };
}
