import { readContribution, showContribution } from "@accord/shared/contributions";
import { type KeyboardEvent, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams, useSearch } from "../../app/here.js";
import { useMay, useMayInOwnGroup, useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  Button,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Reference,
  StateMark,
  useSay,
  WordsOf,
} from "../../ui/index.js";
import { AboutDraft } from "./AboutDraft.js";
import { Facts } from "./Facts.js";
import { HideDialog } from "./HideDialog.js";
import { LinkDialog } from "./LinkDialog.js";
import { Outcome } from "./Outcome.js";
import { SortingUndo } from "./SortingUndo.js";
import { ThemeDialog } from "./ThemeDialog.js";
import { Way } from "./Way.js";
import { addressOfView, queryOf, type View, viewOf } from "./words.js";
import "./contributions.css";
import type { Shown } from "./shown.js";

/** One contribution: its words, its facts, where it went (S6). The words can't be changed here. */
export default function Contribution() {
  const { process, ref } = useParams<"process" | "ref">();
  const [search] = useSearch();
  const view = viewOf(search);
  const asked = useAsk(
    readContribution,
    { params: { process, reference: ref }, query: queryOf(view) as never },
    { keep: true },
  );
  return <Reply asked={asked}>{(shown) => <One process={process} shown={shown} view={view} />}</Reply>;
}

function One({
  process,
  shown,
  view,
}: {
  readonly process: string;
  readonly shown: Shown;
  readonly view: View;
}) {
  const say = useSay();
  const go = useGo();
  const maySort = useMay(process, "sort_contributions");
  const mayPublish = useMay(process, "publish_contributions");
  const mayLink = useMayInOwnGroup(process, "sort_contributions");
  const mayPropose = useMayInOwnGroup(process, "make_proposal");
  const mayAnswer = useMay(process, "write_response");
  const zone = useZone(process);
  const [themes, setThemes] = useState(false);
  const [hide, setHide] = useState(false);
  const [last, setLast] = useState<{ changed: number; sorting: string }>();
  const show = useAct(showContribution, { changes: [readContribution] });
  useCrumb(shown.reference);
  const base = `/app/${process}/contributions`;
  const hrefOf = (reference: string): string => `${base}/${reference}${addressOfView(view)}`;
  const { previous, next } = shown.inView;
  const title = shown.title || shown.reference;
  const repeats = shown.text !== null && shown.text.trim() === shown.title.trim();

  const onKey = (event: KeyboardEvent): void => {
    const typing = (event.target as HTMLElement).closest(
      "input, textarea, select, [role=dialog], [role=listbox]",
    );
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "[" && previous) go(hrefOf(previous));
    if (event.key === "]" && next) go(hrefOf(next));
    if (event.key === "t" && maySort) setThemes(true);
    if (event.key === "p" && mayPropose && shown.state !== "hidden")
      go(`/app/${process}/proposals/new?from=${shown.id}`);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of a page; each has a link or button too
    <div onKeyDown={onKey}>
      <nav className="view-line" aria-label={say("contributions.title")}>
        {previous ? <Link href={hrefOf(previous)}>{say("contributions.one.previous")}</Link> : null}
        <Link href={`${base}${addressOfView(view)}`}>
          {say("contributions.one.view", { at: shown.inView.at, of: shown.inView.of })}
        </Link>
        {next ? <Link href={hrefOf(next)}>{say("contributions.one.next")}</Link> : null}
      </nav>
      <PageTitle
        title={title}
        words
        part={shown.reference}
        process={process}
        act={
          mayPublish && shown.state === "received" ? (
            <LinkButton kind="primary" href={`${base}/publish?ids=${shown.id}`}>
              {say("contributions.one.publish")}
            </LinkButton>
          ) : mayAnswer && shown.state === "published" && !shown.answered ? (
            <LinkButton
              kind="primary"
              href={`/app/${process}/responses?number=${Number(shown.reference.slice(2))}`}
            >
              {say("contributions.one.answer")}
            </LinkButton>
          ) : undefined
        }
      >
        <Reference>{shown.reference}</Reference>
        {shown.state === "hidden" ? (
          <span>{say("contributions.state.hidden")}</span>
        ) : shown.answered ? (
          <Outcome outcome={shown.outcome} />
        ) : (
          <StateMark state="noResponse" values={{ days: shown.days }} />
        )}
        {shown.nextPlan ? <span>{say("contributions.one.nextPlan")}</span> : null}
        {shown.state === "published" ? (
          <a className="link" href={`/p/${process}/contributions/${shown.reference}`}>
            {say("contributions.one.public")}
          </a>
        ) : (
          <span>{say(`contributions.state.${shown.state}`)}</span>
        )}
      </PageTitle>
      <div className="beside">
        <div className="stack-wide">
          {shown.hiddenReason ? (
            <Notice
              tone="warn"
              title={say("contributions.one.hidden", { reason: shown.hiddenReason })}
              acts={
                mayPublish ? (
                  <Button
                    pending={show.pending}
                    onPress={() => show.act({ params: { process, reference: shown.reference }, body: {} })}
                  >
                    {say("contributions.one.show")}
                  </Button>
                ) : undefined
              }
            >
              {shown.text === null ? <p>{say("contributions.one.sealed")}</p> : null}
            </Notice>
          ) : null}
          <AboutDraft process={process} about={shown.aboutDraft} />
          {shown.text === null || repeats ? null : (
            <WordsOf lang={shown.language ?? undefined} className="kept-lines">
              {shown.text}
            </WordsOf>
          )}
          <div className="stack">
            <div className="acts">
              {maySort ? (
                <Button onPress={() => setThemes(true)}>{say("contributions.one.themes.set")}</Button>
              ) : null}
              {mayPropose && shown.state !== "hidden" ? (
                <LinkButton href={`/app/${process}/proposals/new?from=${shown.id}`}>
                  {say("contributions.one.proposal")}
                </LinkButton>
              ) : null}
              {mayLink && shown.state !== "hidden" ? <LinkDialog process={process} ids={[shown.id]} /> : null}
              {mayPublish && shown.state !== "hidden" ? (
                <Button kind="quiet" onPress={() => setHide(true)}>
                  {say("contributions.one.hide")}
                </Button>
              ) : null}
            </div>
            {last ? <SortingUndo key={last.sorting} process={process} last={last} /> : null}
            <Refusal error={show.refused} />
          </div>
        </div>
        <section className="stack beside-way">
          <h2>{say("contributions.one.way")}</h2>
          <Way process={process} zone={zone} stations={shown.stations} />
        </section>
        <aside aria-label={say("contributions.one.facts")}>
          <Facts shown={shown} zone={zone} />
        </aside>
      </div>
      <ThemeDialog
        process={process}
        choice={{ ids: [shown.id] }}
        count={1}
        isOpen={themes}
        onClose={() => setThemes(false)}
        onDone={setLast}
      />
      <HideDialog
        process={process}
        reference={shown.reference}
        isOpen={hide}
        onClose={() => setHide(false)}
      />
    </div>
  );
}
