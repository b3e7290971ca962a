import { dayText, inZone, sayIssue } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { readCoverage } from "@accord/shared/responses";
import { useZone } from "../../app/process.js";
import { useAsk } from "../../connection/asking.js";
import { type Coverage, CoverageBars, Details, Link, StateMark, useNarrow, useSay } from "../../ui/index.js";

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
  const zone = useZone(process);
  const asked = useAsk(readCoverage, { params: { process } }, { keep: true });
  if (!asked.data) return null;
  const { total, themes, oldestDays, issues, cutOff, nextPlan } = asked.data;
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
  const later =
    cutOff === null || nextPlan.received === 0 ? null : (
      <p>
        {say("responses.nextPlan", { ...nextPlan, date: dayText(inZone(cutOff, zone).day) })}{" "}
        <Link href={`/app/${process}/responses?plan=next`}>{say("responses.nextPlan.show")}</Link>
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
            {later}
            {byTheme}
          </div>
        </Details>
      ) : (
        <>
          {bars}
          {rule}
          {later}
          {byTheme}
        </>
      )}
    </section>
  );
}
