import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addRow, fragmentAt, setValue } from "../document-schema/index.js";
import { issue } from "../issues/index.js";
import { freeze } from "../versions/index.js";
import {
  alsoSignsFor,
  type BeforePlan,
  blocking,
  blocksOfPlan,
  blocsMissing,
  changedParts,
  hasWords,
  inPlanOrder,
  isDrawnFilled,
  issuesWithApproval,
  issuesWithEndorsement,
  issuesWithTakingBack,
  issuesWithTurn,
  issuesWithWithdrawing,
  nextStep,
  type PlanBody,
  type PlanText,
  type PlanTextKind,
  planChecks,
  planStates,
  planSteps,
  planTextTemplates,
  prefillsOf,
  shownPlanText,
  textsOf,
  typedPlanText,
  withoutPrivateContacts,
} from "./index.js";

const codes = (all: readonly { code: string }[]): string[] => all.map(({ code }) => code);
const put = (doc: Y.Doc, address: string, words: string): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  fragmentAt(doc, address)?.insert(0, [paragraph]);
};

function written(kind: PlanTextKind, leave: readonly string[] = []): PlanText {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const template = planTextTemplates[kind];
  for (const field of template.drawn.filter(({ root }) => !leave.includes(root))) {
    if (field.kind === "rich") put(doc, field.root, `Words of ${field.root}`);
    else if (field.kind === "whole") setValue(doc, template, "figures", field.key, 4);
    else if (field.kind === "contact") {
      setValue(doc, template, field.root, "organisation", "University");
      setValue(doc, template, field.root, "email", "ines@university.example");
    } else {
      const cells = Object.fromEntries(
        field.columns.flatMap(({ key, kind: cell, options }) => {
          if (cell === "words") return [[key, `Words of ${key}`]];
          return cell === "choice" ? [[key, options[0]?.id ?? ""]] : [];
        }),
      );
      const row = addRow(doc, template, field.root, cells) ?? "";
      for (const { key, kind: cell } of field.columns)
        if (cell === "line" || cell === "rich") put(doc, `${field.root}/${row}/${key}`, `Text of ${key}`);
    }
  }
  return typedPlanText(kind, doc);
}

const body = (more: Partial<PlanBody> = {}): PlanBody => ({
  format: "accord-plan/1",
  level: "local",
  title: "Open government action plan",
  member: "Northbank",
  period: { start: "2027-01-01", end: "2030-12-31" },
  jurisdictions: [{ name: "Northbank", endOfTerm: "2031-03-31" }],
  texts: [written("development_process"), written("strategic_vision")],
  commitments: [{ place: 1, n: 4, title: "Publish prices", version: 2, root: "a".repeat(64) }],
  releases: [{ number: 1, hash: "b".repeat(64) }],
  ...more,
});
const including = (count: number): BeforePlan["included"] =>
  Array.from({ length: count }, (_, at) => ({
    n: at + 1,
    title: `No. ${at + 1}`,
    place: at + 1,
    issues: [],
  }));
const before = (more: Partial<BeforePlan> = {}): BeforePlan => ({
  body: body(),
  included: including(1),
  commitmentsChanged: false,
  responses: [],
  endorsements: 1,
  blocsMissing: [],
  ballots: [],
  lastRelease: 1,
  ...more,
});
const against = (more: Partial<BeforePlan>, step: (typeof planSteps)[number] = "file"): string[] =>
  codes(blocking(planChecks(before(more)), step));

