import { sayIn, sayIssue } from "@accord/shared/messages";
import { signIn } from "@accord/shared/people";
import { putToCommittee } from "@accord/shared/positions";
import { makeProposal } from "@accord/shared/proposals";
import type { Route } from "@accord/shared/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { malformedField } from "./malformed-field.js";

const say = sayIn("en");
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

describe("a field that a schema refuses", () => {
  it("[C25] names the field and the cure in words of the screen, never in those of the schema", async () => {
    const said = async (route: Route, body: unknown): Promise<string[]> => {
      const { raw } = await house.ask("contact", route, { body });
      return raw.json().error.issues.map((issue: { code: string }) => sayIssue(say, issue));
    };
    const empty = { title: " ", problem: "", asked: "", group: null, contributions: [] };
    expect(await said(makeProposal, empty)).toEqual([
      "Enter the title.",
      "Enter the problem.",
      "Enter what is asked.",
    ]);
    expect(await said(makeProposal, { ...empty, title: "a".repeat(151), problem: "a", asked: "a" })).toEqual([
      "Write at most 150 characters here. What you wrote is kept.",
    ]);
    expect(await said(signIn, { email: "", password: "" })).toEqual([
      "Enter the e-mail address.",
      "Enter the password.",
    ]);
  });

  it("[C25] asks for a day where none was chosen", async () => {
    const body = { reason: "The council decides on Tuesday.", until: "" };
    const { raw } = await house.ask("contact", putToCommittee, { params: { no: 1 }, body });
    const [one] = raw.json().error.issues;
    expect([one.field, sayIssue(say, one)]).toEqual(["until", "Enter a day, for example 30/06/2028."]);
  });

  it("[C25] tells a program code, values and field; no word of the schema library", async () => {
    const { raw } = await house.ask("contact", makeProposal, {
      body: { title: "a".repeat(151), problem: 7, asked: "a", group: null, contributions: [] },
    });
    expect(raw.json().error.issues).toEqual([
      { code: "input_long", values: { most: 150 }, field: "title" },
      { code: "malformed_field", values: {}, field: "problem" },
    ]);
  });

  it.each([
    ["too_small", { origin: "array", minimum: 1 }, "Choose at least one."],
    ["too_big", { origin: "array", maximum: 2 }, "Choose at most 2."],
    ["too_small", { origin: "int", minimum: 1 }, "Enter a number from 1."],
    ["too_big", { origin: "number", maximum: 99 }, "Enter a number up to 99."],
    ["too_small", { origin: "string", minimum: 8 }, "Write at least 8 characters here."],
    ["invalid_format", { format: "date" }, "Enter a day, for example 30/06/2028."],
    ["invalid_format", { format: "uuid" }, "This field was not understood."],
    ["invalid_type", {}, "This field was not understood."],
  ])("[C25] says %s of %o in words", (keyword, params, words) => {
    const found = { keyword, params, instancePath: "/one", message: "Invalid" };
    expect(sayIssue(say, malformedField(found as unknown as Parameters<typeof malformedField>[0]))).toBe(
      words,
    );
  });
});
