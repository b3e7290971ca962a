import {
  beginFirstTerms,
  openTermsDraft,
  readTerms,
  type TermsRow,
  termsPublication,
} from "@accord/shared/forum";
import type { ReactNode } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useSearch } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, LinkButton, Notice, PageTitle, StateMark, useSay } from "../../ui/index.js";
import "../comments/comments.css";
import "../comments/comment.css";
import "../comments/printed.css";
import "../comments/suggestions/suggestions.css";
import "../drafting/room.css";
import type { TermsWords } from "./Compare.js";
import { Figures } from "./Figures.js";
import type { OnTerms } from "./on-terms.js";
import { Sentences } from "./Sentences.js";
import "./terms.css";
import { Versions } from "./Versions.js";

interface FrameProps extends OnTerms {
  readonly mode?: string;
  /** The eight parts. */
  readonly children: ReactNode;
  /** What stands in place of the figures beside the text. */
  readonly beside?: (figures: ReactNode) => ReactNode;
  readonly notices?: ReactNode;
  readonly hasMargin: boolean;
  /** The words as they are written now. */
  readonly words?: TermsWords;
}

const marks: Readonly<Record<TermsRow["state"], "draft" | "frozen" | "locked" | "published">> = {
  draft: "draft",
  put: "frozen",
  in_force: "published",
  superseded: "frozen",
  not_adopted: "frozen",
  withdrawn: "frozen",
};

/** Title, state and the one act; the text on the left, what the program reads on the right, the versions below. */
export function Frame({ process, page, row, mode, children, beside, notices, hasMargin, words }: FrameProps) {
  const say = useSay();
  const [, setSearch] = useSearch();
  useCrumb(say("terms.version", { n: row.n }));
  const params = { process };
  const shows = (n: number): void => setSearch({ version: String(n) });
  const open = useAct(openTermsDraft, {
    changes: [readTerms],
    onDone: ({ n }) => {
      shows(n);
      announce(say("terms.opened", { n }));
    },
  });
  const begin = useAct(beginFirstTerms, { changes: [readTerms] });
  const isFirst = row.state === "in_force" && row.frozen === null;
  const underWay = page.versions.find(({ state }) => state === "draft" || state === "put");
  const act = primaryAct();
  /** A live text on a narrow page: what stands beside it opens from a bar. */
  const isApart = beside !== undefined && !hasMargin;
  const figures = <Figures {...{ process, page, row }} />;

  function primaryAct(): ReactNode {
    if (row.state === "draft" && page.can.put)
      return (
        <LinkButton kind="primary" href={`/app/${process}/terms/${row.n}/ballot`}>
          {say("terms.put")}
        </LinkButton>
      );
    if (isFirst && row.document !== null && page.can.publishFirst)
      return (
        <LinkButton kind="primary" href={`/app/${process}/terms/publish`}>
          {say("terms.first.publish")}
        </LinkButton>
      );
    if (isFirst && row.document === null && page.can.edit)
      return (
        <Button kind="primary" pending={begin.pending} onPress={() => begin.act({ params })}>
          {say("terms.first.write")}
        </Button>
      );
    if (row.state === "in_force" && !underWay && page.can.edit)
      return (
        <Button kind="primary" pending={open.pending} onPress={() => open.act({ params })}>
          {say("terms.open")}
        </Button>
      );
    return undefined;
  }

  return (
    <div className="room terms" data-margin={hasMargin || undefined}>
      <PageTitle title={say("terms.title")} process={process} act={hasMargin ? act : undefined}>
        <span>{say("terms.version", { n: row.n })}</span>
        <StateMark state={marks[row.state]} label={say(`terms.state.${row.state}`)} />
        {mode ? <span className="room-mode">{mode}</span> : null}
        {row.frozen ? (
          <Link href={`/p/${process}/${termsPublication.address(row.n)}`}>{say("terms.public")}</Link>
        ) : null}
      </PageTitle>
      <div className="room-notices stack">
        <Refusal error={open.refused ?? begin.refused} />
        {isFirst && row.document === null ? (
          <Notice tone="plain" title={say("terms.first", { n: row.n })}>
            <p>{say("terms.first.hint")}</p>
          </Notice>
        ) : null}
        {isFirst && row.document !== null ? <p>{say("terms.first.writing")}</p> : null}
        {row.state === "put" && row.ballot ? (
          <Notice tone="plain" title={say("terms.before", { no: row.ballot.no })}>
            <Link href={`/app/${process}/ballots/${row.ballot.id}`}>
              {say("terms.before.way", { no: row.ballot.no })}
            </Link>
          </Notice>
        ) : null}
        {notices}
      </div>
      <div className="room-columns">
        <section className="room-text terms-text" aria-label={say("terms.text")}>
          <section className="room-field paper" aria-labelledby="part-figures">
            <h2 id="part-figures" className="room-label">
              {say("termsText.figures")}
            </h2>
            <Sentences figures={row.figures} page={page} />
          </section>
          {children}
        </section>
        {isApart ? null : (
          <aside className="room-margin" aria-label={say("terms.figures")}>
            {beside ? beside(figures) : figures}
          </aside>
        )}
      </div>
      <Versions {...{ process, page, row, words }} />
      {act && !hasMargin ? <div className="acts primary-act">{act}</div> : null}
      {isApart ? beside?.(figures) : null}
    </div>
  );
}
