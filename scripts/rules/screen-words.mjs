import { importsOf, lineAt, programOf, walk } from "../lib/source.mjs";

const routes = "client/src/app/routes.tsx";
const catalogue = /^shared\/src\/messages\/en\/(\w+)\.ts$/;
/** Loaded with the first page. */
const first = new Set(["common", "refusals", "index"]);
/** Said by the server alone. */
const notInClient = new Set(["publicSite", "exports"]);

/** Message id -> file of the catalogue; issues are said wherever the server refuses, so no screen names them. */
function placesOf(files) {
  const places = new Map();
  for (const file of files) {
    const part = catalogue.exec(file.path)?.[1];
    if (!part || first.has(part) || notInClient.has(part)) continue;
    walk(programOf(file), (node) => {
      if (node.type === "Property" && node.key.type === "Literal") places.set(node.key.value, part);
    });
  }
  return places;
}

function saidIn(file) {
  const ids = new Set();
  const beginnings = new Set();
  walk(programOf(file), (node) => {
    if (node.type === "Literal" && typeof node.value === "string") ids.add(node.value);
    if (node.type === "TemplateLiteral" && node.quasis[0].value.cooked) {
      const start = node.quasis[0].value.cooked;
      if (node.expressions.length === 0) ids.add(start);
      else if (/^[a-z]\w*\.[\w.]*$/i.test(start)) beginnings.add(start);
    }
  });
  return { ids, beginnings };
}

/** Path of a screen -> files of the catalogue that it and what it imports within the client ask for. */
export function wordsOfScreens(files) {
  const byPath = new Map(files.map((file) => [file.path.replace(/\.(tsx?)$/, ""), file]));
  const places = placesOf(files);
  const partsOf = new Map();
  const partsIn = (name) => {
    if (!partsOf.has(name)) {
      const { ids, beginnings } = saidIn(byPath.get(name));
      const parts = new Set();
      for (const [id, part] of places) {
        if (id.startsWith("issue.")) continue;
        if (ids.has(id) || [...beginnings].some((start) => id.startsWith(start))) parts.add(part);
      }
      partsOf.set(name, parts);
    }
    return partsOf.get(name);
  };
  const reached = (name, seen = new Set()) => {
    if (seen.has(name) || !byPath.has(name) || !/^(client|shared)\/src\//.test(name)) return seen;
    if (name.startsWith("shared/src/messages/")) return seen;
    seen.add(name);
    for (const { target } of importsOf(byPath.get(name))) reached(target, seen);
    return seen;
  };
  const screens = new Map();
  const file = byPath.get(routes.replace(/\.tsx$/, ""));
  walk(programOf(file), (node) => {
    if (node.type !== "ObjectExpression") return;
    const of = (key) => node.properties.find((one) => one.key?.name === key)?.value;
    const path = of("path")?.value;
    let source = null;
    if (path)
      walk(of("load"), (inner) => {
        if (inner.type === "ImportExpression") source = inner.source.value;
      });
    if (!source) return;
    const name = `client/src/${source.replace(/^\.\.\//, "").replace(/\.js$/, "")}`;
    const needed = new Set(
      [...reached(name)].filter((one) => one.startsWith("client/")).flatMap((one) => [...partsIn(one)]),
    );
    const named = (of("words")?.elements ?? []).map((one) => one.value);
    screens.set(path, { needed: [...needed].sort(), named, line: lineAt(file, node.start) });
  });
  return screens;
}

/** Screens whose line in routes.tsx leaves out words that they need: they would show as nothing for a moment. */
export function screensWithoutWords(files) {
  return [...wordsOfScreens(files)].flatMap(([path, { needed, named, line }]) => {
    const missing = needed.filter((one) => !named.includes(one));
    return missing.length === 0
      ? []
      : [{ path: routes, line, message: `${path} needs the words of ${missing.join(", ")} (screen-words)` }];
  });
}
