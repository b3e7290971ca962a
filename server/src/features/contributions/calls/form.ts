import {
  contributorKinds,
  nothingTyped,
  type Sending,
  typedLine,
  typedText,
} from "@accord/shared/contributions";
import type { Issue } from "@accord/shared/issues";

export const steps = ["words", "kind", "about", "check"] as const;
export type Step = (typeof steps)[number];

/** Which button was pressed. */
export const goes = ["continue", "back", "words", "kind", "send"] as const;
export type Go = (typeof goes)[number];

/** The form as it travels from page to page: nothing of it is kept on the server until it is sent. */
export interface Form {
  readonly key: string;
  readonly words: Sending;
  /** Filled by programs only. */
  readonly trap: string;
}

export const newForm = (key: string): Form => ({ key, words: nothingTyped, trap: "" });

const one = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((known) => known === value) ?? null;

export function readForm(sent: URLSearchParams, newKey: () => string) {
  const key = sent.get("key") ?? "";
  const form: Form = {
    key: /^[A-Za-z0-9_-]{43}$/.test(key) ? key : newKey(),
    words: {
      text: typedText(sent.get("text") ?? ""),
      kind: one(contributorKinds, sent.get("kind")),
      name: typedLine(sent.get("name") ?? ""),
      organisation: sent.get("kind") === "individual" ? "" : typedLine(sent.get("organisation") ?? ""),
      email: typedLine(sent.get("email") ?? ""),
      anonymous: sent.get("anonymous") === "yes",
      ground: typedLine(sent.get("ground") ?? "") || null,
    },
    trap: sent.get("website") ?? "",
  };
  return {
    form,
    step: one(steps, sent.get("step")) ?? "words",
    go: one(goes, sent.get("go")) ?? "continue",
    consent: (sent.get("consent") ?? "").replaceAll("\r\n", "\n"),
  };
}

/** Form fields that a page shows itself; the others travel hidden. */
export const fieldsOf: Record<Step, readonly string[]> = {
  words: ["text"],
  kind: ["kind"],
  about: ["name", "organisation", "email", "anonymous", "ground", "website"],
  check: [],
};

export function hiddenFields(form: Form, step: Step): [string, string][] {
  const { words } = form;
  const all: [string, string][] = [
    ["key", form.key],
    ["step", step],
    ["text", words.text],
    ["kind", words.kind ?? ""],
    ["name", words.name],
    ["organisation", words.organisation],
    ["email", words.email],
    ["anonymous", words.anonymous ? "yes" : ""],
    ["ground", words.ground ?? ""],
    ["website", form.trap],
  ];
  return all.filter(([name, value]) => value !== "" && !fieldsOf[step].includes(name));
}

/** The page on which what is wrong can be put right. */
export function stepOf(issues: readonly Issue[]): Step {
  const field = issues[0]?.field ?? "";
  return steps.find((step) => fieldsOf[step].includes(field)) ?? "check";
}
