import type { AnonymityGround } from "@accord/shared/contributions";
import type { ThemeKey } from "./contribution.js";

export const anonymityGrounds: AnonymityGround[] = [
  "personal_safety",
  "fear_of_retaliation",
  "whistleblower",
];

export const consentText =
  "This is a demonstration. Your words are published with your name and the date, and get a written response. Your e-mail address is not published.";

export const firstCall = {
  title: "What should Rivermouth open up in the next four years?",
  question: "What should the city publish, explain or decide together with you? One idea is enough.",
};

export const secondCall = {
  title: "Comments on the drafts, and what is still missing",
  question: "What would you change in the drafts? What did nobody think of yet?",
};

export const themes: readonly {
  readonly key: ThemeKey;
  readonly name: string;
  readonly scope: string;
  readonly reasons: string;
}[] = [
  {
    key: "health",
    name: "Open health data",
    scope:
      "What the city's eleven clinics publish: waiting, prices, patients' rights, interpreters. Not: medical care itself.",
    reasons:
      "More people wrote about waiting and bills than about anything else, and the figures exist inside the clinics already.",
  },
  {
    key: "budget",
    name: "Participatory budget",
    scope: "How residents see the budget of their district and decide on part of it. Not: the city's taxes.",
    reasons:
      "Five districts asked for it in different words. A first try six years ago was not followed up, and people remember it.",
  },
  {
    key: "building",
    name: "Planning, permits and meetings",
    scope: "Building applications, who meets whom before a decision, papers of the council.",
    reasons: "People learn of decisions when they can no longer say anything.",
  },
  {
    key: "access",
    name: "Plain words and access for all",
    scope:
      "Languages, paper, large print, screen readers, evenings and mornings: for everything in this plan.",
    reasons:
      "It runs through all other themes. The forum made it one of its own so that nobody is forgotten in each of them.",
  },
  {
    key: "water",
    name: "Water and air readings",
    scope: "Readings that the city or its authority takes anyway, published when they are taken.",
    reasons: "One clear request that affects several hundred people each week in summer.",
  },
  {
    key: "outside",
    name: "Outside this plan",
    scope:
      "What concerns transport, streets and fares rather than openness; passed on to the department in charge.",
    reasons: "The forum decided to answer these as well and to name who deals with them.",
  },
];
