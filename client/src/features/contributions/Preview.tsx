import { type ContributionLine, readContribution } from "@accord/shared/contributions";
import { useEffect, useState } from "react";
import { useMay, useMayInOwnGroup } from "../../app/process.js";
import { useAsk } from "../../connection/asking.js";
import { Button, LinkButton, Reference, useSay, WordsOf } from "../../ui/index.js";
import { AboutDraft } from "./AboutDraft.js";
import { Facts } from "./Facts.js";
import { Outcome } from "./Outcome.js";
import { RowState, RowTitle } from "./RowParts.js";

interface Props {
  readonly process: string;
  readonly zone: string;
  readonly row: ContributionLine | undefined;
  readonly href: string;
  readonly onTheme: (() => void) | undefined;
}

/** The current row in full, with what may be done about it. */
export function Preview({ process, zone, row, href, onTheme }: Props) {
  const say = useSay();
  if (!row)
    return (
      <p className="preview-none hint" data-preview="">
        {say("contributions.preview.none")}
      </p>
    );
  return (
    <section
      className="preview"
      data-preview=""
      aria-label={say("contributions.preview", { reference: row.reference })}
    >
      <p className="preview-head">
        <Reference>{row.reference}</Reference> <RowState row={row} />
      </p>
      <h2>
        <RowTitle row={row} />
      </h2>
      <Words process={process} zone={zone} row={row} />
      <Acts process={process} row={row} href={href} onTheme={onTheme} />
    </section>
  );
}

/** Who runs through the rows asks for none of them: only where one stops. */
function useRested(reference: string): string {
  const [rested, setRested] = useState(reference);
  useEffect(() => {
    const timer = setTimeout(() => setRested(reference), 150);
    return () => clearTimeout(timer);
  }, [reference]);
  return rested;
}

function Words({
  process,
  zone,
  row,
}: {
  readonly process: string;
  readonly zone: string;
  readonly row: ContributionLine;
}) {
  const say = useSay();
  const reference = useRested(row.reference);
  const asked = useAsk(readContribution, { params: { process, reference }, query: {} as never });
  const shown = asked.data?.reference === row.reference ? asked.data : undefined;
  if (asked.error && reference === row.reference)
    return <p className="hint">{say("contributions.preview.failed")}</p>;
  if (!shown) return <p className="hint">{say("app.loading")}</p>;
  const repeats = shown.text !== null && shown.text.trim() === shown.title.trim();
  return (
    <>
      {shown.outcome ? (
        <p>
          <Outcome outcome={shown.outcome} />
        </p>
      ) : null}
      <AboutDraft process={process} about={shown.aboutDraft} />
      <div className="preview-parts">
        {shown.text === null ? (
          <p className="hint">{say("contributions.one.sealed")}</p>
        ) : repeats ? null : (
          <WordsOf
            lang={shown.language ?? undefined}
            className="kept-lines preview-text"
            scrolls={say("contributions.preview.words")}
          >
            {shown.text}
          </WordsOf>
        )}
        <div>
          <Facts shown={shown} zone={zone} level={3} />
        </div>
      </div>
    </>
  );
}

function Acts({
  process,
  row,
  href,
  onTheme,
}: Omit<Props, "zone" | "row"> & { readonly row: ContributionLine }) {
  const say = useSay();
  const mayPublish = useMay(process, "publish_contributions");
  const mayPropose = useMayInOwnGroup(process, "make_proposal");
  const mayAnswer = useMay(process, "write_response");
  return (
    <div className="acts">
      <LinkButton href={href}>{say("contributions.preview.open")}</LinkButton>
      {mayPublish && row.state === "received" ? (
        <LinkButton href={`/app/${process}/contributions/publish?ids=${row.id}`}>
          {say("contributions.one.publish")}
        </LinkButton>
      ) : null}
      {mayAnswer && row.state === "published" && !row.answered ? (
        <LinkButton href={`/app/${process}/responses?number=${row.no}`}>
          {say("contributions.one.answer")}
        </LinkButton>
      ) : null}
      {onTheme ? <Button onPress={onTheme}>{say("contributions.one.themes.set")}</Button> : null}
      {mayPropose && row.state !== "hidden" ? (
        <LinkButton href={`/app/${process}/proposals/new?from=${row.id}`}>
          {say("contributions.one.proposal")}
        </LinkButton>
      ) : null}
    </div>
  );
}
