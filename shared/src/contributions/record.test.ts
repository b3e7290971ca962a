import { describe, expect, it } from "vitest";
import { publicRecord, publicRecordOf } from "./public-record.js";
import { type ContributionRecord, checkContribution, titleFromText } from "./record.js";

const context = { now: "2026-11-12T14:02:00.000Z", grounds: [] as string[] };
const record: ContributionRecord = {
  title: "Publish hospital prices",
  text: "Patients learn the price after the operation.",
  receivedAt: "2026-11-12T10:00:00.000Z",
  contributorName: "Ana Rojas",
  contributorKind: "individual",
  channel: "email",
  enteredBy: null,
  anonymous: false,
  anonymityGround: null,
  consentShown: "by-hand",
};
const codes = (change: Partial<ContributionRecord>, grounds: string[] = []) =>
  checkContribution({ ...record, ...change }, { ...context, grounds }).map((found) => found.code);

describe("record of a contribution", () => {
  it("[4.1] a whole record has nothing against it", () => {
    expect(codes({})).toEqual([]);
  });
  it.each([
    [{ text: "  \n" }, "contribution_text_missing"],
    [{ title: "" }, "contribution_title_missing"],
    [{ text: "", title: "" }, "contribution_text_missing"],
    [{ contributorKind: null }, "contribution_kind_missing"],
    [{ channel: null }, "contribution_channel_missing"],
    [{ contributorName: null }, "contribution_name_missing"],
    [{ consentShown: "" }, "contribution_consent_missing"],
    [{ receivedAt: "2026-11-13T00:00:00.000Z" }, "contribution_date_future"],
    [{ channel: "post" as const }, "contribution_entered_by_missing"],
    [{ channel: "telephone" as const }, "contribution_entered_by_missing"],
  ])("[4.1] %j is refused as %s", (change, code) => {
    expect(codes(change)).toEqual([code]);
  });
  it("[8.6] without a list of grounds there is no anonymity", () => {
    expect(codes({ anonymous: true, anonymityGround: "minor", contributorName: null })).toEqual([
      "contribution_anonymity_not_offered",
    ]);
  });
  it("[8.6] with a list the ground must be of it, and then no name is asked", () => {
    const hidden = { anonymous: true, contributorName: null };
    expect(codes({ ...hidden, anonymityGround: "minor" }, ["whistleblower"])).toEqual([
      "contribution_ground_missing",
    ]);
    expect(codes({ ...hidden, anonymityGround: "minor" }, ["minor"])).toEqual([]);
  });
  it("[4.1] the first words stand for a missing title, cut between words", () => {
    expect(titleFromText("Short one.\nMore")).toBe("Short one.");
    const long = titleFromText(`${"word ".repeat(60)}`);
    expect(long.length).toBeLessThanOrEqual(151);
    expect(long.endsWith("word…")).toBe(true);
  });
});

describe("public record", () => {
  const row = {
    reference: "C-0143",
    title: "T",
    text: "<b>x</b>",
    language: null,
    receivedAt: "2026-11-12T10:00:00.000Z",
    contributorName: "Ana Rojas",
    contributorKind: "individual" as const,
    stakeholderType: "citizen",
    organisation: "Clinic",
    anonymous: false,
    channel: "email" as const,
    place: null,
    aboutDraft: null,
    sourceAddress: "https://example.org/1",
  };
  it("[8.5] says who made it, as what, when, and its full text", () => {
    const made = publicRecordOf(row, ["Health"], "2026-11-20T10:00:00.000Z");
    expect(publicRecord.parse(made)).toEqual(made);
    expect(made.contributor).toEqual({
      anonymous: false,
      name: "Ana Rojas",
      organisation: "Clinic",
      kind: "individual",
      stakeholderType: "citizen",
    });
    expect(made.text).toBe("<b>x</b>");
  });
  it("[8.6] a hidden name stands nowhere in it; kind and date stay", () => {
    const made = publicRecordOf({ ...row, anonymous: true }, [], "2026-11-20T10:00:00.000Z");
    expect(JSON.stringify(made)).not.toMatch(/Ana|Rojas|Clinic|example/);
    expect(made.contributor.kind).toBe("individual");
    expect(made.receivedAt).toBe(row.receivedAt);
  });
  it("[T24] only web addresses may become a link", () => {
    const made = publicRecordOf({ ...row, sourceAddress: "javascript:alert(1)" }, [], row.receivedAt);
    expect(made.sourceAddress).toBeNull();
  });
});
