import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { I18nProvider, RouterProvider as LinkProvider } from "react-aria-components";
import { newQueryClient } from "../connection/asking.js";
import { findOutWhileOffline } from "../connection/live.js";
import { line } from "../connection/state.js";
import { keepFocus } from "../ui/kept-focus.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { focusTitle } from "../ui/PageTitle.js";
import { Words } from "../ui/say.js";
import { isInside } from "./here.js";
import { FirstErrorBoundary } from "./pages.js";
import { buildRouter } from "./router.js";
import { type Screen, screen } from "./screen.js";
import { screens } from "./screens.js";

/** The language of the house, which the server wrote into the page. */
const locale = document.documentElement.lang || "en";

export function App({ lines }: { readonly lines?: readonly Screen[] }) {
  const [client] = useState(newQueryClient);
  const [router] = useState(() => buildRouter(lines ?? [...screens, ...devScreens]));
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) focusTitle();
      }),
    [router],
  );
  useEffect(watchBrowserLine, []);
  useEffect(findOutWhileOffline, []);
  useEffect(() => keepFocus(document), []);
  const go = (href: string): void => {
    if (isInside(href)) void router.navigate({ href });
    else window.location.assign(href);
  };
  return (
    <Words locale={locale}>
      <I18nProvider locale={locale}>
        <FirstErrorBoundary>
          <QueryClientProvider client={client}>
            <LinkProvider navigate={go}>
              <RouterProvider router={router} />
              <LiveRegion />
            </LinkProvider>
          </QueryClientProvider>
        </FirstErrorBoundary>
      </I18nProvider>
    </Words>
  );
}

/** Only on the development server: the build leaves the gallery out. */
const devScreens: readonly Screen[] = import.meta.env.DEV
  ? [
      screen("/gallery", [], () => import("../ui/gallery/Gallery.js")),
      screen("/app/$process/gallery", [], () => import("../ui/gallery/Gallery.js")),
    ]
  : [];

function watchBrowserLine(): () => void {
  const off = (): void => line.tell("browser offline");
  const on = (): void => line.tell("answered");
  window.addEventListener("offline", off);
  window.addEventListener("online", on);
  return () => {
    window.removeEventListener("offline", off);
    window.removeEventListener("online", on);
  };
}
