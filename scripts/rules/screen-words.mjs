import { finding, importsOf, programOf, walk } from "../lib/source.mjs";

const ofFeature = /^client\/src\/features\/\w+\/screens\.ts$/;
const catalogue = /^shared\/src\/messages\/en\/(\w+)\.ts$/;
/** Loaded with the first page. */
const first = new Set(["common", "refusals", "index"]);
/** Said by the server alone. */
const notInClient = new Set(["publicSite", "exports", "ballotLetters"]);

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

/** Each screen's line, with the files of the catalogue that it and what it imports within the client ask for. */
function wordsOfScreens(files) {
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
  const screens = [];
  for (const file of files.filter(({ path }) => ofFeature.test(path)))
    walk(programOf(file), (node) => {
      if (node.type !== "CallExpression" || !["screen", "ofProcess"].includes(node.callee.name)) return;
      const [path, words, load] = node.arguments;
      const { source } = load.body;
      const name = `${file.path.replace("screens.ts", "")}${source.value.slice(2).replace(/\.js$/, "")}`;
      const needed = new Set(
        [...reached(name)].filter((one) => one.startsWith("client/")).flatMap((one) => [...partsIn(one)]),
      );
      const named = words.elements.map((one) => one.value);
      screens.push({ file, node, screen: path.value, needed: [...needed].sort(), named });
    });
  return screens;
}

/** Screens whose line in their feature's screens.ts leaves out words that they need: they would show as nothing for a moment. */
export function screensWithoutWords(files) {
  return wordsOfScreens(files).flatMap(({ file, node, screen, needed, named }) => {
    const missing = needed.filter((one) => !named.includes(one));
    return missing.length === 0
      ? []
      : [finding(file, node.start, `${screen} needs the words of ${missing.join(", ")} (screen-words)`)];
  });
}
