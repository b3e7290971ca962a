import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { Breadcrumb, type Crumb } from "../ui/Breadcrumb.js";
import { useSay } from "../ui/say.js";
import type { Area } from "./areas.js";

interface Crumbed {
  readonly object?: string | undefined;
  readonly parent?: Required<Crumb> | undefined;
}
interface Crumbs extends Crumbed {
  readonly set: (crumbed: Crumbed) => void;
}
const CrumbContext = createContext<Crumbs>({ set: () => {} });

export function CrumbProvider({ children }: { readonly children: ReactNode }) {
  const [crumbed, set] = useState<Crumbed>({});
  const value = useMemo(() => ({ ...crumbed, set }), [crumbed]);
  return <CrumbContext value={value}>{children}</CrumbContext>;
}

/** A screen of one object names it in the top line: "Ballots / 7 Open data"; under a page that is no area, that page. */
export function useCrumb(object: string | undefined, parent?: Required<Crumb> | undefined): void {
  const { set } = use(CrumbContext);
  const { label, href } = parent ?? {};
  useEffect(() => {
    set({ object, parent: label && href ? { label, href } : undefined });
    return () => set({});
  }, [object, label, href, set]);
}

interface Props {
  readonly area: (Area & { href: string }) | undefined;
  readonly path: string;
}

export function FrameBreadcrumb({ area, path }: Props) {
  const say = useSay();
  const { object, parent } = use(CrumbContext);
  if (!area) return <span className="top-name">{say("app.name")}</span>;
  const to = parent ?? { label: say(area.label), href: area.href };
  const items = object ? [to, { label: object }] : [path === area.href ? { label: to.label } : to];
  return <Breadcrumb label={say("app.breadcrumb")} items={items} />;
}
