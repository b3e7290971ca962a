import { type MouseEvent, useEffect, useRef } from "react";
import { useSay } from "./say.js";

export interface SummaryIssue {
  /** The `name` of the field it belongs to. */
  readonly field?: string | undefined;
  readonly text: string;
}

/**
 * On top of a form that was refused: each line leads to its field. It takes the focus when it appears and each time the
 * form is sent again, never while somebody mends a field.
 */
export function ErrorSummary({
  issues,
  title,
}: {
  readonly issues: readonly SummaryIssue[];
  readonly title?: string;
}) {
  const say = useSay();
  const region = useRef<HTMLElement>(null);
  const refused = issues.length > 0;
  useEffect(() => {
    if (!refused) return undefined;
    const take = (): void => region.current?.focus();
    const takeAfterSending = (): void => void setTimeout(take);
    take();
    /** What is sent by a button alone, as in a dialog, submits no form. */
    const takeAfterPress = ({ target }: Event): void => {
      const act =
        target instanceof Element ? target.closest("button.button-primary:not([type=submit])") : null;
      const place = region.current?.closest("[role=dialog], main, body");
      if (act && place === act.closest("[role=dialog], main, body")) takeAfterSending();
    };
    document.addEventListener("submit", takeAfterSending);
    document.addEventListener("click", takeAfterPress, true);
    return () => {
      document.removeEventListener("submit", takeAfterSending);
      document.removeEventListener("click", takeAfterPress, true);
    };
  }, [refused]);
  if (!refused) return null;
  return (
    <section ref={region} className="error-summary" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title">{title ?? say("ui.problem.title")}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.field}-${issue.text}`}>
            {issue.field ? (
              <a href={`#${issue.field}`} onClick={(event) => goToField(event, issue.field ?? "")}>
                {issue.text}
              </a>
            ) : (
              issue.text
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function goToField(event: MouseEvent, field: string): void {
  event.preventDefault();
  const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const inside = place?.querySelector<HTMLElement>(
    "input:not([type=hidden],[hidden]), textarea, button, [tabindex]",
  );
  (inside ?? (place as HTMLElement | null))?.focus();
  place?.scrollIntoView?.({ block: "center" });
}
