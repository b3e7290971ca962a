import { finding, isTest, programOf, walk } from "../lib/source.mjs";

const catalogue = /^shared\/src\/messages\/en\/(?!index\.ts)[\w-]+\.ts$/;

function idsOf(files) {
  const ids = [];
  for (const file of files.filter(({ path }) => catalogue.test(path))) {
    walk(programOf(file), (node) => {
      if (node.type === "Property" && node.key.type === "Literal") ids.push(node.key.value);
    });
  }
  return ids;
}

/** Codes of issues, by `issue("code")` or `code: "code"`, that no sentence ends with: people would read the code. */
export function unsaidCodes(files) {
  const ids = idsOf(files);
  const bound = files.filter(
    ({ path, text }) =>
      /^(shared|server)\/src\//.test(path) &&
      !/^shared\/src\/(verifier|messages)\//.test(path) &&
      !isTest(path) &&
      /["/]issues(\/index\.js|\/issue\.js)?"|@accord\/shared\/issues"/.test(text),
  );
  return bound.flatMap((file) => {
    const found = [];
    const check = (value) => {
      if (value?.type !== "Literal" || typeof value.value !== "string") return;
      if (ids.some((id) => id.endsWith(`.${value.value}`))) return;
      found.push(
        finding(
          file,
          value.start,
          `The issue "${value.value}" has no sentence: write "issue.${value.value}".`,
        ),
      );
    };
    walk(programOf(file), (node) => {
      if (node.type === "Property" && node.key.name === "code") check(node.value);
      if (node.type === "CallExpression" && node.callee.name === "issue") check(node.arguments[0]);
    });
    return found;
  });
}
