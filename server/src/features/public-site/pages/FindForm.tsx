import type { ReactNode } from "react";
import type { Around } from "../Page.js";

export interface Finding {
  readonly word: string;
  readonly theme: string;
  readonly outcome: string;
}

export interface ListProps<Row> {
  readonly around: Around;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly finding: Finding;
  readonly themes: readonly string[];
  readonly query: URLSearchParams;
}

/** A form without script: word or reference, theme, outcome. */
export function FindForm({
  around,
  finding,
  themes,
  outcomes = false,
}: Pick<ListProps<unknown>, "around" | "finding" | "themes"> & { readonly outcomes?: boolean }): ReactNode {
  const { say } = around;
  return (
    <search>
      <form className="find" method="get">
        <label>
          <span>{say("publicSite.find.word")}</span>
          <input name="q" type="search" defaultValue={finding.word} maxLength={200} />
        </label>
        {themes.length > 0 ? (
          <label>
            <span>{say("publicSite.find.theme")}</span>
            <select name="theme" defaultValue={finding.theme}>
              <option value="">{say("publicSite.find.all")}</option>
              {themes.map((theme) => (
                <option key={theme} value={theme}>
                  {theme}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {outcomes ? (
          <label>
            <span>{say("publicSite.find.outcome")}</span>
            <select name="outcome" defaultValue={finding.outcome}>
              <option value="">{say("publicSite.find.anyOutcome")}</option>
              {(["inclusion", "amendment", "rejection", "none"] as const).map((one) => (
                <option key={one} value={one}>
                  {say(`publicSite.outcome.${one}`)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <button type="submit">{say("publicSite.find")}</button>
      </form>
    </search>
  );
}
