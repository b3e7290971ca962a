import { describe, expect, it } from "vitest";
import {
  changedFigures,
  figureWords,
  interestsFor,
  issuesWithDeclaration,
  type TermsFigures,
  wholeFigures,
} from "./index.js";

const usual: TermsFigures = {
  mandate: "decision_making",
  rule: { kind: "majority" },
  quorum: { kind: "usual" },
};
const clinic = { organisation: "Northbank clinic", interest: "My sister works there." };

describe("ethics as a figure of the terms", () => {
  it("[Q20] [Q10] what was frozen before they were figures asks for no statement and knows no secret ballot", () => {
    expect(wholeFigures(usual)).toMatchObject({ ethics: "none", secretBallots: false });
    expect(changedFigures(usual, { ...usual, ethics: "none", secretBallots: false })).toEqual([]);
    expect(changedFigures(usual, { ...usual, ethics: "statement" })).toEqual(["ethics"]);
    expect(changedFigures(usual, { ...usual, secretBallots: true })).toEqual(["secretBallots"]);
    const words = figureWords({ ...usual, ethics: "public_interests", secretBallots: true }, 16);
    expect(words.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["terms.ethics.public_interests", "terms.secretBallots.yes"]),
    );
  });

  it("[Q20] a declaration names each interest whole, or says that there is none", () => {
    const codes = (interests: (typeof clinic)[], none: boolean) =>
      issuesWithDeclaration({ interests, none }).map(({ code }) => code);
    expect(codes([], true)).toEqual([]);
    expect(codes([clinic], false)).toEqual([]);
    expect(codes([], false)).toEqual(["interests_not_said"]);
    expect(codes([clinic], true)).toEqual(["interests_and_none"]);
    expect(codes([{ ...clinic, interest: " " }], false)).toEqual(["interest_incomplete"]);
  });

  it("[Q20] the forum reads interests, the public where the terms say so", () => {
    const shown = (reader: "forum" | "public", ethics: "none" | "statement" | "public_interests") =>
      interestsFor(reader, ethics, [clinic]).length;
    expect([shown("forum", "statement"), shown("public", "statement")]).toEqual([1, 0]);
    expect([shown("forum", "public_interests"), shown("public", "public_interests")]).toEqual([1, 1]);
    expect([shown("forum", "none"), shown("public", "none")]).toEqual([0, 0]);
  });
});