describe("the way to filing", () => {
  it("[AP-1] each act has its turn: freeze, send, finalise, file; only freezing may be done again", () => {
    const allowed = planStates.map((state) => [
      state,
      planSteps.filter((step) => issuesWithTurn(state, step, "local").length === 0),
    ]);
    expect(allowed).toEqual([
      ["assembling", ["freeze"]],
      ["frozen", ["freeze", "endorse"]],
      ["endorsing", ["freeze", "finalise"]],
      ["finalised", ["freeze", "file"]],
      ["filed", []],
    ]);
    expect(planStates.map((state) => nextStep(state, "local"))).toEqual([
      "freeze",
      "endorse",
      "finalise",
      "file",
      null,
    ]);
  });

  it("[3.6] a national plan may be final without being sent for endorsement", () => {
    expect(issuesWithTurn("frozen", "finalise", "national")).toEqual([]);
    expect(codes(issuesWithTurn("frozen", "finalise", "local"))).toEqual(["plan_not_sent"]);
    expect(nextStep("frozen", "national")).toBe("finalise");
  });

  it("[AP-2] nothing is missing of a whole plan, and each act is blocked by what earlier ones ask", () => {
    expect(against({})).toEqual([]);
    const nothing = { included: [], endorsements: 0, blocsMissing: ["government"] as const };
    expect(against(nothing, "freeze")).toEqual(["plan_without_commitments"]);
    expect(against(nothing, "endorse")).toEqual(["plan_without_commitments"]);
    expect(against(nothing, "finalise")).toEqual([
      "plan_without_commitments",
      "plan_without_endorsement",
      "plan_bloc_not_approved",
    ]);
  });
});

describe("limits", () => {
  it.each([
    [1, 5],
    [2, 10],
    [3, 12],
    [4, 12],
  ])("[V9] [3.7] %i jurisdictions: one to %i commitments", (members, most) => {
    const jurisdictions = Array.from({ length: members }, (_, at) => ({
      name: `Place ${at}`,
      endOfTerm: "2031-03-31",
    }));
    const of = (count: number) => against({ body: body({ jurisdictions }), included: including(count) });
    expect(of(most)).toEqual([]);
    expect(of(most + 1)).toEqual(["plan_is_full"]);
    expect(of(0)).toEqual(["plan_without_commitments"]);
  });

  it("[3.7] five jurisdictions, or two of one name, are no joint plan; a national plan has no number", () => {
    const names = (all: readonly string[]) => all.map((name) => ({ name, endOfTerm: "2031-03-31" }));
    const five = body({ jurisdictions: names(["A", "B", "C", "D", "E"]) });
    expect(against({ body: five }, "freeze")).toEqual(["jurisdictions_too_many"]);
    expect(against({ body: body({ jurisdictions: names(["A", "a "]) }) }, "freeze")).toEqual([
      "jurisdiction_twice",
    ]);
    const national = body({ level: "national", jurisdictions: [] });
    expect(against({ body: national, included: including(40) }, "freeze")).toEqual([]);
  });

  it("[5.1] numbers in the plan run from 1, each once", () => {
    const placed = (...places: (number | null)[]) =>
      places.map((place, at) => ({ n: at + 1, title: "", place, issues: [] }));
    expect(against({ included: placed(1, null) }, "freeze")).toEqual(["plan_places_missing"]);
    expect(against({ included: placed(1, 3) }, "freeze")).toEqual(["plan_places_gap"]);
    expect(against({ included: placed(2, 1) }, "freeze")).toEqual([]);
    expect(inPlanOrder(placed(null, 2, 1)).map(({ n }) => n)).toEqual([3, 2, 1]);
  });

  it("[T21] [6.1] B.2 is two months before B.1 or earlier; of several terms the longest counts", () => {
    const ends = (endOfTerm: string | null, end = "2030-12-31") =>
      against({
        body: body({ period: { start: "2027-01-01", end }, jurisdictions: [{ name: "N", endOfTerm }] }),
      });
    expect(ends("2031-03-01")).toEqual([]);
    expect(ends("2031-02-28", "2030-12-28")).toEqual([]);
    expect(ends("2031-02-28", "2030-12-29")).toEqual(["plan_ends_too_late"]);
    const joint = [
      { name: "Short", endOfTerm: "2029-01-01" },
      { name: "Long", endOfTerm: "2031-06-30" },
    ];
    expect(against({ body: body({ jurisdictions: joint }) })).toEqual([]);
    expect(against({ body: body({ jurisdictions: [] }) })).toEqual(["plan_term_missing"]);
    expect(against({ body: body({ period: { start: null, end: null } }) })).toEqual(["plan_period_missing"]);
  });

  it("[T22] without elections a plan runs one to four years", () => {
    const runs = (end: string) =>
      against({
        body: body({
          period: { start: "2027-01-01", end },
          jurisdictions: [{ name: "N", endOfTerm: null }],
        }),
      });
    expect(runs("2027-12-31")).toEqual([]);
    expect(runs("2030-12-31")).toEqual([]);
    expect(runs("2027-12-30")).toEqual(["plan_period_length"]);
    expect(runs("2031-01-01")).toEqual(["plan_period_length"]);
  });
});

