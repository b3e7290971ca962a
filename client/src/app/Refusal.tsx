import { type Say, sayIssue, sayRefusal } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { OfflineError, RefusedError } from "../connection/http.js";
import type { SummaryIssue } from "../ui/ErrorSummary.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";
import { SignInAgain, WaysOn } from "./WaysOn.js";

/** Why an act was refused, in one sentence. */
export function reasonOf(error: unknown, say: Say): string {
  if (error instanceof OfflineError) {
    if (!error.maybeDone) return say("refusal.offline");
    return say(error.doneOnce ? "refusal.unanswered.once" : "refusal.unanswered");
  }
  if (error instanceof RefusedError) return sayRefusal(say, error.code, error.reference);
  return say("refusal.unknown", { reference: "" });
}

/** The issues of a refusal as lines of an error summary; the same words go to each field's `issue`. */
export function issuesOf(error: unknown, say: Say): readonly SummaryIssue[] {
  if (!error) return [];
  if (!(error instanceof RefusedError) || error.issues.length === 0) return [{ text: reasonOf(error, say) }];
  return error.issues.map((issue) => ({ field: issue.field, text: sayIssue(say, issue) }));
}

/** The words for one field, where the refusal names it. */
export const issueOf = (error: unknown, field: string, say: Say): string | undefined =>
  error instanceof RefusedError
    ? issuesOf(error, say).find((issue) => issue.field === field)?.text
    : undefined;

const waysOn: Readonly<Record<string, ReactNode>> = {
  not_signed_in: <SignInAgain />,
  somebody_else: <WaysOn />,
};

/** A refusal at the place of the act; for forms use ErrorSummary with `issuesOf`. */
export function Refusal({ error }: { readonly error: unknown }) {
  const say = useSay();
  if (!error) return null;
  const issues = error instanceof RefusedError ? error.issues : [];
  const code = error instanceof RefusedError ? error.code : "";
  return (
    <div role="alert">
      <Notice tone="bad" title={reasonOf(error, say)} acts={waysOn[code]}>
        {issues.length === 0 ? null : (
          <ul className="plain-list">
            {issues.map((issue) => (
              <li key={`${issue.code}-${issue.field}`}>{sayIssue(say, issue)}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
