import { typedLine, typedText } from "@accord/shared/contributions";
import { type Issue, issue } from "@accord/shared/issues";
import { meetingPublication, type PublicMeeting, publicMeeting } from "@accord/shared/meetings";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../acts/refused.js";
import { contributing, inForms, Sends } from "../contributions/index.js";
import type { FeatureParts } from "../parts.js";
import { MeetingPage, publishedAt, sendPage, type Visit } from "../public-site/index.js";
import { type Asked, AskForm } from "./AskForm.js";
import { askQuestion } from "./ask-question.js";

const path = "/p/:process/meetings/:no";
const nothingTyped: Asked = { name: "", organisation: "", text: "" };

interface Found {
  readonly visited: Visit;
  readonly row: PublicMeeting;
  readonly now: string;
}

/** The public page of a meeting, with the form by which anybody puts a question on its agenda [M2]. */
export function meetingPages(parts: FeatureParts): void {
  const sends = new Sends(parts.clock);
  const hidden = { schema: { hide: true } };

  const find = async (request: FastifyRequest): Promise<Found> => {
    const no = (request.params as { no: string }).no.replace(/\D/gu, "");
    const { visited, now } = await contributing(parts, `/meetings/${no}`)(request);
    const body = await publishedAt(parts.store.read, visited.id, meetingPublication.address(Number(no)));
    if (body === null) throw new Refused("not_found");
    return {
      visited: { ...visited, around: { ...visited.around, here: "meetings" } },
      row: publicMeeting.parse(body),
      now,
    };
  };

  const show = (
    reply: FastifyReply,
    { visited: { around }, row, now }: Found,
    {
      asked = null,
      typed = nothingTyped,
      issues = [],
    }: { asked?: string | null; typed?: Asked; issues?: readonly Issue[] } = {},
    status = issues.length > 0 ? 422 : 200,
  ): FastifyReply => {
    const takes = row.state === "called" && row.startsAt > now;
    const form = takes ? <AskForm {...{ around, typed, issues }} no={row.no} /> : null;
    return sendPage(reply, <MeetingPage {...{ around, row, form, asked }} />, status);
  };

  inForms(parts, (scope) => {
    scope.get(path, hidden, async (request, reply) => {
      const { asked } = request.query as { asked?: string };
      const reference = asked !== undefined && /^Q-\d{4,9}$/u.test(asked) ? asked : null;
      return show(reply, await find(request), { asked: reference });
    });
    scope.post(path, hidden, async (request, reply) => {
      const found = await find(request);
      const sent = request.body as URLSearchParams;
      const line = (name: keyof Asked): string => typedLine(sent.get(name) ?? "");
      const typed = {
        name: line("name"),
        organisation: line("organisation"),
        text: typedText(sent.get("text") ?? ""),
      };
      const wait = sends.take(request.ip, "");
      if (wait !== null)
        return show(reply, found, { typed, issues: [issue("sending_too_many", { minutes: wait })] }, 429);
      const { visited, row } = found;
      const input = { process: visited.id, no: row.no, ...typed };
      try {
        const { reference } = await parts.perform(askQuestion, { kind: "public" }, input);
        return reply.redirect(
          `/p/${visited.around.slug}/meetings/${row.no}?asked=${reference}#questions`,
          303,
        );
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== "rule") throw error;
        return show(reply, found, { typed, issues: error.issues });
      }
    });
  });
}
