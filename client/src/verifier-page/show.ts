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
  if (outcome.kind === "unreadable") return verdict(false, say("verify.unreadable", { name: outcome.name }));
  if (outcome.kind === "ambiguous")
    return verdict(false, say("verify.ambiguous", { name: outcome.name, what: outcome.what }));
  if (outcome.kind === "proof") {
    const findings = outcome.steps.flatMap((step) => step.findings);
    const good = findings.length === 0;
    const words = say(good ? "verify.proof.whole" : "verify.proof.broken", {
      name: outcome.name,
      findings: findings.length,
    });
    const section = verdict(good, words);
    if (good && outcome.alone) section.append(element("p", { class: "hint", text: say("verify.alone") }));
    if (!good) section.append(differences(findings, say));
    return section;
  }
  const { name, findings, counts } = outcome;
  const good = findings === 0;
  const section = verdict(
    good,
    say(good ? "verify.whole" : "verify.broken", { entries: counts.entries, findings }),
  );
  const source = name === null ? say("verify.source.live") : say("verify.source.file", { name });
  section.append(element("p", { class: "hint", text: source }));
  section.append(
    element("ol", { class: "checks" }, ...outcome.steps.map((step) => lineOf(step, outcome, say))),
  );
  return section;
}

function verdict(good: boolean, words: string): HTMLElement {
  const heading = element("h2", { tabindex: "-1" }, markOf(good), element("span", { text: words }));
  return element("section", { class: "verdict", "data-good": good ? "verify.yes" : "verify.no" }, heading);
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
  const state = good ? say("verify.step.good") : say("verify.step.bad", { findings: step.findings.length });
  const words = element(
    "p",
    {},
    markOf(good),
    element("span", { text: say(`verify.step.${step.name}`, values) }),
  );
  words.append(" ", element("strong", { text: state }));
  const line = element("li", { "data-good": good ? "verify.yes" : "verify.no" }, words);
  if (!good) line.append(differences(step.findings, say));
  const more = element("summary", { text: say("verify.details") });
  line.append(
    element("details", {}, more, element("p", { text: say(`verify.detail.${step.name}`, values) })),
  );
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
          text:
            entry === undefined
              ? say("verify.finding.file", { field })
              : say("verify.finding", { entry, field }),
        }),
        element(
          "dl",
          {},
          element("dt", { text: say("verify.expected") }),
          element("dd", { class: "code", text: expected, dir: "auto" }),
          element("dt", { text: say("verify.found") }),
          element("dd", { class: "code", text: found, dir: "auto" }),
        ),
      ),
    ),
  );
  const more = findings.length - mostShown;
  if (more > 0) list.append(element("li", { text: say("verify.more", { more }) }));
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
  path.setAttribute("class", good ? "verify.tick" : "verify.triangle");
  svg.append(path);
  return svg;
}
