import { existsSync, readFileSync } from "node:fs";
import { at } from "./lib/root.mjs";
import { filesIn } from "./lib/source.mjs";
import { bordersCrossed } from "./rules/borders.mjs";
import { rulesWithOneId, rulesWithoutTest } from "./rules/ids.mjs";
import { unsaidCodes } from "./rules/messages.mjs";
import { impureFiles } from "./rules/purity.mjs";
import { screensWithoutWords } from "./rules/screen-words.mjs";
import { styleFindings } from "./rules/styles.mjs";
import { transactCallers, waitingActs } from "./rules/transactions.mjs";

/** What no ready-made tool knows of this project: borders, purity, one path of a change, words, styles. */
const code = filesIn(["shared/src", "server/src", "client/src", "e2e"], /\.tsx?$/);
const styles = filesIn(["shared/src", "server", "client/src"], /\.css$/);

const findings = [
  ...bordersCrossed(code),
  ...impureFiles(code),
  ...transactCallers(code),
  ...waitingActs(code),
  ...unsaidCodes(code),
  ...styleFindings(styles),
  ...screensWithoutWords(code),
];
for (const { path, line, message } of findings) console.log(`${path}:${line} ${message}`);

const file = at("shared/SPEC.md");
const spec = existsSync(file) ? readFileSync(file, "utf8") : "";
const untested = rulesWithoutTest(
  spec,
  filesIn(
    ["shared/src", "server/src", "server/bench", "client/src", "e2e", "scripts"],
    /\.(test|contract|spec)\.(tsx?|mjs)$/,
  ),
);
if (untested.length > 0) console.log(`Rules of shared/SPEC.md that no test names: ${untested.join(", ")}.`);
const twice = rulesWithOneId(spec);
if (twice.length > 0) console.log(`Ids of more than one rule in shared/SPEC.md: ${twice.join(", ")}.`);

process.exit(findings.length + untested.length + twice.length > 0 ? 1 : 0);
