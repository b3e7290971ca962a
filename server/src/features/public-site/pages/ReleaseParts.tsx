import { sizeText } from "@accord/shared/messages";
import {
  addressOfFile,
  type Juncture,
  type PublicRelease,
  printedForms,
  type ReleaseFiles,
} from "@accord/shared/responses";
import type { ReactNode } from "react";
import { OutcomeMark } from "../marks.js";
import type { Around } from "../Page.js";

/** What can be fetched: the data at once, the printed forms once they are made; a large form in its parts. */
export function Files({
  around,
  files,
}: {
  readonly around: Around;
  readonly files: ReleaseFiles | null;
}): ReactNode {
  const { say, slug } = around;
  return (
    <div id="files">
      <p className="files">
        {say("publicSite.response.download")}:{" "}
        {(files?.files ?? [])
          .filter(({ parts }) => parts === 1)
          .map((file) => (
            <a key={file.format} href={`/p/${slug}/${addressOfFile(file)}`}>
              {say(`publicSite.response.${file.format}`, { size: sizeText(file.bytes) })}
            </a>
          ))}{" "}
        <a href={`/p/${slug}/response.csv`}>{say("publicSite.response.csv")}</a>{" "}
        <a href={`/p/${slug}/response.json`}>{say("publicSite.response.json")}</a>
      </p>
      {files !== null && files.state !== "ready" ? (
        <p role="status">{say(`publicSite.response.files.${files.state}`)}</p>
      ) : null}
      {printedForms.map((format) => {
        const parts = (files?.files ?? []).filter((file) => file.format === format && file.parts > 1);
        return parts.length === 0 ? null : (
          <details key={format}>
            <summary>{say(`publicSite.response.parts.${format}`, { count: parts.length })}</summary>
            <ul>
              {parts.map((file) => (
                <li key={file.part}>
                  <a href={`/p/${slug}/${addressOfFile(file)}`}>
                    {say("publicSite.response.part", {
                      part: file.part,
                      parts: file.parts,
                      themes: file.title,
                      size: sizeText(file.bytes),
                    })}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

/** [8.2] What a juncture proposed, line by line: a category without an outcome is a gap, and is seen. */
export function Categories({
  around,
  release,
  juncture,
}: {
  readonly around: Around;
  readonly release: PublicRelease;
  readonly juncture: Juncture;
}): ReactNode {
  const { say } = around;
  const lines = (release.categories ?? []).filter((one) => one.juncture === juncture);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={`summary-${juncture}`}>
      <h2 id={`summary-${juncture}`}>{say(`publicSite.response.categories.${juncture}`)}</h2>
      <ul className="cards">
        {lines.map((line) => (
          <li key={`${line.category} ${line.theme}`}>
            <h3>
              <bdi>{line.category}</bdi>{" "}
              {line.theme ? (
                <span className="facts">
                  <bdi>{line.theme}</bdi>
                </span>
              ) : null}
            </h3>
            <p>
              <OutcomeMark outcome={line.outcome} say={say} />{" "}
              {line.reasonCode.length > 0 ? (
                <span>
                  {say("publicSite.response.reason", {
                    reasons: line.reasonCode.map((code) => say(`publicSite.reason.${code}`)).join(", "),
                  })}
                </span>
              ) : null}
            </p>
            {line.text ? (
              <p className="words" dir="auto">
                {line.text}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Summary({
  around,
  release,
}: {
  readonly around: Around;
  readonly release: PublicRelease;
}): ReactNode {
  const { say } = around;
  const columns = ["inclusion", "amendment", "rejection", "none"] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={say("publicSite.response.summary")} tabIndex={0}>
      <table className="numbers">
        <caption>{say("publicSite.response.summary")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("publicSite.response.summary.theme")}</th>
            <th scope="col">{say("publicSite.response.summary.received")}</th>
            {columns.map((one) => (
              <th scope="col" key={one}>
                {say(`publicSite.outcome.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {release.summary.map((line) => (
            <tr key={line.theme}>
              <th scope="row">
                <bdi>{line.theme || say("publicSite.response.summary.noTheme")}</bdi>
              </th>
              <td>{line.received}</td>
              {columns.map((one) => (
                <td key={one}>{line[one]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
