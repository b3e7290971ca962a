import { finding, importsOf, isTest, programOf, walk } from "../lib/source.mjs";
import { impurities } from "./purity.mjs";

const mayTransact =
  /^server\/src\/(acts\/perform\.ts|adapters\/sqlite\/(store|journal)\.ts|documents\/|testing\/)/;
const waits =
  /^(node:(fs|fs\/promises|http|https|net|child_process|timers|timers\/promises|dns)|npm:(nodemailer|undici)(\/|$))/;

/** One path of a change: `transact` is called by perform, and by the journal and documents/ for typed text. */
export function transactCallers(files) {
  const found = [];
  for (const file of files) {
    if (!file.path.startsWith("server/src/") || isTest(file.path) || mayTransact.test(file.path)) continue;
    walk(programOf(file), (node) => {
      if (
        node.type === "CallExpression" &&
        node.callee.type === "MemberExpression" &&
        /^transact(Aside)?$/.test(node.callee.property.name)
      ) {
        found.push(
          finding(
            file,
            node.start,
            "calls store.transact. Only acts/perform.ts and the journal do: hand an act to perform.",
          ),
        );
      }
    });
  }
  return found;
}

const isActFile = (file) =>
  file.path.startsWith("server/src/features/") &&
  importsOf(file).some(
    ({ target, specifier }) => target === "server/src/acts/act" && /act\.js$/.test(specifier),
  ) &&
  /\bact\s*(<[\s\S]*?>)?\s*\(\s*\{/.test(file.text);

/** Inside an act only its transaction is awaited, and time and chance come from its context. */
export function waitingActs(files) {
  return files
    .filter((file) => !isTest(file.path) && isActFile(file))
    .flatMap((file) => [
      ...importsOf(file)
        .filter(({ target }) => waits.test(target))
        .map(({ offset, specifier }) =>
          finding(
            file,
            offset,
            `imports "${specifier}" into an act. Inside a transaction only the transaction is awaited: do it before, in the route, or after commit.`,
          ),
        ),
      ...impurities(file),
    ]);
}
