import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  stringifySearchWith,
} from "@tanstack/react-router";
import { isReached, reached } from "../connection/state.js";
import { loadWords } from "../ui/index.js";
import { PlainFrame } from "./PlainFrame.js";
import { FailedPage, NotFoundPage, WaitingPage } from "./pages.js";
import type { Screen } from "./screen.js";
import { screens } from "./screens.js";
import { WorkspaceFrame } from "./WorkspaceFrame.js";

const same = (value: string): string => value;

const LostPage = () => (
  <PlainFrame>
    <NotFoundPage />
  </PlainFrame>
);

export function buildRouter(lines: readonly Screen[] = screens) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: LostPage });
  const workspace = createRoute({ getParentRoute: () => root, id: "workspace", component: WorkspaceFrame });
  const plain = createRoute({ getParentRoute: () => root, id: "plain", component: PlainFrame });
  const inWorkspace = ({ path }: Screen) => path === "/app" || path.startsWith("/app/");
  const routeOf = (line: Screen, parent: typeof workspace | typeof plain) =>
    createRoute({
      getParentRoute: () => parent,
      path: line.path,
      component: lazyRouteComponent(() => loadScreen(line)),
    });
  const tree = root.addChildren([
    workspace.addChildren(lines.filter(inWorkspace).map((line) => routeOf(line, workspace))),
    plain.addChildren(lines.filter((line) => !inWorkspace(line)).map((line) => routeOf(line, plain))),
  ]);
  return createRouter({
    routeTree: tree,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: WaitingPage,
    defaultPendingMs: 300,
    scrollRestoration: true,
    // Search words are words: "007" and "true" stay what the reader typed.
    parseSearch: parseSearchWith(same),
    stringifySearch: stringifySearchWith(String),
  });
}

/** A screen and its words are fetched side by side. Out of reach of the server it waits for the line and begins anew. */
async function loadScreen({ load, words }: Screen): ReturnType<Screen["load"]> {
  try {
    const [screen] = await Promise.all([load(), loadWords(words)]);
    return screen;
  } catch (error) {
    if (isReached()) throw error;
    await reached();
    location.reload();
    return new Promise(() => {});
  }
}
