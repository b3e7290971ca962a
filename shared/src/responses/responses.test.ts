import { describe, expect, it } from "vitest";
import {
  type DraftResponse,
  type FiveElements,
  isApproved,
  issuesWithApproval,
  issuesWithCoverage,
  issuesWithResponse,
  prefillFrom,
  summaryOf,
  unanswered,
} from "./index.js";

const five: FiveElements = {
  inputCollected: "A proposal from the workshop.",
  howConsidered: "Discussed by the health group on 3 November.",
  howInfluenced: "It became commitment 7.",
  includedAndWhy: "Included: patients need the price before treatment.",
  beyondCurrentPlan: "Not further considered.",
};
const draft = (more: Partial<DraftResponse> = {}): DraftResponse => ({
  outcome: "inclusion",
  reasonCodes: [],
  elements: five,
  juncture: "proposals",
  theme: null,
  commitments: ["7"],
  before: null,
  after: null,
  departure: null,
  ...more,
});
const codes = (response: DraftResponse, decided: Parameters<typeof issuesWithResponse>[1] = []) =>
  issuesWithResponse(response, decided).map((found) => found.code);

describe("a response", () => {
  it("[8.3] needs all five elements; blank is not an answer", () => {
    expect(codes(draft())).toEqual([]);
    for (const name of Object.keys(five) as (keyof FiveElements)[]) {
      expect(issuesWithResponse(draft({ elements: { ...five, [name]: "  " } }))).toEqual([
        { code: "element_missing", field: `elements.${name}`, values: { element: name } },
      ]);
    }
  });

  it("[R2] an amendment names what was changed", () => {
    expect(codes(draft({ outcome: "amendment" }))).toEqual(["amendment_names_no_change"]);
    expect(codes(draft({ outcome: "amendment", before: "by 2027", after: "by 2027 " }))).toEqual([
      "amendment_names_no_change",
    ]);
    expect(codes(draft({ outcome: "amendment", before: "by 2027", after: "by 2028" }))).toEqual([]);
  });

  it("[R3] a rejection has a reason code", () => {
    expect(codes(draft({ outcome: "rejection", commitments: [] }))).toEqual(["rejection_without_reason"]);
    expect(codes(draft({ outcome: "rejection", commitments: [], reasonCodes: ["legal_obstacle"] }))).toEqual(
      [],
    );
  });

  it("[R4] inclusion and amendment name a theme or a commitment", () => {
    expect(codes(draft({ commitments: [] }))).toEqual(["inclusion_names_nothing"]);
    expect(codes(draft({ commitments: [], theme: "health" }))).toEqual([]);
  });

  it("[R5] departing from the decision record needs reasons", () => {
    const decided = [{ decision: 31, outcome: "rejection" as const }];
    expect(codes(draft(), decided)).toEqual(["departs_from_decision"]);
    expect(codes(draft({ departure: "The ministry takes it up outside the plan." }), decided)).toEqual([]);
    expect(
      codes(draft({ outcome: "amendment", before: "a", after: "b" }), [
        { decision: 31, outcome: "inclusion" },
      ]),
    ).toEqual([]);
  });

  it("[2.2] is approved by one co-chair of each bloc, or by one where the setting says so", () => {
    const gov = { bloc: "government" as const, person: "g", at: "2026-11-02T09:00:00.000Z" };
    const civil = { bloc: "non_government" as const, person: "c", at: "2026-11-02T09:00:00.000Z" };
    expect(isApproved([gov], "one")).toBe(true);
    expect(isApproved([gov], "each_bloc")).toBe(false);
    expect(isApproved([gov, civil], "each_bloc")).toBe(true);
    expect(issuesWithApproval([gov], gov).map((found) => found.code)).toEqual(["approved_already"]);
    expect(
      issuesWithApproval([gov], { person: "other", bloc: "government" }).map((found) => found.code),
    ).toEqual(["bloc_approved_already"]);
  });
});

