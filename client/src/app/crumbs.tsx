import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { Breadcrumb } from "../ui/Breadcrumb.js";
import { useSay } from "../ui/say.js";
import type { Area } from "./areas.js";

interface Crumbs {
  readonly object?: string | undefined;
  readonly setObject: (object: string | undefined) => void;
}
const CrumbContext = createContext<Crumbs>({ setObject: () => {} });

export function CrumbProvider({ children }: { readonly children: ReactNode }) {
  const [object, setObject] = useState<string>();
  const value = useMemo(() => ({ object, setObject }), [object]);
  return <CrumbContext value={value}>{children}</CrumbContext>;
}

/** A screen of one object names it in the top line: "Ballots / 7 Open data". */
export function useCrumb(object: string | undefined): void {
  const { setObject } = use(CrumbContext);
  useEffect(() => {
    setObject(object);
    return () => setObject(undefined);
  }, [object, setObject]);
}

export function FrameBreadcrumb({ area }: { readonly area: (Area & { href: string }) | undefined }) {
  const say = useSay();
  const { object } = use(CrumbContext);
  if (!area) return <span className="top-name">{say("app.name")}</span>;
  const here = say(area.label);
  return (
    <Breadcrumb
      label={say("app.breadcrumb")}
      items={object ? [{ label: here, href: area.href }, { label: object }] : [{ label: here }]}
    />
  );
}
