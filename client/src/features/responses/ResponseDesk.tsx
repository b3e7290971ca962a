import { deskTabs, listCategories } from "@accord/shared/responses";
import { useProcess, useSearch } from "../../app/here.js";
import { useMay } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, LinkButton, PageTitle, Tabs, useNarrow, useSay } from "../../ui/index.js";
import { Categories } from "./Categories.js";
import { CoverageTop } from "./CoverageTop.js";
import { DeskFilters } from "./DeskFilters.js";
import { useDesk } from "./use-desk.js";
import { Work } from "./Work.js";
import { type DeskView, viewOf } from "./words.js";
import "./responses.css";

/** Every contribution and proposal gets a response: drafted, approved, published (S17). */
export default function ResponseDesk() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [search, setSearch] = useSearch();
  const view = viewOf(search);
  const list = useDesk(process, view.filter);
  const mayPublish = useMay(process, "publish_response");
  const summaries = useAsk(listCategories, { params: { process } }, { keep: true });
  const summaryWaits = (summaries.data?.categories ?? []).some(
    (line) => line.release === null || line.changed,
  );
  const toPublish = list.data?.toPublish ?? 0;
  // On a phone the lower edge belongs to the act on the response that is read.
  const saves = useNarrow() && (view.tab === "unanswered" || view.tab === "drafted");
  const both = toPublish > (list.data?.tabs.approved ?? 0);
  return (
    <>
      <PageTitle
        title={say("responses.title")}
        process={process}
        act={
          mayPublish && (toPublish > 0 || summaryWaits) && !saves ? (
            <LinkButton kind="primary" href={`/app/${process}/responses/publish`}>
              {say(both ? "responses.publish.both" : "responses.publish", { count: toPublish })}
            </LinkButton>
          ) : undefined
        }
      />
      <div className="desk">
        <CoverageTop process={process} folded />
        <Categories key={view.juncture} process={process} juncture={view.juncture} />
        <Reply asked={list}>
          {(desk) =>
            nothingYet(desk, view) ? (
              <EmptyState text={say("responses.empty.all")}>
                <LinkButton href={`/app/${process}/contributions`}>{say("responses.empty.way")}</LinkButton>
              </EmptyState>
            ) : (
              <Tabs
                label={say("responses.steps")}
                selected={view.tab}
                onSelect={(tab) =>
                  setSearch({
                    tab: tab === "unanswered" ? undefined : tab,
                    missing: undefined,
                    outcome: undefined,
                    number: undefined,
                  })
                }
                tabs={deskTabs.map((tab) => ({
                  id: tab,
                  label: say(`responses.tab.${tab}`, { count: desk.tabs[tab] }),
                  content:
                    tab === view.tab ? (
                      <div className="stack" data-stale={list.stale || undefined}>
                        <DeskFilters
                          process={process}
                          view={view}
                          missing={desk.missing}
                          onChange={setSearch}
                        />
                        <Work
                          key={JSON.stringify(view.filter)}
                          process={process}
                          view={view}
                          desk={desk}
                          onShowMore={list.showMore}
                        />
                      </div>
                    ) : null,
                }))}
              />
            )
          }
        </Reply>
      </div>
    </>
  );
}

/** No contribution or proposal is there to answer, and no filter hides one. */
function nothingYet(
  desk: { readonly tabs: Readonly<Record<string, number>> },
  { filter }: DeskView,
): boolean {
  const { tab: _tab, juncture: _juncture, ...narrowed } = filter;
  return Object.keys(narrowed).length === 0 && Object.values(desk.tabs).every((count) => count === 0);
}
