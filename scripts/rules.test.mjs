import { describe, expect, it } from "vitest";
import { borders, bordersCrossed } from "./rules/borders.mjs";
import { fieldRules, fieldRulesWithoutTest } from "./rules/field.mjs";
import { rulesWithOneId, rulesWithoutTest } from "./rules/ids.mjs";
import { unsaidCodes } from "./rules/messages.mjs";
import { impureFiles } from "./rules/purity.mjs";
import { screensWithoutWords } from "./rules/screen-words.mjs";
import { styleFindings } from "./rules/styles.mjs";
import { transactCallers, waitingActs } from "./rules/transactions.mjs";

const file = (path, text) => ({ path, text });
const namesOf = (findings) => findings.map(({ message }) => /\(([\w-]+)\)$/.exec(message)?.[1]);

/** One file over each border. */
const over = {
  "shared-is-pure": ["shared/src/ballots/tally.ts", 'import { readFile } from "node:fs/promises";'],
  "verifier-stands-alone": [
    "shared/src/verifier/check.ts",
    'import { outcomeOf } from "../ballots/index.js";',
  ],
  "ports-know-nobody": ["server/src/ports/store.ts", 'import type { Act } from "../acts/act.js";'],
  "acts-know-ports": ["server/src/acts/perform.ts", 'import { httpDoor } from "../doors/http.js";'],
  "documents-know-ports": ["server/src/documents/room.ts", 'import { may } from "../acts/authorise.js";'],
  "doors-know-no-feature": [
    "server/src/doors/http.ts",
    'import { castVote } from "../features/ballots/cast-vote.js";',
  ],
  "features-keep-apart": [
    "server/src/features/plan/build.ts",
    'import { castVote } from "../ballots/cast-vote.js";',
  ],
  "public-site-reads-publications": [
    "server/src/features/public-site/pages.tsx",
    'import { contribution } from "../../ports/tables/index.js";',
  ],
  "adapters-know-ports": [
    "server/src/adapters/mail/smtp.ts",
    'import { settingsFrom } from "../../settings.js";',
  ],
  "adapters-are-wired-in-one-place": [
    "server/src/features/plan/build.ts",
    'import { SqliteStore } from "../../adapters/sqlite/store.js";',
  ],
  "server-without-client": [
    "server/src/doors/pages.ts",
    'import { App } from "../../../client/src/app/App.js";',
  ],
  "client-without-server": [
    "client/src/app/App.tsx",
    'export { settingsTable } from "@accord/server/settings";',
  ],
  "ui-knows-no-domain": [
    "client/src/ui/Button.tsx",
    'const page = await import("../features/ballots/Vote.js");',
  ],
  "journeys-see-what-people-see": [
    "e2e/journeys/a.spec.ts",
    'import { openHouse } from "../../server/src/open-house.js";',
  ],
};

describe("borders", () => {
  it("[BORDER-1] has a sample over every border", () => {
    expect(Object.keys(over).sort()).toEqual(borders.map(({ name }) => name).sort());
  });

  it.each(Object.entries(over))(
    "[BORDER-1] %s is caught, with the sentence that says why",
    (name, [path, text]) => {
      const findings = bordersCrossed([file(path, `\n${text}`)]);
      expect(namesOf(findings)).toContain(name);
      expect(findings[0].line).toBe(2);
      expect(findings[0].message).toContain(borders.find((border) => border.name === name).why);
    },
  );

  it("[BORDER-1] lets pass what the borders allow", () => {
    const fine = [
      file(
        "shared/src/ballots/tally.ts",
        'import { z } from "zod"; import { sha256 } from "@noble/hashes/sha2.js"; import { bloc } from "../forum/index.js";',
      ),
      file(
        "shared/src/ballots/tally.test.ts",
        'import { readFileSync } from "node:fs"; import fc from "fast-check"; import { it } from "vitest";',
      ),
      file(
        "server/src/features/plan/build.ts",
        'import { act } from "../../acts/act.js"; import { ballotOf } from "../ballots/queries.js"; import { voted } from "../ballots/index.js";',
      ),
      file("server/src/open-house.ts", 'import { SqliteStore } from "./adapters/sqlite/store.js";'),
      file(
        "server/src/features/public-site/pages.tsx",
        'import { publication } from "../../ports/tables/public-site.js"; import type { Door } from "../../doors/http.js";',
      ),
      file(
        "client/src/features/ballots/Vote.tsx",
        'import { castVote } from "@accord/shared/ballots"; import { Button } from "../../ui/Button.js";',
      ),
    ];
    expect(bordersCrossed(fine)).toEqual([]);
  });

  it("[BORDER-1] a package whose name only begins like an allowed one is refused", () => {
    expect(
      namesOf(
        bordersCrossed([
          file("shared/src/plan/x.ts", 'import x from "zodiac"; import y from "@noble/ciphers";'),
        ]),
      ),
    ).toEqual(["shared-is-pure", "shared-is-pure"]);
  });
});

describe("purity of shared", () => {
  it.each([
    "Date.now()",
    "new Date()",
    "Math.random()",
    "crypto.randomUUID()",
    "process.env.HOME",
    'fetch("/x")',
    "setTimeout(f, 1)",
    "performance.now()",
    "globalThis.crypto",
  ])("[BORDER-2] finds %s, with its line", (text) => {
    expect(
      impureFiles([
        file("shared/src/plan/x.ts", `// Date.now() in a comment is none\nexport const x = ${text};`),
      ]),
    ).toMatchObject([{ path: "shared/src/plan/x.ts", line: 2 }]);
  });

  it("[BORDER-2] lets pass dates that are given in, a variable called process, and tests", () => {
    const pure = file(
      "shared/src/plan/x.ts",
      "export const f = (process, at) => [process.title, new Date(at), Date.parse(at)];",
    );
    expect(impureFiles([pure, file("shared/src/plan/x.test.ts", "const x = Math.random();")])).toEqual([]);
  });
});

