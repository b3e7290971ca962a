import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { at, root } from "./root.mjs";

const notBuilt = /\.(test|contract|testing)\.tsx?$|\/testing\//;

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** One hash over names and contents of all files under `paths`, tests left out. */
export function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesUnder(at(path))) {
      if (notBuilt.test(file)) continue;
      hash
        .update(`${relative(root, file)}\0`)
        .update(createHash("sha256").update(readFileSync(file)).digest());
    }
  }
  return hash.digest("hex");
}

const stampFile = (name) => at("node_modules", `.accord-${name}`);

export const isStamped = (name, hash) =>
  existsSync(stampFile(name)) && readFileSync(stampFile(name), "utf8") === hash;

export function stamp(name, hash) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