describe("worked examples of domain.md 8.7", () => {
  const thing = (reference: string, answered: boolean) => ({
    kind: "contribution" as const,
    id: reference,
    reference,
    receivedAt: "2026-10-01T00:00:00.000Z",
    answered,
  });

  it("[R1] Matehuala: three themes asked for, two answered: the gap shows and blocks", () => {
    const asked = [
      thing("medical costs", true),
      thing("climate change adaptation", true),
      thing("college graduation rate", false),
    ];
    expect(unanswered(asked, null).map((one) => one.reference)).toEqual(["college graduation rate"]);
    expect(issuesWithCoverage(asked, null)).toEqual([
      { code: "without_response", values: { count: 1, first: "college graduation rate" } },
    ]);
    const climate = draft({
      outcome: "rejection",
      commitments: [],
      juncture: "themes",
      reasonCodes: ["redundant_with_existing_commitment"],
    });
    expect(codes(climate)).toEqual([]);
    expect(
      summaryOf([
        { theme: "Public services", outcome: "inclusion" },
        { theme: "Climate", outcome: "rejection" },
        { theme: "Education", outcome: null },
      ]),
    ).toEqual([
      { theme: "Climate", received: 1, inclusion: 0, amendment: 0, rejection: 1, none: 0 },
      { theme: "Education", received: 1, inclusion: 0, amendment: 0, rejection: 0, none: 1 },
      { theme: "Public services", received: 1, inclusion: 1, amendment: 0, rejection: 0, none: 0 },
    ]);
  });

  it("[R1] what came after the cut-off is for the next plan and does not block", () => {
    expect(unanswered([thing("late", false)], "2026-09-30T00:00:00.000Z")).toEqual([]);
  });

  it("[8.7] medical costs: four proposals, two included, two not, one of them with two reason codes", () => {
    const group = [
      draft({ commitments: ["7"] }),
      draft({ commitments: ["8"] }),
      draft({ outcome: "rejection", commitments: [], reasonCodes: ["legal_obstacle"] }),
      draft({
        outcome: "rejection",
        commitments: [],
        reasonCodes: ["outside_open_government", "beyond_plan_period"],
      }),
    ];
    expect(group.flatMap((one) => codes(one))).toEqual([]);
    expect(summaryOf(group.map(({ outcome }) => ({ theme: "Medical costs", outcome })))).toEqual([
      { theme: "Medical costs", received: 4, inclusion: 2, amendment: 0, rejection: 2, none: 0 },
    ]);
  });
});

describe("prefill from links and decisions", () => {
  it("[8.3] follows an effective inclusion, and nothing while something is open", () => {
    const open = { id: "8", state: "open" as const, decision: null, passage: false };
    expect(prefillFrom({ commitments: [open], proposals: [], mergedInto: null })).toBeNull();
    expect(
      prefillFrom({
        commitments: [open, { id: "7", state: "in_plan", decision: 31, passage: true }],
        proposals: [],
        mergedInto: null,
      }),
    ).toEqual({ outcome: "inclusion", reasonCodes: [], commitments: ["7"], decisions: [31], reasons: null });
  });

  it("[Q8] a veto and a lost vote lead to rejection with their own code", () => {
    const against = { id: "7", state: "decided_against" as const, decision: 12, passage: false };
    expect(prefillFrom({ commitments: [against], proposals: [], mergedInto: null })?.reasonCodes).toEqual([
      "not_supported_in_vote",
    ]);
    expect(
      prefillFrom({ commitments: [{ ...against, state: "vetoed" }], proposals: [], mergedInto: null })
        ?.reasonCodes,
    ).toEqual(["vetoed"]);
  });

  it("[3.4] a proposal that was not shortlisted brings its reasons along", () => {
    const refused = {
      id: "p",
      state: "not_shortlisted" as const,
      decision: 3,
      reasons: "No budget this year.",
    };
    expect(prefillFrom({ commitments: [], proposals: [refused], mergedInto: null })).toEqual({
      outcome: "rejection",
      reasonCodes: [],
      commitments: [],
      decisions: [3],
      reasons: "No budget this year.",
    });
    expect(
      prefillFrom({
        commitments: [],
        proposals: [refused, { ...refused, state: "shortlisted" }],
        mergedInto: null,
      }),
    ).toBeNull();
  });
});
