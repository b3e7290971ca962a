import { callStateAt } from "@accord/shared/contributions";
import { type Issue, issue } from "@accord/shared/issues";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../../acts/refused.js";
import type { FeatureParts } from "../../parts.js";
import { sendPage, type Visit } from "../../public-site/index.js";
import { receiptOf } from "./find.js";
import { type Form, newForm, nextStep, readForm, type Step, stepOf, stepsOf, wrongUntil } from "./form.js";
import { SendPage } from "./SendPages.js";
import type { Asking, SendPageProps } from "./send-page-props.js";
import type { Sends } from "./sends.js";

/** What a visitor found at the address of a form. */
export interface Asked {
  readonly visited: Visit;
  readonly asking: Asking;
  readonly now: string;
}

/** One kind of form: where it stands, what it asks, and the act that takes it. */
export interface FormKind<Found extends Asked> {
  readonly path: string;
  /** Refuses with `not_found` where nothing asks for words. */
  find(request: FastifyRequest): Promise<Found>;
  send(found: Found, form: Form, consent: string): Promise<unknown>;
  /** It is not open (any more): said with its date; words that came too late stay on the page. */
  tooLate(found: Found, words: string): React.ReactNode;
}

export function sendForm<Found extends Asked>(
  scope: FastifyInstance,
  parts: FeatureParts,
  sends: Sends,
  kind: FormKind<Found>,
): void {
  const hidden = { schema: { hide: true } };

  /** The key of the receipt travels in the form, so no cache keeps it. */
  const show = (
    reply: FastifyReply,
    { visited, asking }: Asked,
    page: Omit<SendPageProps, "around" | "asking">,
    status = page.issues.length > 0 ? 422 : 200,
  ): FastifyReply =>
    sendPage(reply, <SendPage around={visited.around} asking={asking} {...page} />, status, "no-store");

  const tooLate = (reply: FastifyReply, found: Found, words: string): FastifyReply =>
    sendPage(reply, kind.tooLate(found, words), words === "" ? 200 : 409);

  scope.get(kind.path, hidden, async (request, reply) => {
    const found = await kind.find(request);
    if (callStateAt(found.asking.call, found.now) !== "open") return tooLate(reply, found, "");
    return show(reply, found, { form: newForm(parts.ids.secret()), step: "words", issues: [] });
  });

  scope.post(kind.path, hidden, async (request, reply) => {
    const found = await kind.find(request);
    const { pages, call } = found.asking;
    const sent = readForm(request.body as URLSearchParams, () => parts.ids.secret());
    const { form, go, consent } = sent;
    const step = pages[sent.step] ? sent.step : "words";
    const at = (next: Step, issues: readonly Issue[] = []) =>
      show(reply, found, { form, step: next, issues });
    if (go === "back") return at(stepsOf(pages)[stepsOf(pages).indexOf(step) - 1] ?? "words");
    if (go === "words" || go === "kind") return at(pages[go] ? go : "words");
    const wrong = wrongUntil(go === "send" ? "check" : step, form, call.grounds, pages);
    if (wrong.length > 0) return at(stepOf(wrong, pages), wrong);
    if (go === "continue") return at(nextStep(step, form, call.grounds, pages));
    const wait = sends.take(request.ip, form.words.email);
    if (wait !== null) {
      const issues = [issue("sending_too_many", { minutes: wait })];
      return show(reply, found, { form, step: "check", issues }, 429);
    }
    try {
      await kind.send(found, form, consent);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "rule") throw error;
      return refused(reply, found, form, error.issues);
    }
    return reply.header("referrer-policy", "no-referrer").redirect(`/r/${form.key}`, 303);
  });

  const refused = async (
    reply: FastifyReply,
    found: Found,
    form: Form,
    issues: readonly Issue[],
  ): Promise<FastifyReply> => {
    if (issues.some(({ code }) => code === "call_closed" || code === "call_not_open"))
      return tooLate(reply, found, form.words.text);
    const again = issues.find(({ code }) => code === "sending_sent_already");
    if (!again) return show(reply, found, { form, step: stepOf(issues, found.asking.pages), issues });
    const { sent: before } = await receiptOf(parts.store.read, form.key);
    return show(reply, found, {
      form: { ...form, key: parts.ids.secret() },
      step: "check",
      issues,
      sentBefore: { key: form.key, reference: before.reference },
    });
  };
}
