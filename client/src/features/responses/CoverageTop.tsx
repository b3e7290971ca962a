import { sayIssue } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { readCoverage } from "@accord/shared/responses";
import { useAsk } from "../../connection/asking.js";
import { type Coverage, CoverageBars, Details, StateMark, useSay } from "../../ui/index.js";
import { useNarrow } from "./words.js";

type Line = ReplyOf<typeof readCoverage>["total"];

/** How much has a published response, in all and per theme, and what rule R1 says of it. `folded`: above other work. */
export function CoverageTop({
  process,
  folded = false,
}: {
  readonly process: string;
  readonly folded?: boolean;
}) {
  const say = useSay();
  const narrow = useNarrow();
  const asked = useAsk(readCoverage, { params: { process } }, { keep: true });
  if (!asked.data) return null;
  const { total, themes, oldestDays, issues } = asked.data;
  const answered = total.received - total.none;
  const bar = (line: Line, label: string): Coverage => ({
    label,
    included: line.inclusion,
    includedWithChanges: line.amendment,
    notIncluded: line.rejection,
    noResponse: line.none,
  });
  const finding = say("responses.coverage.finding", {
    answered,
    all: total.received,
    none: total.none,
    oldest: oldestDays ?? 0,
  });
  const bars = <CoverageBars caption={finding} rows={[bar(total, say("responses.coverage.all"))]} />;
  const rule = (
    <p className="desk-rule">
      {issues.length === 0 ? (
        <StateMark state="met" label={say("responses.r1.met")} />
      ) : (
        issues.map((issue) => <StateMark key={issue.code} state="notMet" label={sayIssue(say, issue)} />)
      )}
    </p>
  );
  const byTheme =
    themes.length > 0 ? (
      <Details summary={say("responses.coverage.themes")}>
        <CoverageBars
          caption={say("responses.coverage.themes.caption")}
          rows={themes.map((line) => bar(line, line.theme === "" ? say("responses.noTheme") : line.theme))}
        />
      </Details>
    ) : null;
  return (
    <section className="desk-coverage" aria-label={say("responses.coverage")}>
      {folded || narrow ? (
        <Details summary={finding}>
          <div className="stack">
            {bars}
            {rule}
            {byTheme}
          </div>
        </Details>
      ) : (
        <>
          {bars}
          {rule}
          {byTheme}
        </>
      )}
    </section>
  );
}
