import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import type { AdoptedSheet } from "../adopted.js";
import { type Around, Page } from "../Page.js";
import { RichWords } from "../RichWords.js";

interface ThemesProps {
  readonly around: Around;
  /** The last list that the forum adopted, in its words; null before the first. */
  readonly adopted: AdoptedSheet | null;
}

/** The themes that the forum adopted [7.2], each with its scope and the way to what was contributed under it. */
export function ThemesPage({ around, adopted }: ThemesProps): ReactNode {
  const { say, slug, process } = around;
  const title = say("publicSite.themes.title");
  return (
    <Page around={around} title={title}>
      <h1>{title}</h1>
      {adopted === null ? (
        <p>{say("publicSite.themes.none")}</p>
      ) : (
        <>
          <p className="lead">{say(`publicSite.themes.lead.${adopted.mandate}`)}</p>
          <p className="facts">
            <a href={`/p/${slug}/decisions/${adopted.decision}`}>
              {say("process.adopted.themes", {
                date: dayText(inZone(adopted.at, process.timeZone).day),
                decision: adopted.decision,
              })}
            </a>{" "}
            <a href={`/p/${slug}/ballots/${adopted.ballot}`}>{say("publicSite.themes.ballot")}</a>
          </p>
          {adopted.fields.map(({ label, content }) => (
            <section key={label}>
              <h2>
                <bdi>{label}</bdi>
              </h2>
              <RichWords content={content} />
              <p>
                <a href={`/p/${slug}/contributions?theme=${encodeURIComponent(label)}`}>
                  {say("publicSite.themes.contributions", { theme: label })}
                </a>
              </p>
            </section>
          ))}
        </>
      )}
    </Page>
  );
}
