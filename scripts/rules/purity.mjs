import { finding, isTest, programOf, walk } from "../lib/source.mjs";

const ofNode = new Set([
  "env",
  "argv",
  "cwd",
  "exit",
  "hrtime",
  "nextTick",
  "platform",
  "stdout",
  "stderr",
  "uptime",
]);
const calls = new Set(["fetch", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"]);

/** What makes the same question get another answer: the clock, randomness, the machine, the network. */
export function impurities(file) {
  const found = [];
  const add = (node, what) =>
    found.push(
      finding(
        file,
        node.start,
        `${what}. Give it in as a value: dates as ISO strings, ids and secrets from outside.`,
      ),
    );
  walk(programOf(file), (node) => {
    const callee = node.callee;
    if (node.type === "NewExpression" && callee.name === "Date" && node.arguments.length === 0)
      add(node, "new Date() reads the clock");
    if (node.type === "CallExpression" && callee.type === "Identifier") {
      if (callee.name === "Date") add(node, "Date() reads the clock");
      if (calls.has(callee.name)) add(node, `${callee.name}() reaches outside`);
    }
    if (
      node.type !== "MemberExpression" ||
      node.object.type !== "Identifier" ||
      node.property.type !== "Identifier"
    )
      return;
    const [of, what] = [node.object.name, node.property.name];
    if (of === "Date" && what === "now") add(node, "Date.now reads the clock");
    if (of === "performance" && what === "now") add(node, "performance.now reads the clock");
    if (of === "Math" && what === "random") add(node, "Math.random is chance");
    if (of === "crypto" && ["getRandomValues", "randomUUID", "subtle"].includes(what))
      add(node, `crypto.${what} is chance or the machine`);
    if (of === "globalThis" && ["crypto", "process", "fetch", "document"].includes(what))
      add(node, `globalThis.${what} reaches outside`);
    if (of === "process" && ofNode.has(what)) add(node, `process.${what} reads the machine`);
  });
  return found;
}

/** shared is pure; so are acts, which take time, ids and secrets from their context. */
export function impureFiles(files) {
  return files
    .filter(({ path }) => !isTest(path) && path.startsWith("shared/src/"))
    .flatMap((file) => impurities(file));
}
