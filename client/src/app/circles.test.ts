import { expect, it } from "vitest";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** From client/src, without the ending: "app/areas". */
const nameOf = (path: string, from = "app/"): string =>
  new URL(path, `file:///${from}`).pathname.slice(1).replace(/\.(?:js|tsx?)$/, "");

/** Files of the client and what each loads of the others, lazy screens too. */
function imports(): Map<string, string[]> {
  const files = Object.keys(sources).filter((path) => !path.includes(".test."));
  const known = new Set(files.map((path) => nameOf(path)));
  return new Map(
    files.map((path) => {
      const text = (sources[path] ?? "").replace(/^(?:import|export) type [^;]*;$/gm, "");
      const named = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, to = ""]) =>
        nameOf(to, nameOf(path)),
      );
      return [nameOf(path), named.filter((one) => known.has(one))];
    }),
  );
}

/** The first way found from each file back to itself. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(" > "));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

it("[BORDER-6] no file of the client imports itself by way of others", () => {
  expect(
    circles(
      new Map([
        ["a", ["b"]],
        ["b", ["a"]],
      ]),
    ),
  ).toEqual(["a > b > a"]);
  const graph = imports();
  expect(graph.get("app/router")).toContain("app/WorkspaceFrame");
  expect(circles(graph)).toEqual([]);
});
