import * as wire from "@accord/shared/comments";
import { may } from "@accord/shared/people";
import type { z } from "zod";
import { documentAccess } from "../../acts/document-access.js";
import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { acceptSuggestion } from "./accept-suggestion.js";
import { editComment, removeComment } from "./change-comment.js";
import { changeSuggestion } from "./change-suggestion.js";
import { closeSuggestion } from "./close-suggestion.js";
import { markThreadSeen } from "./mark-seen.js";
import { openThread } from "./open-thread.js";
import { placeThread } from "./place-thread.js";
import { readersOf, threadRows } from "./queries.js";
import { react, takeBackReaction } from "./react.js";
import { replyToThread } from "./reply.js";
import { reopenThread, resolveThread } from "./resolve-thread.js";
import { subjectOf } from "./subject.js";
import { takeBackAcceptance } from "./take-back-acceptance.js";

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
const passageOf = ({ from, to, ...passage }: z.infer<typeof wire.passageBody>) => ({
  ...passage,
  from: bytes(from),
  to: bytes(to),
});
const ok = () => ({ ok: true as const });

export function commentRoutes(door: Door, { url }: FeatureParts): void {
  const thing = async ({
    db,
    process,
    params,
  }: {
    db: Parameters<typeof subjectOf>[0];
    process: { id: string };
    params: { document: string };
  }) => (await subjectOf(db, { process: process.id, document: params.document })).thing;

  door.ask(
    wire.listThreads,
    async ({ db, process, params: { document }, asker }) => {
      const { thing: on, closed, decides: asks } = await subjectOf(db, { process: process.id, document });
      const me = asker.kind === "person" ? asker.id : "";
      const decides = may(asker, asks, on).allowed;
      const isLocked = (await documentAccess.lockOf(db, document)) !== null;
      return {
        threads: await threadRows(db, document, { me, decides, isLocked }),
        me,
        mayComment: closed.length === 0 && may(asker, "discuss_draft", on).allowed,
      };
    },
    thing,
  );
  door.ask(
    wire.listReaders,
    async ({ db, process, now }) => ({
      people: (await readersOf(db, process.id, now)).map(({ id, name }) => ({ id, name })),
    }),
    thing,
  );
  door.act(
    wire.openThread,
    openThread,
    ({ process, params, body: { passage, ...body } }) => ({
      ...body,
      ...params,
      process: process.id,
      passage: passage && passageOf(passage),
      url,
    }),
    (reply) => reply,
  );
  door.act(
    wire.replyToThread,
    replyToThread,
    ({ process, params, body }) => ({ ...body, ...params, process: process.id, url }),
    (reply) => reply,
  );
  door.act(
    wire.editComment,
    editComment,
    ({ process, params, body }) => ({ ...body, ...params, process: process.id }),
    ok,
  );
  door.act(
    wire.removeComment,
    removeComment,
    ({ process, params }) => ({ ...params, process: process.id }),
    ok,
  );
  door.act(
    wire.resolveThread,
    resolveThread,
    ({ process, params, body }) => ({ ...body, ...params, process: process.id }),
    ok,
  );
  door.act(
    wire.reopenThread,
    reopenThread,
    ({ process, params }) => ({ ...params, process: process.id }),
    ok,
  );
  door.act(
    wire.markThreadSeen,
    markThreadSeen,
    ({ process, params, body }) => ({ ...body, ...params, process: process.id }),
    ok,
  );
  door.act(
    wire.acceptSuggestion,
    acceptSuggestion,
    ({ process, params, body }) => ({ ...body, ...params, process: process.id, url }),
    ok,
  );
  door.act(
    wire.takeBackAcceptance,
    takeBackAcceptance,
    ({ process, params }) => ({ ...params, process: process.id }),
    ok,
  );
  door.act(
    wire.closeSuggestion,
    closeSuggestion,
    ({ process, params, body }) => ({ ...body, ...params, process: process.id, url }),
    ok,
  );
  door.act(
    wire.placeThread,
    placeThread,
    ({ process, params, body }) => ({ ...params, process: process.id, passage: passageOf(body) }),
    ok,
  );
  door.act(
    wire.changeSuggestion,
    changeSuggestion,
    ({ process, params, body }) => ({ ...body, ...params, process: process.id }),
    ok,
  );
  for (const [route, said] of [
    [wire.react, react],
    [wire.takeBackReaction, takeBackReaction],
  ] as const)
    door.act(route, said, ({ process, params }) => ({ ...params, process: process.id }), ok);
}
