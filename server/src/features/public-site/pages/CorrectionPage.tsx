import type { CorrectionRecord } from "@accord/shared/decisions";
import { dayWithWeekday, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";

interface CorrectionProps {
  readonly around: Around;
  readonly row: CorrectionRecord;
}

/** [Q13] An entry that says what is right instead; what it corrects stays and names it. */
export function CorrectionPage({ around, row }: CorrectionProps): ReactNode {
  const { say, slug, process } = around;
  return (
    <Page around={around} title={say("decisions.correct.title", { no: row.corrects })}>
      <h1>{say("decisions.correct.title", { no: row.corrects })}</h1>
      <p className="facts">
        {say("decisions.no", { no: row.sequence })}{" "}
        {dayWithWeekday(inZone(row.at, process.timeZone).day, process.language)} <bdi>{row.by}</bdi>
      </p>
      {row.correctedBy.map((no) => (
        <p key={no} className="notice">
          <a href={`/p/${slug}/decisions/${no}`}>{say("decisions.correctedBy", { no })}</a>
        </p>
      ))}
      <p>
        <a href={`/p/${slug}/decisions/${row.corrects}`}>{say("decisions.corrects", { no: row.corrects })}</a>
        : <bdi>{row.title}</bdi>
      </p>
      {(["wording", "reasons"] as const).map((name) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{say(`decisions.correct.${name}`)}</h2>
          <p className="words lines" dir="auto">
            {row[name]}
          </p>
        </section>
      ))}
      <p className="facts code">{say("publicSite.draft.hash", { root: row.hash })}</p>
      <p>
        <a href={`/p/${slug}/decisions/${row.sequence}/proof.json`}>{say("decisions.proof")}</a>
      </p>
    </Page>
  );
}
