import { refusals } from "@accord/shared/protocol";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../../acts/refused.js";
import { allowedOrigins, checkOrigin } from "../../../doors/origins.js";
import { carriesCookie } from "../../../doors/speaker.js";
import type { FeatureParts } from "../../parts.js";
import { sendNotFound, sendPage } from "../../public-site/index.js";
import { commentForm } from "../draft-comments/comment-form.js";
import { callForm, callPage } from "./call-form.js";
import { RefusedPage } from "./RefusedPage.js";
import { receiptRoutes } from "./receipt-routes.js";
import { sendForm } from "./send-form.js";
import { Sends } from "./sends.js";

/** Addresses in this scope take forms of people without account and without script, each by its own origin. */
export function inForms({ http, url }: FeatureParts, register: (scope: FastifyInstance) => void): void {
  formScope({ http, url }, (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string" },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    register(scope);
  });
}

/** Forms that bring a file: what is not one is refused by who takes it. */
export const inFileForms = formScope;

function formScope(
  { http, url }: Pick<FeatureParts, "http" | "url">,
  register: (scope: FastifyInstance) => void,
): void {
  const origins = allowedOrigins(url);
  void http.register(async (scope) => {
    scope.addHook("onRequest", async (request) => {
      if (request.method === "POST") checkOrigin(request, origins, carriesCookie(request));
    });
    scope.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply));
    register(scope);
  });
}

export function formRoutes(parts: FeatureParts): void {
  const sends = new Sends(parts.clock);
  inForms(parts, (scope) => {
    callPage(scope, parts);
    sendForm(scope, parts, sends, callForm(parts));
    sendForm(scope, parts, sends, commentForm(parts));
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
