import { typedLine, typedText } from "@accord/shared/contributions";
import type { ElectionForm } from "@accord/shared/elections";
import {
  type Application,
  type ApplicationField,
  applicationFields,
  emptyApplication,
  fieldOf,
  issuesWithApplication,
  pagesOf,
} from "@accord/shared/elections";
import { type Issue, issue } from "@accord/shared/issues";

/** A page bears the name of its first field; the last one shows all. */
export type Step = ApplicationField | "check";
type Asking = Pick<ElectionForm, "method" | "colleges">;

/** The form as it travels from page to page: nothing of it is kept on the server until it is sent. */
export interface Form {
  readonly key: string;
  readonly typed: Application;
  /** Filled by programs only. */
  readonly trap: string;
}

export const newForm = (key: string): Form => ({ key, typed: emptyApplication, trap: "" });

export function readForm(sent: URLSearchParams, newKey: () => string) {
  const key = sent.get("key") ?? "";
  const typed = Object.fromEntries(
    applicationFields.map((name) => {
      const { kind, most } = fieldOf(name);
      const isLong = kind === "prose" || kind === "links";
      const words = (isLong ? typedText : typedLine)(sent.get(name) ?? "");
      return [name, words.slice(0, most)];
    }),
  ) as Application;
  const form: Form = {
    key: /^[A-Za-z0-9_-]{43}$/u.test(key) ? key : newKey(),
    typed,
    trap: sent.get("website") ?? "",
  };
  return { form, step: sent.get("step") ?? "", go: sent.get("go") ?? "continue" };
}

export const stepsOf = (asking: Asking, { typed }: Form): Step[] => [
  ...pagesOf(asking, typed).flatMap((page) => page.slice(0, 1)),
  "check",
];

export const fieldsOn = (asking: Asking, { typed }: Form, step: Step): readonly ApplicationField[] =>
  pagesOf(asking, typed).find((page) => page[0] === step) ?? [];

/** Where the form goes with this press, and what is wrong on the first page that has to be mended. */
export function goOn(asking: Asking, form: Form, from: string, go: string): { step: Step; issues: Issue[] } {
  const steps = stepsOf(asking, form);
  const at = Math.max(0, steps.indexOf(from as Step));
  const to = (step: Step | undefined, issues: Issue[] = []) => ({ step: step ?? "check", issues });
  if (go === "back") return to(steps[at - 1] ?? steps[0]);
  const asked = steps.find((step) => go === `to-${step}`);
  if (asked !== undefined) return to(asked);
  const pages = pagesOf(asking, form.typed);
  const until = go === "send" ? pages.length : at + 1;
  for (const page of pages.slice(0, until)) {
    const wrong = issuesWithApplication(asking, form.typed, [page]);
    if (wrong.length > 0) return to(page[0], wrong);
  }
  if (form.trap !== "") return to("check", [issue("sending_trap", {}, "website")]);
  // Nothing is asked twice: who comes back to mend one page goes on to the check.
  return to(issuesWithApplication(asking, form.typed).length === 0 ? "check" : steps[at + 1]);
}
