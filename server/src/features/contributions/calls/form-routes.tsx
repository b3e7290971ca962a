import {
  callPublication,
  callStateAt,
  checkAbout,
  checkWords,
  publicCall,
} from "@accord/shared/contributions";
import { type Issue, issue } from "@accord/shared/issues";
import { refusals } from "@accord/shared/protocol";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { authorise } from "../../../acts/authorise.js";
import { Refused } from "../../../acts/refused.js";
import { allowedOrigins, checkOrigin } from "../../../doors/origins.js";
import { carriesCookie } from "../../../doors/speaker.js";
import type { FeatureParts } from "../../parts.js";
import { siteOf } from "../../public-pages.js";
import { sendNotFound, sendPage, type Visit, visit } from "../../public-site/index.js";
import { publicationAt } from "../../public-site/queries.js";
import { CallPage } from "./CallPage.js";
import { receiptOf } from "./find.js";
import { type Form, newForm, readForm, type Step, stepOf, steps } from "./form.js";
import { RefusedPage } from "./RefusedPage.js";
import { receiptRoutes } from "./receipt-routes.js";
import { SendPage } from "./SendPages.js";
import { notOpen, sendContributionFrom } from "./send-contribution.js";
import type { SendPageProps } from "./send-page-props.js";
import { Sends } from "./sends.js";

/** Forms for people without account and without script: the only addresses that take a form, each by its own origin. */
export function formRoutes(parts: FeatureParts): void {
  const origins = allowedOrigins(parts.url);
  const sends = new Sends(parts.clock);
  void parts.http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string" },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    scope.addHook("onRequest", async (request) => {
      if (request.method === "POST") checkOrigin(request, origins, carriesCookie(request));
    });
    scope.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply));
    callPages(scope, parts, sends);
    receiptRoutes(scope, parts, sends);
  });
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const byStatus = { 413: "too_large", 415: "wrong_type" } as const;
  const code =
    error instanceof Refused ? error.code : (byStatus[error.statusCode as 413] ?? ("failed" as const));
  if (code === "not_found") return sendNotFound(reply, null);
  if (code === "failed") request.log.error({ err: error }, "failed");
  return sendPage(reply, <RefusedPage language={reply.server.language} code={code} />, refusals[code]);
}

function callPages(scope: FastifyInstance, parts: FeatureParts, sends: Sends): void {
  const site = siteOf(parts);
  const db = parts.store.read;
  const send = sendContributionFrom({ url: parts.url, sends: parts.mailer.sends });
  const hidden = { schema: { hide: true } };

  /** The call as published; whoever reads it may contribute to it. */
  const asked = async (request: FastifyRequest) => {
    const { process: slug, call: id } = request.params as { process: string; call: string };
    const visited = await visit(site, request, slug, "", "/contributions/calls");
    if (visited === null) throw new Refused("not_found");
    const now = parts.clock.now();
    await authorise(db, { kind: "public" }, "contribute", { process: visited.id }, now);
    const row = await publicationAt(db, visited.id, callPublication.address(id));
    if (row === null || row.tombstone !== null) throw new Refused("not_found");
    return { visited, call: publicCall.parse(row.body), now };
  };
  type Asked = Awaited<ReturnType<typeof asked>>;

  /** The key of the receipt travels in the form, so no cache keeps it. */
  const show = (
    reply: FastifyReply,
    { visited, call }: Asked,
    page: Omit<SendPageProps, "around" | "call">,
    status = page.issues.length > 0 ? 422 : 200,
  ): FastifyReply =>
    sendPage(reply, <SendPage around={visited.around} call={call} {...page} />, status, "no-store");

  scope.get("/p/:process/calls/:call", hidden, async (request, reply) => {
    const { visited, call, now } = await asked(request);
    return sendPage(reply, <CallPage around={visited.around} call={call} now={now} />);
  });

  scope.get("/p/:process/calls/:call/send", hidden, async (request, reply) => {
    const found = await asked(request);
    if (callStateAt(found.call, found.now) !== "open") return tooLate(reply, found, "");
    return show(reply, found, { form: newForm(parts.ids.secret()), step: "words", issues: [] });
  });

  scope.post("/p/:process/calls/:call/send", hidden, async (request, reply) => {
    const found = await asked(request);
    const { form, step, go, consent } = readForm(request.body as URLSearchParams, () => parts.ids.secret());
    const at = (next: Step, issues: readonly Issue[] = []) =>
      show(reply, found, { form, step: next, issues });
    if (go === "back") return at(steps[steps.indexOf(step) - 1] ?? "words");
    if (go === "words" || go === "kind") return at(go);
    const wrong = wrongUntil(go === "send" ? "check" : step, form, found.call.grounds);
    if (wrong.length > 0) return at(stepOf(wrong), wrong);
    if (go === "continue") return at(nextStep(step, form, found.call.grounds));
    return sent(request, reply, found, form, consent);
  });

  const sent = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: Asked,
    form: Form,
    consent: string,
  ): Promise<FastifyReply> => {
    const { visited, call } = found;
    const wait = sends.take(request.ip, form.words.email);
    if (wait !== null) {
      const issues = [issue("sending_too_many", { minutes: wait })];
      return show(reply, found, { form, step: "check", issues }, 429);
    }
    try {
      await parts.perform(
        send,
        { kind: "public" },
        { process: visited.id, call: call.id, key: form.key, consent, words: form.words },
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return refused(reply, found, form, error.issues);
    }
    return reply.header("referrer-policy", "no-referrer").redirect(`/r/${form.key}`, 303);
  };

  const refused = async (
    reply: FastifyReply,
    found: Asked,
    form: Form,
    issues: readonly Issue[],
  ): Promise<FastifyReply> => {
    if (issues.some(({ code }) => code === "call_closed" || code === "call_not_open"))
      return tooLate(reply, found, form.words.text);
    const again = issues.find(({ code }) => code === "sending_sent_already");
    if (!again) return show(reply, found, { form, step: stepOf(issues), issues });
    const { sent: before } = await receiptOf(db, form.key);
    return show(reply, found, {
      form: { ...form, key: parts.ids.secret() },
      step: "check",
      issues,
      sentBefore: { key: form.key, reference: before.reference },
    });
  };
}

/** Nothing is asked twice: who comes back to mend the words goes on to the check. */
function nextStep(step: Step, form: Form, grounds: readonly string[]): Step {
  if (step === "kind") return "about";
  return wrongUntil("check", form, grounds).length > 0 && step === "words" ? "kind" : "check";
}

/** What keeps the form from going beyond this page. */
function wrongUntil(step: Step, form: Form, grounds: readonly string[]): Issue[] {
  const words = checkWords(form.words);
  if (step === "words" || words.length > 0) return words;
  const about = checkAbout(form.words, grounds);
  if (step === "kind") return about.filter(({ field }) => field === "kind");
  return [...about, ...(form.trap === "" ? [] : [issue("sending_trap", {}, "website")])];
}

/** The call is not open (any more): said with its date, and the words stay on the page. */
function tooLate(
  reply: FastifyReply,
  { visited, call, now }: { visited: Visit; call: Parameters<typeof notOpen>[0]; now: string },
  words: string,
): FastifyReply {
  const issues = words === "" ? [] : notOpen(call, now, visited.around.process.timeZone);
  return sendPage(
    reply,
    <CallPage around={visited.around} call={call} now={now} issues={issues} words={words} />,
    words === "" ? 200 : 409,
  );
}
