import { randomBytes } from "node:crypto";
import { sayIn, sayRefusal } from "@accord/shared/messages";
import { type RefusalCode, type RefusalReply, refusals } from "@accord/shared/protocol";
import { hasZodFastifySchemaValidationErrors } from "@fastify/type-provider-zod";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../acts/refused.js";
import { malformedField } from "./malformed-field.js";

const say = sayIn("en");

/** Turns every failure into the one shape of an error reply; inner messages and stack traces stay inside. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refused = refusalOf(error);
    const reference = randomBytes(6).toString("hex");
    if (refused.code === "failed") request.log.error({ err: error, reference }, "failed");
    else request.log.info({ code: refused.code, reference, route: request.routeOptions.url }, "refused");
    return reply.code(refusals[refused.code]).send(bodyOf(refused, reference));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(bodyOf(new Refused("not_found"), randomBytes(6).toString("hex"))),
  );
}

/** What the router itself refuses, before any route: an address that can't be read. */
export function answerRouterError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const refused = refusalOf(error);
  void reply.code(refusals[refused.code]).send(bodyOf(refused, randomBytes(6).toString("hex")));
}

function refusalOf(error: FastifyError): Refused {
  if (error instanceof Refused) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Refused("malformed", error.validation.map(malformedField));
  }
  return new Refused(byStatus(error.statusCode));
}

function byStatus(status: number | undefined): RefusalCode {
  if (status === 413) return "too_large";
  if (status === 415) return "wrong_type";
  if (status === 429) return "too_many_tries";
  if (status === 404) return "not_found";
  if (status !== undefined && status >= 400 && status < 500) return "malformed";
  return "failed";
}

function bodyOf(refused: Refused, reference: string): RefusalReply {
  return {
    error: {
      code: refused.code,
      message: sayRefusal(say, refused.code, reference),
      ...(refused.issues.length > 0 ? { issues: refused.issues.map((found) => ({ ...found })) } : {}),
      reference,
    },
  };
}