describe("texts", () => {
  it("[6.1] every field of the vision is asked for, each by its id", () => {
    const all = planTextTemplates.strategic_vision.drawn;
    for (const { id, root } of all) {
      const texts = [written("development_process"), written("strategic_vision", [root])];
      const found = blocking(planChecks(before({ body: body({ texts }) })), "endorse");
      expect(found).toEqual([
        issue(
          "plan_field_missing",
          { kind: "strategic_vision", id, root },
          `plan/texts/strategic_vision#${root}`,
        ),
      ]);
    }
    expect(all).toHaveLength(19);
  });

  it("[6.2] a national plan asks for introduction and efforts, a local one for its vision", () => {
    const national = body({ level: "national", jurisdictions: [], texts: [] });
    const found = blocking(planChecks(before({ body: national })), "endorse");
    expect(found.map(({ values }) => values?.kind)).toEqual(["introduction", "efforts_to_date"]);
    expect(against({ body: body({ texts: [] }) }, "endorse")).toEqual(["plan_text_missing"]);
    expect([textsOf("national"), textsOf("local")].map(({ length }) => length)).toEqual([3, 4]);
  });

  it("[6.1] an empty text is no text; a shown one says its fields in words, without private contacts", () => {
    expect(hasWords(typedPlanText("strategic_vision", new Y.Doc()))).toBe(false);
    const text = written("strategic_vision");
    expect(planTextTemplates.strategic_vision.drawn.every((field) => isDrawnFilled(field, text))).toBe(true);
    const shown = shownPlanText(withoutPrivateContacts(text), (id) => id);
    expect(shown.map(({ id }) => id)).toEqual(planTextTemplates.strategic_vision.drawn.map(({ id }) => id));
    expect(shown.find(({ id }) => id === "G.1")?.lines).toEqual(["planText.column.organisation: University"]);
    expect(shown.find(({ id }) => id === "F.6")?.lines).toEqual(["4"]);
    expect(shown.find(({ id }) => id === "F.1")?.table?.rows).toEqual([
      ["Words of institution", "Words of task"],
    ]);
    expect(shown.find(({ id }) => id === "C")?.texts[0]?.label).toBe(
      "Words of signer, planText.side.government",
    );
    expect(JSON.stringify(shown)).not.toContain("university.example");
  });
});