describe("the one path of a change", () => {
  it("[BORDER-3] store.transact is called by perform and the journal only", () => {
    const text = "await store.transact(async (tx) => {});";
    const findings = transactCallers(
      [
        "server/src/features/plan/x.ts",
        "server/src/acts/perform.ts",
        "server/src/adapters/sqlite/journal.ts",
      ].map((path) => file(path, text)),
    );
    expect(findings.map(({ path }) => path)).toEqual(["server/src/features/plan/x.ts"]);
  });

  it("[BORDER-3] an act waits for nothing but its transaction and reads no clock", () => {
    const text = (line) =>
      `import { act } from "../../acts/act.js";\n${line}\nexport const x = act<A, B>({ name: "x", async run() { await fetch("http://x"); return Date.now(); } });`;
    expect(
      waitingActs([
        file("server/src/features/plan/x.ts", text('import { readFile } from "node:fs/promises";')),
      ]).map(({ line }) => line),
    ).toEqual([2, 3, 3]);
    expect(
      waitingActs([
        file("server/src/features/plan/routes.ts", 'import { readFile } from "node:fs/promises";'),
      ]),
    ).toEqual([]);
  });
});

describe("words", () => {
  it("[BORDER-4] finds codes of issues without a sentence", () => {
    const catalogue = file(
      "shared/src/messages/en/refusals.ts",
      'export const refusals = { "issue.too_long": "Too long" };',
    );
    const rule = file(
      "shared/src/plan/issues.ts",
      'import { issue } from "../issues/index.js";\nexport const a = [{ code: "too_long" }, { code: "too_short" }, issue("too_wide"), issue(`${kind}_wide`)];',
    );
    expect(unsaidCodes([catalogue, rule]).map(({ message }) => message)).toEqual([
      expect.stringContaining('"too_short"'),
      expect.stringContaining('"too_wide"'),
    ]);
  });
});

describe("styles", () => {
  it("[BORDER-5] finds physical sides and colours outside the tokens", () => {
    const css = file(
      "client/src/a.css",
      ".a { margin-left: 1px; color: #fff; }\n.b { text-align: right; background: rgb(0 0 0); left: 0; }\n/* left: 0; #fff */",
    );
    expect(
      styleFindings([css])
        .map(({ line }) => line)
        .sort(),
    ).toEqual([1, 1, 2, 2, 2]);
  });

  it("[BORDER-5] lets pass logical sides, tokens and the file of tokens itself", () => {
    const fine = file(
      "client/src/a.css",
      "#main { margin-inline-start: 1px; color: var(--ink); text-align: start; inset-inline-end: 0; }",
    );
    expect(styleFindings([fine, file("shared/src/tokens/tokens.css", ":root { --ink: #111; }")])).toEqual([]);
  });
});

describe("words of a screen", () => {
  it("[BORDER-7] names a screen whose line leaves out words that a part of it asks for", () => {
    const catalogue = file("shared/src/messages/en/plan.ts", 'export const plan = { "plan.title": "Plan" };');
    const line = (words) =>
      file("client/src/features/plan/screens.ts", `screen("/plan", ${words}, () => import("./Plan.js"))`);
    const parts = [
      catalogue,
      file("client/src/features/plan/Plan.tsx", 'import { Head } from "./Head.js";'),
      file("client/src/features/plan/Head.tsx", 'say("plan.title")'),
    ];
    expect(screensWithoutWords([...parts, line('["plan"]')])).toEqual([]);
    expect(screensWithoutWords([...parts, line("[]")]).map(({ message }) => message)).toEqual([
      "/plan needs the words of plan (screen-words)",
    ]);
  });
});

describe("numbered rules", () => {
  it("[RUN-5] lists the rules of SPEC.md that no test names", () => {
    const spec = "- **[LOG-1]** The log …\n- LOG-2 Nothing …\nSee LOG-1 again.";
    expect(rulesWithoutTest(spec, [{ text: 'it("[LOG-1] is chained", () => {})' }])).toEqual(["LOG-2"]);
  });

  it("[RUN-5] finds ids that two rules of SPEC.md bear", () => {
    const spec = "- [LOG-1] The log …, see LOG-2.\n- [LOG-2] Nothing …\n- [LOG-3] A …\n- [LOG-2] Another …";
    expect(rulesWithOneId(spec)).toEqual(["LOG-2"]);
  });

  it("[RUN-5] lists the rules of the field that no test names, a time only where times are computed", () => {
    const titles = fieldRules.now.map((id) => `it("[${id}] holds", () => {})`).join("\n");
    expect(fieldRulesWithoutTest([file("shared/src/process/plan.test.ts", titles)]).now).toEqual([]);
    expect(fieldRulesWithoutTest([file("server/src/documents/kill.test.ts", titles)]).now).toContain("T1");
    const found = fieldRulesWithoutTest([file("shared/src/ballots/a.test.ts", 'it("[Q2][M9] …")')]);
    expect(found.now).not.toContain("Q2");
    expect(found.later["the drafting room"]).not.toContain("M9");
  });
});
