import type { FastifyRequest } from "fastify";
import { authorise } from "../../../acts/authorise.js";
import { Refused } from "../../../acts/refused.js";
import type { FeatureParts } from "../../parts.js";
import { siteOf } from "../../public-pages.js";
import { visit } from "../../public-site/index.js";

/** Visits of a process with a public page, by those who may contribute to it. */
export function contributing(parts: FeatureParts, workspace: string) {
  const site = siteOf(parts);
  return async (request: FastifyRequest) => {
    const { process: slug } = request.params as { process: string };
    const visited = await visit(site, request, slug, "", workspace);
    if (visited === null) throw new Refused("not_found");
    const now = parts.clock.now();
    await authorise(parts.store.read, { kind: "public" }, "contribute", { process: visited.id }, now);
    return { visited, now };
  };
}
