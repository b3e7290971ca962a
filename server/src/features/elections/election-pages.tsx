import { canonicalJson } from "@accord/shared/canonical";
import { electionPublication, publicElection } from "@accord/shared/elections";
import { contributing, inFileForms, inForms, Sends } from "../contributions/index.js";
import type { FeatureParts } from "../parts.js";
import { publicationsOf, sendPage } from "../public-site/index.js";
import { applyPages } from "./apply-pages.js";
import { ElectionList, ElectionPage } from "./ElectionPage.js";
import { filePages, uploadPages } from "./file-pages.js";
import { ownPages, ownReceipt } from "./own-pages.js";
import { electionVisits, hidden } from "./visiting.js";
import { votePages } from "./vote-pages.js";

const many = { offset: 0, limit: 1_000, newestFirst: true };

/** The public pages of elections, all without script: what is open, the rolls and the result; applying; voting. */
export function electionPages(parts: FeatureParts): void {
  const db = parts.store.read;
  const find = electionVisits(parts);
  const sends = new Sends(parts.clock);
  const receipt = ownReceipt(parts, find);
  inFileForms(parts, (scope) => uploadPages(scope, parts, { find, sends }, receipt));
  inForms(parts, (scope) => {
    scope.get("/p/:process/elections", hidden, async (request, reply) => {
      const { visited } = await contributing(parts, "/elections")(request);
      const all = await publicationsOf(db, visited.id, electionPublication.kind, many);
      const rows = all.map(({ body }) => publicElection.parse(body));
      const around = { ...visited.around, here: "elections" };
      return sendPage(reply, <ElectionList {...{ around, rows }} />);
    });
    scope.get("/p/:process/elections/:no", hidden, async (request, reply) => {
      const { around, row, now } = await find(request);
      return sendPage(reply, <ElectionPage {...{ around, row, now }} />);
    });
    scope.get("/p/:process/elections/:no/election.json", hidden, async (request, reply) => {
      const { row } = await find(request);
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="election-${row.no}.json"`)
        .send(canonicalJson({ format: "accord-election/1", ...row }));
    });
    applyPages(scope, parts, { find, sends });
    ownPages(scope, parts, { find, sends }, receipt);
    filePages(scope, parts, { find, sends }, receipt);
    votePages(scope, parts, { find, sends });
  });
}
