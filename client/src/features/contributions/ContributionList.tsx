import { useState } from "react";
import { useProcess, useSearch } from "../../app/here.js";
import { useMay } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { EmptyState, Link, LinkButton, PageTitle, useNarrow, useSay } from "../../ui/index.js";
import { FilterBar } from "./FilterBar.js";
import { Listed } from "./Listed.js";
import { useContributionList } from "./use-list.js";
import { ViewBar } from "./ViewBar.js";
import { addressOfView, viewOf } from "./words.js";
import "./list.css";

/** What people have put in: found, sorted, opened (S5). */
export default function ContributionList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [search, setSearch] = useSearch();
  const view = viewOf(search);
  const list = useContributionList(process, view);
  const mayEnter = useMay(process, "enter_for_somebody");
  const narrow = useNarrow();
  const [typing, setTyping] = useState(false);
  const [line, setLine] = useState<HTMLElement | null>(null);
  const base = `/app/${process}/contributions`;
  return (
    <>
      <PageTitle
        title={say("contributions.title")}
        process={process}
        act={
          mayEnter ? (
            <div className="acts">
              <LinkButton href={`${base}/add`}>{say("contributions.add")}</LinkButton>
              <LinkButton kind="primary" href={`${base}/import`}>
                {say("contributions.import")}
              </LinkButton>
            </div>
          ) : undefined
        }
      >
        <Link href={`/app/${process}/themes`}>{say("contributions.themes")}</Link>
        <Link href={`${base}/calls`}>{say("calls.title")}</Link>
      </PageTitle>
      <Reply asked={list}>
        {(data) =>
          data.all === 0 ? (
            <EmptyState text={say(mayEnter ? "contributions.empty" : "contributions.empty.reader")}>
              {mayEnter ? (
                <LinkButton href={`${base}/calls`}>{say("contributions.empty.calls")}</LinkButton>
              ) : null}
            </EmptyState>
          ) : (
            <div className="stack">
              <FilterBar
                process={process}
                filter={view.filter}
                onChange={setSearch}
                narrow={narrow}
                onTyping={setTyping}
              />
              <div className="list-line">
                <div ref={setLine} className="list-now" />
                <ViewBar process={process} view={view} onChange={setSearch} narrow={narrow} />
              </div>
              <Listed
                key={addressOfView({ ...view, board: false })}
                list={list}
                data={data}
                view={view}
                narrow={narrow}
                line={line}
                waiting={typing || list.stale}
              />
            </div>
          )
        }
      </Reply>
    </>
  );
}