describe("what the version must have", () => {
  it("[R1] [R6] [T19] issues with responses block where they belong; filing asks R1 and T19 no more", () => {
    const responses = [
      issue("without_response", { count: 2, first: "C-0001" }, "responses?plan=this"),
      issue("juncture_without_summary", { juncture: "themes" }),
      issue("response_not_described"),
    ];
    expect(against({ responses }, "freeze")).toEqual([]);
    expect(against({ responses }, "endorse")).toEqual(["response_not_described"]);
    expect(against({ responses }, "finalise")).toEqual([
      "response_not_described",
      "without_response",
      "juncture_without_summary",
    ]);
    expect(against({ responses }, "file")).toEqual(["response_not_described"]);
  });

  it("[5.6] [V12] issues of a commitment are counted with their rules; justified warnings are not", () => {
    const one = (rule: "V1" | "V2" | "V12", justified = false) => ({
      code: rule,
      rule,
      severity: "error" as const,
      key: rule,
      justified,
    });
    const included = [{ n: 3, title: "Prices", place: 1, issues: [one("V1"), one("V2", true), one("V12")] }];
    const checks = planChecks(before({ included }));
    expect(checks.find(({ id }) => id === "commitments")?.issues).toEqual([
      issue(
        "plan_commitment_incomplete",
        { n: 3, title: "Prices", count: 1, rules: "V1" },
        "commitments/3?tab=checks",
      ),
    ]);
    expect(codes(blocking(checks, "file"))).toEqual([
      "plan_commitment_incomplete",
      "plan_commitment_unanswered",
    ]);
  });

  it("[AP-3] a ballot that may still put a commitment into the plan is waited for before filing, and not before", () => {
    const ballots = [{ id: "b1", no: 7, n: 3 }];
    expect(against({ ballots }, "finalise")).toEqual([]);
    expect(blocking(planChecks(before({ ballots })), "file")).toEqual([
      issue("plan_ballot_under_way", { no: 7, n: 3 }, "ballots/b1"),
    ]);
  });

  it("[6.3] included versions that changed ask for a fresh freezing; an annex behind only warns", () => {
    expect(against({ commitmentsChanged: true }, "freeze")).toEqual([]);
    expect(against({ commitmentsChanged: true }, "endorse")).toEqual(["plan_commitments_changed"]);
    const late = planChecks(before({ lastRelease: 3 }));
    expect(codes(late.find(({ id }) => id === "annex")?.issues ?? [])).toEqual(["plan_annex_behind"]);
    expect(blocking(late, "file")).toEqual([]);
  });

  it("[6.1 H] [3.6] a local plan needs an endorsement, a national one does not ask", () => {
    expect(against({ endorsements: 0 })).toEqual(["plan_without_endorsement"]);
    const texts = (["introduction", "efforts_to_date", "development_process"] as const).map((kind) =>
      written(kind),
    );
    const national = body({ level: "national", jurisdictions: [], texts });
    expect(against({ body: national, endorsements: 0 })).toEqual([]);
  });

  it("[VER-1] every part of a body has leaves of its own, and any change changes the root and is named", () => {
    const whole = body();
    const rootOf = (one: PlanBody) => {
      const blocks = blocksOfPlan(one);
      return freeze(
        blocks,
        blocks.map((_, at) => `salt-of-the-block-${at}`),
      ).root;
    };
    const changes: [string, Partial<PlanBody>][] = [
      ["facts", { title: "Another" }],
      ["development_process", { texts: [written("strategic_vision")] }],
      ["commitments", { commitments: whole.commitments.map((one) => ({ ...one, version: 3 })) }],
      ["releases", { releases: [] }],
    ];
    expect(changedParts(whole, body())).toEqual([]);
    for (const [part, change] of changes) {
      expect(changedParts(whole, body(change))).toEqual([part]);
      expect(rootOf(body(change))).not.toBe(rootOf(whole));
    }
  });
});

