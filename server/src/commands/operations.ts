import { sayIn, sayIssue, sayRefusal } from "@accord/shared/messages";
import { Refused } from "../acts/refused.js";
import { type Operate, type Operated, type Operation, OperationRefused } from "./operation.js";
import { exportPublicFiles } from "./operations/export-public-files.js";
import { importFile } from "./operations/import-file.js";
import { listPeople } from "./operations/list-people.js";
import { loadFixture } from "./operations/load-fixture.js";
import { newPassword } from "./operations/new-password.js";

/** All that the socket answers. The operator is whoever may read the data folder. */
const operations: Readonly<Record<string, Operation>> = {
  "list-people": listPeople,
  "new-password": newPassword,
  "export-public-files": exportPublicFiles,
  "import-file": importFile,
  "load-fixture": loadFixture,
};

export function operatedOn(operated: Operated): Operate {
  return async (name, input) => {
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation) throw new Error(`The running Accord does not know "${name}". Is it another version?`);
    return operation(operated, input).catch((error: unknown) => {
      throw error instanceof Refused ? new OperationRefused(error.code, wordsOf(error)) : error;
    });
  };
}

function wordsOf({ code, issues }: Refused): string {
  const say = sayIn("en");
  return issues.length === 0 ? sayRefusal(say, code) : issues.map((issue) => sayIssue(say, issue)).join("\n");
}
