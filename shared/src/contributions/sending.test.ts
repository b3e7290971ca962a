import { describe, expect, it } from "vitest";
import { callStateAt, checkCall, openCalls, type PublicCall } from "./call.js";
import {
  changeRefusalOf,
  checkAbout,
  checkWords,
  isMailAddress,
  nothingTyped,
  sendingLimits,
  typedLine,
  typedText,
} from "./sending.js";

const call: PublicCall = {
  id: "a",
  title: "Call",
  question: "What?",
  opensAt: "2026-11-01T05:00:00.000Z",
  closesAt: "2026-12-01T04:59:59.000Z",
  moderated: false,
  grounds: ["minor"],
  consentText: "Published with your name.",
};
const sent = { ...nothingTyped, text: "Prices", kind: "individual" as const, name: "Ana" };
const codes = (issues: readonly { code: string; field?: string }[]) =>
  issues.map(({ code, field }) => `${code} ${field}`);

describe("a call", () => {
  it.each([
    ["2026-11-01T04:59:59.999Z", "not_open"],
    ["2026-11-01T05:00:00.000Z", "open"],
    ["2026-12-01T04:59:59.999Z", "open"],
    ["2026-12-01T05:00:00.000Z", "closed"],
  ])("[CALL-1] at %s it is %s", (now, state) => {
    expect(callStateAt(call, now)).toBe(state);
  });
  it("[S20] of those open the soonest closing is first", () => {
    const sooner = { ...call, id: "b", closesAt: "2026-11-20T04:59:59.000Z" };
    const later = {
      ...call,
      id: "c",
      opensAt: "2026-12-02T05:00:00.000Z",
      closesAt: "2026-12-09T04:59:59.000Z",
    };
    expect(openCalls([later, call, sooner], "2026-11-10T00:00:00.000Z").map(({ id }) => id)).toEqual([
      "b",
      "a",
    ]);
  });
  it("[CALL-1] changing words of a closed one is allowed, closing it anew in the past is not", () => {
    const now = "2027-01-01T00:00:00.000Z";
    expect(checkCall(call, { now, before: call.closesAt })).toEqual([]);
    expect(codes(checkCall(call, { now, before: null }))).toEqual(["call_closes_in_past closesOn"]);
  });
});

describe("what is sent", () => {
  it("[4.1] needs words, kind and name; for an organisation its name too", () => {
    expect(codes(checkWords({ text: " \n" }))).toEqual(["sending_text_missing text"]);
    expect(checkWords({ text: "x".repeat(sendingLimits.text) })).toEqual([]);
    expect(codes(checkWords({ text: "x".repeat(sendingLimits.text + 1) }))).toEqual([
      "sending_text_long text",
    ]);
    expect(codes(checkAbout(nothingTyped, []))).toEqual([
      "sending_kind_missing kind",
      "sending_name_missing name",
    ]);
    expect(codes(checkAbout({ ...sent, kind: "organisation" }, []))).toEqual([
      "sending_organisation_missing organisation",
    ]);
  });
  it("[8.6] hides a name only on a ground that this call accepts", () => {
    const hidden = { ...sent, name: "", anonymous: true, ground: "minor" };
    expect(checkAbout(hidden, ["minor"])).toEqual([]);
    expect(codes(checkAbout(hidden, []))).toEqual(["contribution_anonymity_not_offered anonymous"]);
    expect(codes(checkAbout({ ...hidden, ground: "whistleblower" }, ["minor"]))).toEqual([
      "contribution_ground_missing ground",
    ]);
  });
  it("[CALL-5] keeps lines and scripts of the world, leaves out what nobody can type", () => {
    expect(typedText("  a\r\nb\u0000\u0007\tc\r ")).toBe("a\nb\tc");
    expect(typedText("مرحبا 你好 👋🏽")).toBe("مرحبا 你好 👋🏽");
    expect(typedLine(" Ana\r\nBcc:  x ")).toBe("Ana Bcc: x");
  });
  it.each([
    ["ana@example.org", true],
    ["ana.pérez+x@müller.example", true],
    ["ana@@example.org", false],
    ["a@b.org,c@d.org", false],
    ["<a@b.org>", false],
    ["ana@example", false],
    ["ana @example.org", false],
    [`${"a".repeat(250)}@b.org`, false],
  ])("[CALL-5] %s as one e-mail address: %s", (value, is) => {
    expect(isMailAddress(value)).toBe(is);
  });
  it("[S9] changes until it is answered, hidden, closed, or was read before it became public", () => {
    const now = "2026-11-10T00:00:00.000Z";
    const at = { state: "published" as const, answered: false };
    expect(changeRefusalOf(at, call, now)).toBeNull();
    expect(changeRefusalOf({ ...at, answered: true }, call, now)).toBe("answered");
    expect(changeRefusalOf({ ...at, state: "hidden" }, call, now)).toBe("hidden");
    expect(changeRefusalOf(at, call, "2027-01-01T00:00:00.000Z")).toBe("call_closed");
    expect(changeRefusalOf(at, { ...call, moderated: true }, now)).toBe("read_by_secretariat");
    expect(changeRefusalOf({ ...at, state: "received" }, { ...call, moderated: true }, now)).toBeNull();
  });
});