describe("signatures and endorsements", () => {
  const plan = { state: "endorsing" as const, version: "v2", frozenOn: "2026-11-02" };
  const approval = (bloc: "government" | "non_government", version = "v2") => ({
    bloc,
    person: `chair of ${bloc}`,
    version,
  });

  it("[6.3] one co-chair of each bloc signs a version, and those of an earlier one count for nothing", () => {
    const signed = { ...plan, approvals: [approval("government"), approval("non_government", "v1")] };
    const sign = (person: string, bloc: "government" | "non_government" | null) =>
      codes(issuesWithApproval(signed, { person, bloc }));
    expect(blocsMissing(signed.approvals, "v2")).toEqual(["non_government"]);
    expect(sign("chair of non_government", "non_government")).toEqual([]);
    expect(sign("chair of government", "government")).toEqual(["plan_approved_already"]);
    expect(sign("another", "government")).toEqual(["plan_bloc_approved_already"]);
    expect(sign("secretary", null)).toEqual(["signer_without_bloc"]);
    expect(issuesWithTakingBack(signed, "chair of government")).toEqual([]);
    expect(codes(issuesWithTakingBack(signed, "secretary"))).toEqual(["plan_not_approved"]);
    for (const state of ["assembling", "finalised", "filed"] as const)
      expect(issuesWithTakingBack({ ...signed, state }, "chair of government")).toHaveLength(1);
  });

  it("[6.3] an endorsement names who signs and when; one person for two organisations is known", () => {
    const one = (id: string, organisation: string, more = {}) => ({
      id,
      organisation,
      signer: "Rosa Diaz",
      version: "v2",
      withdrawnAt: null,
      ...more,
    });
    const all = [
      one("1", "Union"),
      one("2", "Council", { signer: " rosa  diaz" }),
      one("3", "Old", { version: "v1" }),
    ];
    const tried = (more: object, state: "endorsing" | "assembling" | "filed" = "endorsing") =>
      codes(
        issuesWithEndorsement(
          { ...plan, state },
          all,
          { organisation: "Choir", signer: "Ana", signedOn: "2026-11-03", ...more },
          "2026-11-03",
        ),
      );
    expect(alsoSignsFor(all, all[0] as (typeof all)[number])).toEqual(["Council"]);
    expect(tried({})).toEqual([]);
    expect(tried({ organisation: "Old" })).toEqual([]);
    expect(tried({ organisation: "union " })).toEqual(["endorsed_already"]);
    expect(tried({ organisation: " ", signer: "" })).toEqual([
      "endorsement_organisation_missing",
      "endorsement_signer_missing",
    ]);
    expect(tried({ signedOn: "2026-11-04" })).toEqual(["endorsement_in_future"]);
    expect(tried({ signedOn: "2026-11-01" })).toEqual(["endorsement_before_version"]);
    expect(tried({}, "assembling")).toEqual(["plan_not_open_for_endorsement"]);
    expect(tried({}, "filed")).toEqual(["plan_is_filed"]);
    expect(codes(issuesWithWithdrawing("endorsing", { ...one("1", "Union"), withdrawnAt: "x" }))).toEqual([
      "endorsement_withdrawn_already",
    ]);
  });
});

describe("what the store knows", () => {
  const activity = (kind: "workshop" | "forum_meeting" | "drafting", what: string, endsOn: string) => ({
    kind,
    what,
    mode: "both" as const,
    startsOn: endsOn,
    endsOn,
  });
  const facts = {
    forum: "Forum of Northbank",
    activities: [
      activity("workshop", "Workshop at the docks", "2026-10-01"),
      activity("workshop", "workshop at the docks ", "2026-10-08"),
      activity("forum_meeting", "Meeting", "2026-12-01"),
      activity("drafting", "Drafting", "2026-10-01"),
    ],
    meetings: [],
    organisations: ["Union", " union", "", "Council"],
    participants: ["Academia"],
    today: "2026-11-02",
  };

  it("[6.1 F] F.3 from forum and activities, F.6 each organisation once, F.7 meetings that were held", () => {
    const found = prefillsOf("strategic_vision", facts, null);
    expect(found.map(({ id, rows, whole }) => [id, rows.map(({ words }) => words), whole])).toEqual([
      ["F.3", ["Forum of Northbank", "Workshop at the docks"], null],
      ["F.5", ["Academia"], null],
      ["F.6", [], 2],
      ["F.7", [], 2],
    ]);
    expect(prefillsOf("introduction", facts, null)).toEqual([]);
    const recorded = prefillsOf(
      "strategic_vision",
      { ...facts, meetings: ["2026-10-08", "2026-10-20"] },
      null,
    );
    expect(recorded.find(({ id }) => id === "F.7")?.whole).toBe(3);
  });

  it("[6.1 F] a refresh offers what is not there yet and nothing else", () => {
    const doc = new Y.Doc();
    const template = planTextTemplates.strategic_vision;
    addRow(doc, template, "spaces", { space: "forum of  Northbank", mode: "online" });
    setValue(doc, template, "figures", "groups", 2);
    const text = typedPlanText("strategic_vision", doc);
    expect(
      prefillsOf("strategic_vision", facts, text).map(({ id, differs, rows }) => [id, differs, rows.length]),
    ).toEqual([
      ["F.3", true, 1],
      ["F.5", true, 1],
      ["F.6", false, 0],
      ["F.7", true, 0],
    ]);
  });
});
