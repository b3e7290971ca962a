import { finding, isTest, programOf, walk } from "../lib/source.mjs";

const catalogue = /^shared\/src\/messages\/en\/(?!index\.ts)[\w-]+\.ts$/;
const spoken = new Set([
  "aria-label",
  "aria-description",
  "title",
  "placeholder",
  "alt",
  "label",
  "description",
]);
const word = /\p{L}{2,}/u;
/** Names that are the same in every language. */
const names = new Set(["Accord"]);

export function idsOf(files) {
  const ids = new Map();
  for (const file of files.filter(({ path }) => catalogue.test(path))) {
    walk(programOf(file), (node) => {
      if (node.type === "Property" && node.key.type === "Literal" && typeof node.key.value === "string")
        ids.set(node.key.value, { file, offset: node.start });
    });
  }
  return ids;
}

/** Ids that nothing says: neither written out nor begun by a template such as `refusal.${code}`. */
export function unusedIds(files) {
  const whole = new Set();
  const beginnings = new Set();
  for (const file of files) {
    if (catalogue.test(file.path) || isTest(file.path)) continue;
    walk(programOf(file), (node) => {
      if (node.type === "Literal" && typeof node.value === "string") whole.add(node.value);
      if (node.type === "TemplateLiteral") {
        const start = node.quasis[0].value.cooked;
        if (node.expressions.length > 0 && start.includes(".")) beginnings.add(start);
        if (node.expressions.length === 0) whole.add(start);
      }
    });
  }
  return [...idsOf(files)]
    .filter(([id]) => !whole.has(id) && ![...beginnings].some((start) => id.startsWith(start)))
    .map(([id, { file, offset }]) => finding(file, offset, `"${id}" is said nowhere.`));
}

/** Codes of issues, written as `code: "x"` in shared and server, that have no sentence. */
export function unsaidCodes(files) {
  const sentences = [...idsOf(files).keys()];
  return files
    .filter(
      ({ path }) =>
        /^(shared|server)\/src\//.test(path) &&
        !path.startsWith("shared/src/verifier/") &&
        !isTest(path) &&
        !catalogue.test(path),
    )
    .flatMap((file) => {
      const found = [];
      const imports = /@accord\/shared\/issues|\/issues\/index\.js|issues\/issue\.js/.test(file.text);
      if (!imports) return found;
      walk(programOf(file), (node) => {
        if (
          node.type !== "Property" ||
          node.key.name !== "code" ||
          node.value.type !== "Literal" ||
          typeof node.value.value !== "string"
        )
          return;
        const code = node.value.value;
        if (!sentences.some((id) => id.endsWith(`.${code}`)))
          found.push(
            finding(
              file,
              node.start,
              `The issue "${code}" has no sentence: write "issue.${code}" in messages/en/refusals.ts.`,
            ),
          );
      });
      return found;
    });
}

/** Words written into a screen instead of the catalogue. */
export function wordsInScreens(files) {
  return files
    .filter(
      ({ path }) =>
        /^(client|server)\/src\/.*\.tsx$/.test(path) && !path.includes("/ui/gallery/") && !isTest(path),
    )
    .flatMap((file) => {
      const found = [];
      const add = (node, text) =>
        found.push(
          finding(
            file,
            node.start,
            `"${text.trim().slice(0, 60)}" is written into the screen. Words stand in shared/src/messages/en.`,
          ),
        );
      walk(programOf(file), (node) => {
        if (node.type === "JSXText" && word.test(node.value) && !names.has(node.value.trim()))
          add(node, node.value);
        if (
          node.type === "JSXAttribute" &&
          spoken.has(node.name.name) &&
          node.value?.type === "Literal" &&
          word.test(node.value.value) &&
          !names.has(node.value.value)
        )
          add(node, node.value.value);
      });
      return found;
    });
}
