import type { Finding, Step } from "@accord/shared/verifier";
import type { Outcome } from "./check.js";
import type { Say } from "./words.js";

const mostShown = 50;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { text, ...attributes }: Record<string, string> = {},
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

/** What came of one file: the verdict first, then each thing that was looked at. */
export function shown(outcome: Outcome, say: Say): HTMLElement {
  if (outcome.kind === "unreadable") return verdict(false, say("unreadable", { name: outcome.name }));
  if (outcome.kind === "ambiguous")
    return verdict(false, say("ambiguous", { name: outcome.name, what: outcome.what }));
  if (outcome.kind === "proof") {
    const findings = outcome.steps.flatMap((step) => step.findings);
    const good = findings.length === 0;
    const words = say(good ? "proof.whole" : "proof.broken", {
      name: outcome.name,
      findings: findings.length,
    });
    const section = verdict(good, words);
    if (good && outcome.alone) section.append(element("p", { class: "hint", text: say("alone") }));
    if (!good) section.append(differences(findings, say));
    return section;
  }
  const { name, findings, counts } = outcome;
  const good = findings === 0;
  const section = verdict(good, say(good ? "whole" : "broken", { entries: counts.entries, findings }));
  const source = name === null ? say("source.live") : say("source.file", { name });
  section.append(element("p", { class: "hint", text: source }));
  section.append(
    element("ol", { class: "checks" }, ...outcome.steps.map((step) => lineOf(step, outcome, say))),
  );
  return section;
}

function verdict(good: boolean, words: string): HTMLElement {
  const heading = element("h2", { tabindex: "-1" }, markOf(good), element("span", { text: words }));
  return element("section", { class: "verdict", "data-good": good ? "yes" : "no" }, heading);
}

function lineOf(step: Step, outcome: Outcome & { kind: "log" }, say: Say): HTMLElement {
  const { counts, withheldSince, lastHash, key, size } = outcome;
  const values = {
    ...counts,
    lastHash,
    key,
    size,
    withheldSince: withheldSince.map(named).join(", ") || "0",
  };
  const good = step.findings.length === 0;
  const state = good ? say("step.good") : say("step.bad", { findings: step.findings.length });
  const words = element("p", {}, markOf(good), element("span", { text: say(`step.${step.name}`, values) }));
  words.append(" ", element("strong", { text: state }));
  const line = element("li", { "data-good": good ? "yes" : "no" }, words);
  if (!good) line.append(differences(step.findings, say));
  const more = element("summary", { text: say("details") });
  line.append(element("details", {}, more, element("p", { text: say(`detail.${step.name}`, values) })));
  return line;
}

const named = ({ entry, name }: { entry: number; name: string }) => `${entry} ${name}`;

function differences(findings: readonly Finding[], say: Say): HTMLElement {
  const list = element(
    "ul",
    { class: "differences" },
    ...findings.slice(0, mostShown).map(({ entry, field, expected, found }) =>
      element(
        "li",
        {},
        element("strong", {
          text: entry === undefined ? say("finding.file", { field }) : say("finding", { entry, field }),
        }),
        element(
          "dl",
          {},
          element("dt", { text: say("expected") }),
          element("dd", { class: "code", text: expected, dir: "auto" }),
          element("dt", { text: say("found") }),
          element("dd", { class: "code", text: found, dir: "auto" }),
        ),
      ),
    ),
  );
  const more = findings.length - mostShown;
  if (more > 0) list.append(element("li", { text: say("more", { more }) }));
  return list;
}

/** A tick, or a triangle that stands on its base: told apart without colour. */
function markOf(good: boolean): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", "aria-hidden": "true", class: "mark" }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", good ? "M2.500 8.500l3.500 3.500 7.500-8" : "M8 1.500 15 14.500H1z");
  path.setAttribute("class", good ? "tick" : "triangle");
  svg.append(path);
  return svg;
}
