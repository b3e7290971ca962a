import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "vite";
import { root } from "./root.mjs";

const skipped = new Set(["node_modules", "dist", "dist-types", "test-results", "report"]);

/** Files of the project under `folders`, as path and text. */
export function filesIn(folders, ending) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(path);
      } else if (ending.test(entry.name)) found.push({ path, text: readFileSync(join(root, path), "utf8") });
    }
  };
  for (const folder of folders) walk(folder);
  return found;
}

export const isTest = (path) => /\.(test|contract|testing)\.tsx?$|\/testing\/|^e2e\//.test(path);

const parsed = new WeakMap();

export function programOf(file) {
  let program = parsed.get(file);
  if (!program) {
    const read = parseSync(file.path, file.text);
    if (read.errors.length > 0) throw new Error(`${file.path} can't be read: ${read.errors[0].message}`);
    program = read.program;
    parsed.set(file, program);
  }
  return program;
}

export function walk(node, visit, parent = null) {
  if (!node || typeof node.type !== "string") return;
  visit(node, parent);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) walk(one, visit, node);
    else if (value && typeof value === "object") walk(value, visit, node);
  }
}

export const lineAt = (file, offset) => file.text.slice(0, offset).split("\n").length;

export const finding = (file, offset, message) => ({ path: file.path, line: lineAt(file, offset), message });

/** Everything a file imports, types too: where it stands, and the place in the project or the package it means. */
export function importsOf(file) {
  const found = [];
  const add = (source) => {
    if (source?.type === "Literal" && typeof source.value === "string") {
      found.push({
        offset: source.start,
        specifier: source.value,
        target: targetOf(file.path, source.value),
      });
    }
  };
  walk(programOf(file), (node) => {
    if (
      [
        "ImportDeclaration",
        "ExportNamedDeclaration",
        "ExportAllDeclaration",
        "ImportExpression",
        "TSImportType",
      ].includes(node.type)
    )
      add(node.source);
  });
  return found;
}

/** "./x.js" -> "server/src/acts/x"; "@accord/shared/ballots" -> "shared/src/ballots/index"; others "node:…" or "npm:…". */
function targetOf(from, specifier) {
  if (specifier.startsWith("."))
    return posix.join(posix.dirname(from), specifier).replace(/\.(js|jsx|ts|tsx)$/, "");
  const own = /^@accord\/(\w+)(?:\/(.+))?$/.exec(specifier);
  if (own) return `${own[1]}/src/${own[2] ? `${own[2]}/` : ""}index`;
  if (specifier.startsWith("node:") || builtins.has(specifier.split("/")[0]))
    return `node:${specifier.replace(/^node:/, "")}`;
  return `npm:${specifier}`;
}

const builtins = new Set([
  "fs",
  "path",
  "os",
  "crypto",
  "http",
  "https",
  "net",
  "child_process",
  "events",
  "stream",
  "util",
  "url",
  "worker_threads",
]);
