import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { refusals as refusalCodes } from "../protocol/refusals.js";
import { daysBetween, inZone, momentText, readDay, readersTime } from "./dates.js";
import { en, parts } from "./en/index.js";
import { pseudo } from "./pseudo.js";
import { sayIssue, sayRefusal } from "./refusal.js";
import { sayIn } from "./say.js";

type Node = { type: number; value?: string; options?: Record<string, { value: Node[] }>; children?: Node[] };
const [literal, select, plural, tag] = [0, 5, 6, 8];
const nodesOf = (message: string): Node[] =>
  new IntlMessageFormat(message, "en").getAst() as unknown as Node[];
const inside = (node: Node): Node[] => [
  ...(node.children ?? []),
  ...Object.values(node.options ?? {}).flatMap((option) => option.value),
];
const allNodes = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...allNodes(inside(node))]);
const wordsOf = (message: string): string =>
  allNodes(nodesOf(message))
    .filter(({ type }) => type === literal)
    .map(({ value }) => value)
    .join(" ");

/** ux.md 1: words that no screen says. */
const forbidden =
  /\b(please|sorry|oops|simply|success(?:ful|fully)?|users?|citizens?|admins?|feedback|submissions?|submit(?:ted)?|tickets?|won|lost|defeated|killed|opponents?|camps?|are you sure|invalid|validation|we|the system)\b|\(s\)|!/i;

const messages = Object.entries(en);

describe("the catalogue", () => {
  it("[C4] has only messages that can be read, with `other` in each plural and choice", () => {
    for (const [id, message] of messages) {
      const branches = allNodes(nodesOf(message)).filter(({ type }) => type === plural || type === select);
      for (const node of branches) expect(Object.keys(node.options ?? {}), id).toContain("other");
    }
    expect(messages.length).toBeGreaterThan(100);
  });

  it("[C4] says none of the forbidden words", () => {
    const found = messages
      // "Citizen" is a stakeholder type (domain.md 2.3); labels of OGP's own form are verbatim (6.1).
      .filter(([id]) => !["contributions.stakeholder.citizen", "plan.vision.A"].includes(id))
      .filter(([, message]) => forbidden.test(wordsOf(message)))
      .map(([id, message]) => `${id}: ${message}`);
    expect(found).toEqual([]);
  });

  it("[C4] gives each id once, named by its part", () => {
    const ids = Object.values(parts).flatMap((part) => Object.keys(part));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][\w-]*(\.[\w-]+)+$/i.test(id))).toEqual([]);
  });

  it("[C4] has a sentence for every refusal of the protocol", () => {
    for (const code of Object.keys(refusalCodes)) expect(en).toHaveProperty([`refusal.${code}`]);
  });

  it("[C14] turns into a longer look-alike that still takes its numbers", () => {
    const say = sayIn("en-XA");
    const plain = sayIn("en");
    expect(say("ui.selected", { count: 3 })).toContain("3");
    expect(say("state.notSaved", { count: 1 })).not.toContain("{");
    const longer = messages.filter(([, text]) => !text.includes("{") && text.length > 10);
    for (const [id, text] of longer) {
      const turned = say(id as keyof typeof en);
      expect(turned.length, id).toBeGreaterThanOrEqual(text.length * 1.2);
      expect(turned).not.toBe(plain(id as keyof typeof en));
    }
    const named = (text: string): string[] =>
      allNodes(nodesOf(text))
        .filter(({ type }) => type !== literal)
        .map(({ value }) => value ?? "");
    for (const [id, message] of messages) expect(named(pseudo(message)), id).toEqual(named(message));
  });

  it("[C4] says an unknown refusal with its reference and an unknown issue with its code", () => {
    const say = sayIn("en");
    expect(sayRefusal(say, "nobody_knows", "r-77")).toContain("r-77");
    expect(sayIssue(say, { code: "nobody_knows" })).toContain("nobody_knows");
  });

  it("[C4] leaves tags as they stand outside the client", () => {
    expect(sayIn("en", { "ui.undo": "<b>Show</b>" })("ui.undo")).toBe("<b>Show</b>");
    expect(allNodes(nodesOf("<b>Show</b>")).some(({ type }) => type === tag)).toBe(true);
  });
});

describe("dates", () => {
  it("[C24] reads days in the usual forms and no day that does not exist", () => {
    expect(["2028-06-30", "30/06/2028", "30.6.2028", " 30-06-2028 "].map(readDay)).toEqual(
      Array(4).fill("2028-06-30"),
    );
    expect(["31/02/2027", "2027-13-01", "soon", "06/30/2028", "29/02/2027"].map(readDay)).toEqual(
      Array(5).fill(undefined),
    );
    expect(readDay("29/02/2028")).toBe("2028-02-29");
  });

  it("[C24] tells a deadline in the zone of the process and to readers from UTC-11 to UTC+14", () => {
    const closes = "2026-12-11T22:00:00Z";
    expect(momentText(closes, "America/Lima", "en")).toBe("Friday 11/12/2026, 17:00");
    expect(readersTime(closes, "America/Lima", "Europe/Madrid", "en")).toBe("23:00");
    expect(readersTime(closes, "America/Lima", "America/Bogota", "en")).toBeUndefined();
    expect(readersTime(closes, "America/Lima", "Pacific/Kiritimati", "en")).toBe(
      "Saturday 12/12/2026, 12:00",
    );
    expect(readersTime(closes, "America/Lima", "Pacific/Pago_Pago", "en")).toBe("11:00");
    expect(inZone("2026-12-31T23:30:00Z", "Pacific/Kiritimati")).toEqual({
      day: "2027-01-01",
      time: "13:30",
    });
    expect(daysBetween("2026-12-08", "2026-12-11")).toBe(3);
  });
});
