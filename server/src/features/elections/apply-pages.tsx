import { takesApplications } from "@accord/shared/elections";
import { type Issue, issue } from "@accord/shared/issues";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Refused } from "../../acts/refused.js";
import type { Sends } from "../contributions/index.js";
import type { FeatureParts } from "../parts.js";
import { sendPage } from "../public-site/index.js";
import { ApplyPage } from "./ApplyPage.js";
import { applyToElection } from "./apply.js";
import { type Form, goOn, newForm, readForm, type Step, stepsOf } from "./apply-form.js";
import { type electionVisits, type Found, hidden } from "./visiting.js";

export interface Ways {
  readonly find: ReturnType<typeof electionVisits>;
  readonly sends: Sends;
}

/** S8 for an election: one question a page, a check, then the receipt. */
export function applyPages(scope: FastifyInstance, parts: FeatureParts, { find, sends }: Ways): void {
  const apply = applyToElection({ url: parts.url, sends: parts.mailer.sends });
  const path = "/p/:process/elections/:no/apply";

  const show = (
    reply: FastifyReply,
    found: Found,
    form: Form,
    step: Step,
    issues: readonly Issue[] = [],
    status = issues.length > 0 ? 422 : 200,
  ): FastifyReply =>
    sendPage(reply, <ApplyPage {...found} {...{ form, step, issues }} />, status, "no-store");

  const isOpen = ({ row, now }: Found): boolean => takesApplications(row, now);

  scope.get(path, hidden, async (request, reply) => {
    const found = await find(request);
    if (!isOpen(found)) return reply.redirect(found.path, 303);
    const form = newForm(parts.ids.secret());
    return show(reply, found, form, stepsOf(found.row, form)[0] ?? "check");
  });

  scope.post(path, hidden, async (request, reply) => {
    const found = await find(request);
    const { row, visited, path: home } = found;
    const { form, step, go } = readForm(request.body as URLSearchParams, () => parts.ids.secret());
    const next = goOn(row, form, step, go);
    if (!isOpen(found)) return show(reply, found, form, "check", [issue("election_not_taking")], 409);
    if (go !== "send" || next.issues.length > 0) return show(reply, found, form, next.step, next.issues);
    const wait = sends.take(request.ip, form.typed.email);
    if (wait !== null)
      return show(reply, found, form, "check", [issue("sending_too_many", { minutes: wait })], 429);
    try {
      await parts.perform(
        apply,
        { kind: "public" },
        { process: visited.id, no: row.no, key: form.key, words: form.typed },
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return show(reply, found, form, "check", error.issues);
    }
    return reply.header("referrer-policy", "no-referrer").redirect(`${home}/mine/${form.key}`, 303);
  });
}
