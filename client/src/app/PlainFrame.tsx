import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay } from "../ui/say.js";
import { OfflineLine } from "./OfflineLine.js";
import { SkipLinks } from "./SkipLinks.js";
import { SomebodyElse } from "./SomebodyElse.js";

/** For the doors: sign-in, invitation, first run, account. */
export function PlainFrame({ children }: { readonly children?: ReactNode }) {
  const say = useSay();
  return (
    <div className="plain-frame">
      <SkipLinks />
      <header className="top-line">
        <span className="top-name">{say("app.name")}</span>
      </header>
      <OfflineLine />
      <SomebodyElse atDoor />
      <main id="content" className="content" tabIndex={-1}>
        {children ?? <Outlet />}
      </main>
    </div>
  );
}
