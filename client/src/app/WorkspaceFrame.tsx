import { Outlet, useLocation } from "@tanstack/react-router";
import { useMemo } from "react";
import { useLive } from "../connection/live.js";
import { usePageState } from "../connection/whose-page.js";
import { ProcessTitles } from "../ui/PageTitle.js";
import { OffersGone } from "../ui/typed-and-gone.js";
import { AccountMenu } from "./AccountMenu.js";
import { areaOf, areasFor } from "./areas.js";
import { CrumbProvider, FrameBreadcrumb } from "./crumbs.js";
import { useProcess } from "./here.js";
import { OfflineLine } from "./OfflineLine.js";
import { SignedOutPage } from "./pages.js";
import { BottomBar, Rail } from "./Rail.js";
import { SkipLinks } from "./SkipLinks.js";
import { SomebodyElse } from "./SomebodyElse.js";
import { useSession } from "./session.js";
import { SlotPlace, Slots } from "./slots.js";
import { TypedAndGone } from "./TypedAndGone.js";

export function WorkspaceFrame() {
  const named = useProcess();
  const { pathname } = useLocation();
  const { person, processes } = useSession();
  // Who takes part in one process only is always in it.
  const process = named ?? (processes.length === 1 ? processes[0]?.slug : undefined);
  const hasLeft = usePageState() === "left";
  useLive(person === null || hasLeft ? undefined : process);
  const areas = areasFor(process);
  const current = areaOf(pathname, areas);
  const titles = useMemo(() => new Map(processes.map(({ slug, title }) => [slug, title])), [processes]);
  return (
    <ProcessTitles value={titles}>
      <CrumbProvider>
        <Slots>
          <div className="workspace">
            <SkipLinks navigation />
            <Rail areas={areas} current={current?.id} process={process} />
            <div className="workspace-page">
              <header className="top-line">
                <FrameBreadcrumb area={current} path={pathname} />
                <SlotPlace slot="state" />
                <SlotPlace slot="search" />
                <AccountMenu />
              </header>
              <OfflineLine />
              <SomebodyElse />
              <TypedAndGone />
              <main id="content" className="content" tabIndex={-1}>
                <OffersGone value={true}>{person === null ? <SignedOutPage /> : <Outlet />}</OffersGone>
              </main>
            </div>
            <BottomBar areas={areas} current={current?.id} />
          </div>
        </Slots>
      </CrumbProvider>
    </ProcessTitles>
  );
}
