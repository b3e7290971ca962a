import { describe, expect, it } from "vitest";
import {
  bothBlocsSigned,
  issuesWithMove,
  issuesWithSignature,
  issuesWithWithdrawal,
  type ProposalMove,
  type ProposalNow,
  type ProposalState,
  proposalMoves,
  proposalStates,
  stateAfter,
} from "./index.js";

const now = (more: Partial<ProposalNow> = {}): ProposalNow => ({
  reference: "P-0001",
  state: "in_discussion",
  ballot: null,
  jointDecision: false,
  commitment: null,
  ...more,
});
const codes = (proposal: ProposalNow, move: ProposalMove, reasons = "because") =>
  issuesWithMove(proposal, move, reasons).map(({ code }) => code);

describe("a proposal's way", () => {
  it("[3.4] allows these moves from these states, and no other", () => {
    const allowed: Record<ProposalState, ProposalMove[]> = {
      proposed: ["edit", "link", "unlink", "discuss"],
      in_discussion: ["edit", "link", "unlink", "put_to_ballot", "shortlist", "not_shortlist"],
      shortlisted: ["link", "discuss", "open_commitment"],
      not_shortlisted: ["link", "discuss"],
    };
    for (const state of proposalStates) {
      const free = proposalMoves.filter((move) => codes(now({ state }), move).length === 0);
      expect(free, state).toEqual(allowed[state]);
    }
  });

  it("[3.4] leads from proposed over in_discussion to a decision, and back", () => {
    expect(stateAfter("proposed", "discuss")).toBe("in_discussion");
    expect(stateAfter("in_discussion", "shortlist")).toBe("shortlisted");
    expect(stateAfter("in_discussion", "not_shortlist")).toBe("not_shortlisted");
    expect(stateAfter("not_shortlisted", "discuss")).toBe("in_discussion");
    expect(stateAfter("in_discussion", "edit")).toBe("in_discussion");
  });

  it("[3.4] is not shortlisted only with reasons, and reopened only with reasons", () => {
    expect(codes(now(), "not_shortlist", "  ")).toEqual(["reasons_missing"]);
    expect(codes(now(), "shortlist", "")).toEqual([]);
    expect(codes(now({ state: "not_shortlisted" }), "discuss", "")).toEqual(["reasons_missing"]);
    expect(codes(now({ state: "proposed" }), "discuss", "")).toEqual([]);
  });

  it("[T38] stands still while a ballot or a joint decision on it runs", () => {
    for (const move of ["edit", "unlink", "put_to_ballot", "shortlist", "not_shortlist"] as const) {
      expect(codes(now({ ballot: 3 }), move), move).toEqual(["proposal_in_ballot"]);
      expect(codes(now({ jointDecision: true }), move), move).toEqual(["proposal_has_joint_decision"]);
    }
  });

  it("[3.4] opens one commitment, and then does not go back", () => {
    expect(codes(now({ state: "shortlisted", commitment: 4 }), "open_commitment")).toEqual([
      "proposal_has_commitment",
    ]);
    for (const move of ["discuss", "link"] as const)
      expect(codes(now({ state: "shortlisted", commitment: 4 }), move)).toEqual(["proposal_has_commitment"]);
  });
});

describe("both co-chairs together", () => {
  const gov = { person: "a", bloc: "government" } as const;
  const civil = { person: "b", bloc: "non_government" } as const;
  const refused = (
    signatures: (typeof gov | typeof civil)[],
    signer: Parameters<typeof issuesWithSignature>[1],
  ) => issuesWithSignature({ state: "open", signatures }, signer).map(({ code }) => code);

  it("[2.2] needs one signature of each bloc by two persons", () => {
    expect(refused([], gov)).toEqual([]);
    expect(refused([gov], civil)).toEqual([]);
    expect(refused([gov], gov)).toEqual(["signed_already"]);
    expect(refused([gov], { person: "a", bloc: "non_government" })).toEqual(["signed_already"]);
    expect(refused([gov], { person: "c", bloc: "government" })).toEqual(["bloc_has_signed"]);
    expect(refused([], { person: "c", bloc: null })).toEqual(["signer_without_bloc"]);
    expect(bothBlocsSigned([gov])).toBe(false);
    expect(bothBlocsSigned([gov, civil])).toBe(true);
  });

  it("[2.2] takes no signature and no withdrawal once it is over", () => {
    for (const state of ["decided", "withdrawn"] as const) {
      expect(issuesWithSignature({ state, signatures: [] }, gov).map(({ code }) => code)).toEqual([
        "joint_decision_over",
      ]);
      expect(issuesWithWithdrawal({ state, signatures: [] })).toHaveLength(1);
    }
    expect(issuesWithWithdrawal({ state: "open", signatures: [gov] })).toEqual([]);
  });
});
