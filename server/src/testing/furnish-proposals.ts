import * as commitments from "@accord/shared/commitments";
import * as proposals from "@accord/shared/proposals";
import { and, asc, eq } from "drizzle-orm";
import { commitment, proposal } from "../ports/tables/index.js";
import type { Furnishing } from "./hands.js";

/** Proposals in several states, and the commitment that one of them led to. */
export async function furnishProposals({ house, hands, done }: Furnishing) {
  const { slug, id: home } = hands;
  const db = house.store.read;
  const refs: string[] = [];
  for (const title of ["Voted", "Shortlisted", "Signed once", "Free", "Taken together"]) {
    const { reference: ref } = await done(hands.contact, proposals.makeProposal, {
      body: {
        title: `${title} of ${slug}`,
        problem: `A problem of ${slug}.`,
        asked: "A change.",
        group: hands.group,
        contributions: [],
      },
    });
    await done(hands.contact, proposals.setDiscussion, { params: { ref }, body: { reasons: "" } });
    refs.push(ref);
  }
  const made = await db.select().from(proposal).where(eq(proposal.process, home)).orderBy(asc(proposal.no));
  const shortlisting = await done(hands.chairGov, proposals.proposeJointDecision, {
    body: { proposals: [refs[1]], outcome: "shortlisted", reasons: "" },
  });
  await done(hands.chairCivil, proposals.signJointDecision, { params: { decision: shortlisting.decision } });
  const { decision: joint } = await done(hands.chairGov, proposals.proposeJointDecision, {
    body: { proposals: [refs[2]], outcome: "shortlisted", reasons: "" },
  });
  const { n } = await done(hands.contact, commitments.openCommitment, {
    body: { proposal: refs[1], inNameOf: null },
  });
  await done(hands.contact, commitments.freezeVersion, { params: { n }, body: { inNameOf: null } });
  const [draft] = await db
    .select()
    .from(commitment)
    .where(and(eq(commitment.process, home), eq(commitment.n, n)));
  return {
    proposals: made.map(({ id }) => id),
    refs,
    joint,
    n,
    commitment: draft?.id ?? "",
    document: draft?.document ?? "",
  };
}
