/**
 * Checks the words of the program against the catalogue: every id is used, every id asked for exists, and no
 * screen has words of its own. Prints file:line for each finding and exits 1 when there is one.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Vite brings the only parser of TypeScript in the tree; it belongs to the client.
const vite = createRequire(new URL("../client/package.json", import.meta.url)).resolve("vite");
const { parseSync } = await import(pathToFileURL(vite.replace(/index\.cjs$/, "dist/node/index.js")).href);

const readers = ["title", "label", "alt", "placeholder", "aria-label", "hint", "caption", "summary", "text"];

/** Every node of a syntax tree. */
function* nodesOf(node) {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const one of node) yield* nodesOf(one);
    return;
  }
  if (typeof node.type === "string") yield node;
  for (const [key, value] of Object.entries(node)) if (key !== "type") yield* nodesOf(value);
}

/** What a source file holds: its plain strings, the beginnings of its built ids, ids asked for, words of its own. */
export function readSource(path, text) {
  const found = { strings: new Set(), prefixes: new Set(), asked: [], words: [] };
  const lineOf = (at) => text.slice(0, at).split("\n").length;
  const note = (list, at, value) => list.push({ path, line: lineOf(at), value });
  for (const node of nodesOf(parseSync(path, text).program)) {
    if (node.type === "Literal" && typeof node.value === "string") found.strings.add(node.value);
    if (node.type === "TemplateLiteral") {
      const start = node.quasis[0].value.cooked ?? "";
      if (node.expressions.length === 0) found.strings.add(start);
      else if (/^[a-z][\w-]*\.[\w.-]*$/i.test(start)) found.prefixes.add(start);
    }
    if (node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "say") {
      const [first] = node.arguments;
      if (first?.type === "Literal" && typeof first.value === "string")
        note(found.asked, first.start, first.value);
    }
    if (node.type === "JSXOpeningElement" && node.name.name === "Say") {
      const id = node.attributes.find((one) => one.name?.name === "id")?.value;
      if (id?.type === "Literal") note(found.asked, id.start, id.value);
    }
    if (node.type === "JSXText" && /\p{L}/u.test(node.value))
      note(found.words, node.start, node.value.trim());
    if (node.type === "JSXAttribute" && readers.includes(node.name.name) && node.value?.type === "Literal") {
      if (/\p{L}.*\s|\p{Lu}\p{Ll}/u.test(node.value.value)) note(found.words, node.start, node.value.value);
    }
    if (node.type === "JSXExpressionContainer" && node.expression.type === "Literal") {
      const { value, start } = node.expression;
      if (typeof value === "string" && /\p{L}{2}/u.test(value) && inElement(value))
        note(found.words, start, value);
    }
  }
  return found;
}

/** A string in braces counts as words when it reads as such: with a space or as a word with a capital. */
const inElement = (value) => /\p{L}\s+\p{L}/u.test(value) || /^\p{Lu}\p{Ll}+$/u.test(value);

/** The findings for a catalogue (id -> where it stands) and sources (path -> text). */
export function findingsIn(catalogue, sources, isScreen) {
  const strings = new Set();
  const prefixes = new Set();
  const findings = [];
  for (const [path, text] of Object.entries(sources)) {
    const source = readSource(path, text);
    for (const one of source.strings) strings.add(one);
    for (const one of source.prefixes) prefixes.add(one);
    for (const { line, value } of source.asked)
      if (!(value in catalogue)) findings.push(`${path}:${line} asks for "${value}", which nobody wrote`);
    if (isScreen(path))
      for (const { line, value } of source.words)
        findings.push(`${path}:${line} has words of its own: ${value.replace(/\s+/g, " ").slice(0, 60)}`);
  }
  const begun = [...prefixes];
  for (const [id, place] of Object.entries(catalogue)) {
    if (!strings.has(id) && !begun.some((start) => id.startsWith(start)))
      findings.push(`${place} "${id}" is used nowhere`);
  }
  return findings;
}

/** id -> file:line, read from the files of the catalogue. */
export function catalogueIn(files) {
  const catalogue = {};
  for (const [path, text] of Object.entries(files)) {
    for (const node of nodesOf(parseSync(path, text).program)) {
      if (node.type !== "Property" || node.key.type !== "Literal") continue;
      catalogue[node.key.value] = `${path}:${text.slice(0, node.start).split("\n").length}`;
    }
  }
  return catalogue;
}

function main() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const read = (pattern) =>
    Object.fromEntries(
      globSync(pattern, { cwd: root })
        .filter((path) => !/\.test\.tsx?$|\/(gallery|testing|node_modules|dist|dist-types)\//.test(path))
        .map((path) => [relative(root, join(root, path)), readFileSync(join(root, path), "utf8")]),
    );
  const messages = "shared/src/messages/en/";
  const all = ["client/src", "server/src", "shared/src"].filter((top) => existsSync(join(root, top)));
  const sources = Object.assign({}, ...all.map((top) => read(`${top}/**/*.{ts,tsx}`)));
  const catalogue = catalogueIn(read(`${messages}*.ts`));
  for (const path of Object.keys(sources)) if (path.startsWith(messages)) delete sources[path];
  const isScreen = (path) =>
    path.endsWith(".tsx") &&
    (path.startsWith("client/src/") || path.startsWith("server/src/features/public-site/"));
  const findings = findingsIn(catalogue, sources, isScreen);
  for (const finding of findings) console.log(finding);
  console.log(`${Object.keys(catalogue).length} messages, ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
