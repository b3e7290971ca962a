import { finding, importsOf, isTest } from "../lib/source.mjs";

const pure = /^npm:(zod|yjs|lib0|prosemirror-model|intl-messageformat|@noble\/(hashes|curves))(\/|$)/;
const forTests = /^(node:|npm:(vitest|fast-check)(\/|$))/;
const own = (path) => path.split("/").slice(0, 4).join("/");

/** Who may import what. `from` are the files it binds, `refuses` the targets it turns away, `why` the sentence people read. */
export const borders = [
  {
    name: "shared-is-pure",
    from: (path) => path.startsWith("shared/src/"),
    refuses: (target, path) =>
      !target.startsWith("shared/src/") && !pure.test(target) && !(isTest(path) && forTests.test(target)),
    why: "shared imports only itself and its closed list (zod, yjs, lib0, prosemirror-model, intl-messageformat, @noble/*): the same question must get the same answer in the browser, on the server and years later.",
  },
  {
    name: "verifier-stands-alone",
    from: (path) => path.startsWith("shared/src/verifier/") && !isTest(path),
    refuses: (target) => !target.startsWith("shared/src/verifier/") && !/^npm:@noble\//.test(target),
    why: "The verifier imports only itself and @noble/*: it must not share a mistake with the rules it checks.",
  },
  {
    name: "ports-know-nobody",
    from: (path) => path.startsWith("server/src/ports/") && !isTest(path),
    refuses: (target) => target.startsWith("server/src/") && !target.startsWith("server/src/ports/"),
    why: "A port is what the rest is built on: it imports ports and shared only.",
  },
  {
    name: "acts-know-ports",
    from: (path) => path.startsWith("server/src/acts/") && !isTest(path),
    refuses: (target) => /^server\/src\/(?!acts\/|ports\/|documents\/(in-act|access)$)/.test(target),
    why: "Acts import acts, ports, shared and what documents/ promises to acts: doors and features stand above them.",
  },
  {
    name: "documents-know-ports",
    from: (path) => path.startsWith("server/src/documents/") && !isTest(path),
    refuses: (target) => /^server\/src\/(?!documents\/|ports\/|acts\/refused$)/.test(target),
    why: "documents/ is the one writer of texts: it imports ports and shared, and asks the house through DocumentAccess.",
  },
  {
    name: "doors-know-no-feature",
    from: (path) => path.startsWith("server/src/doors/") && !isTest(path),
    refuses: (target) => /^server\/src\/(features|adapters|jobs|commands|demo)\//.test(target),
    why: "A door checks the shape and who speaks, and passes on: features come to the door, never the other way.",
  },
  {
    name: "features-keep-apart",
    from: (path) => /^server\/src\/features\/[^/]+\//.test(path) && !isTest(path),
    refuses: (target, path) =>
      /^server\/src\/features\/[^/]+\//.test(target) &&
      own(target) !== own(path) &&
      !/\/(index|queries)$/.test(target),
    why: "A feature uses another one only through its index.ts or its queries.ts.",
  },
  {
    name: "public-site-reads-publications",
    from: (path) => path.startsWith("server/src/features/public-site/") && !isTest(path),
    refuses: (target) =>
      (target.startsWith("server/src/ports/tables/") && target !== "server/src/ports/tables/public-site") ||
      /^server\/src\/features\/(?!public-site\/|index$)[^/]+/.test(target),
    why: "The public site reads publications only, so an unpublished thing can't leak through it.",
  },
  {
    name: "adapters-know-ports",
    from: (path) => path.startsWith("server/src/adapters/") && !isTest(path),
    refuses: (target) => /^server\/src\/(?!adapters\/|ports\/|server-folder$)/.test(target),
    why: "An adapter stands behind a port: it imports ports, shared and the place of its own files only.",
  },
  {
    name: "adapters-are-wired-in-one-place",
    from: (path) =>
      path.startsWith("server/src/") &&
      !/^server\/src\/(adapters\/|commands\/|demo\/|(open-house|main)\.ts$)/.test(path) &&
      !isTest(path),
    refuses: (target) => target.startsWith("server/src/adapters/"),
    why: "Only open-house.ts, main.ts, the commands, the demo and tests know an adapter; everything else takes the port.",
  },
  {
    name: "server-without-client",
    from: (path) => path.startsWith("server/src/"),
    refuses: (target) => target.startsWith("client/"),
    why: "The server does not import the client.",
  },
  {
    name: "client-without-server",
    from: (path) => path.startsWith("client/"),
    refuses: (target) => target.startsWith("server/") || target.startsWith("node:"),
    butTests: true,
    why: "The client speaks to the server over the wire only, and runs in a page: no server file, no node module.",
  },
  {
    name: "ui-knows-no-domain",
    from: (path) => path.startsWith("client/src/ui/") && !path.includes("/gallery/") && !isTest(path),
    refuses: (target) => /^client\/src\/(features|app|editor)\//.test(target),
    why: "The kit of buttons, dialogs and tables knows nothing of the domain.",
  },
  {
    name: "journeys-see-what-people-see",
    from: (path) => path.startsWith("e2e/"),
    refuses: (target) => /^(server|client)\//.test(target),
    why: "A journey asserts what a person can see: it imports shared and Playwright, never server or client.",
  },
];

export function bordersCrossed(files, rules = borders) {
  return files.flatMap((file) => {
    const binding = rules.filter((rule) => rule.from(file.path) && !(rule.butTests && isTest(file.path)));
    if (binding.length === 0) return [];
    return importsOf(file).flatMap(({ offset, specifier, target }) =>
      binding
        .filter((rule) => rule.refuses(target, file.path))
        .map((rule) => finding(file, offset, `imports "${specifier}". ${rule.why} (${rule.name})`)),
    );
  });
}
