import { fileName, issuesWithFile, mostFileBytes } from "@accord/shared/files";
import { issue } from "@accord/shared/issues";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { authorise } from "../../acts/authorise.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { filePart, keptFor } from "../../doors/file-part.js";
import { processBySlug } from "../../doors/http.js";
import { sendBytes } from "../../doors/send-kept.js";
import { hashOfSecret, speakerOf } from "../../doors/speaker.js";
import type { FeatureParts } from "../parts.js";
import { fileById, keepApplicationFile, removeApplicationFile } from "./application-files.js";
import type { Ways } from "./apply-pages.js";
import type { Receipt } from "./own-pages.js";
import { applicationByKey, electionByNo, thingOf } from "./queries.js";
import { hidden, quiet, secret, secretIn } from "./visiting.js";

const mine = "/p/:process/elections/:no/mine/:key/files";

/** Runs what was pressed on the receipt, then shows it again; what is refused is said on it. */
const taking =
  ({ find, sends }: Ways, { show }: Receipt) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    press: (on: { process: string; no: number; key: string }) => Promise<unknown>,
  ): Promise<FastifyReply> => {
    const { visited, row, path } = await find(request);
    const key = secretIn(request);
    const wait = sends.take(request.ip, "");
    if (wait !== null) return show(request, reply, [issue("sending_too_many", { minutes: wait })], "", 429);
    try {
      await press({ process: visited.id, no: row.no, key });
    } catch (error) {
      if (!(error instanceof Refused) || error.issues.length === 0) throw error;
      return show(request, reply, error.issues);
    }
    return secret(reply).redirect(`${path}/mine/${key}#files`, 303);
  };

/** What goes with an application is sent from its receipt, as a form that brings a file. */
export function uploadPages(scope: FastifyInstance, parts: FeatureParts, ways: Ways, receipt: Receipt): void {
  const take = taking(ways, receipt);
  scope.post(mine, quiet, (request, reply) =>
    take(request, reply, async (on) => {
      // A large body is read only for whose receipt it is; the act asks again.
      found(await applicationByKey(parts.store.read, hashOfSecret(on.key)));
      const part = await filePart(request, mostFileBytes);
      const name = fileName(part.name);
      refuseIf(name === "" ? [issue("file_missing", {}, "file")] : issuesWithFile(name, part.bytes));
      const paper = part.field("paper");
      await keptFor(parts.files, part.bytes, (kept) =>
        parts.perform(keepApplicationFile, { kind: "public" }, { ...on, ...kept, name, paper }),
      );
    }),
  );
}

/** Taken back on the receipt; read by the commission alone. */
export function filePages(scope: FastifyInstance, parts: FeatureParts, ways: Ways, receipt: Receipt): void {
  const { store, files, clock } = parts;
  const remove = removeApplicationFile(files);
  const take = taking(ways, receipt);

  scope.post(`${mine}/:file/remove`, quiet, (request, reply) =>
    take(request, reply, (on) => {
      const { file } = request.params as { file: string };
      return parts.perform(remove, { kind: "public" }, { ...on, id: file });
    }),
  );

  scope.get("/p/:process/elections/:no/files/:file", hidden, async (request, reply) => {
    const { process: slug, no, file } = request.params as { process: string; no: string; file: string };
    const process = await processBySlug(store.read, slug);
    const on = { process: process.id, no: /^[1-9]\d{0,5}$/u.test(no) ? Number(no) : 0 };
    const speaker = await speakerOf(store.read, request, clock.now());
    if (speaker === null) throw new Refused("not_found");
    const thing = await thingOf(store.read, on);
    await authorise(store.read, speaker.actor, "judge_applications", thing, clock.now()).catch(() => {
      throw new Refused("not_found");
    });
    const row = await electionByNo(store.read, on);
    return sendBytes(request, reply, files, {
      ...(await fileById(store.read, row.id, file)),
      isPublic: false,
    });
  });
}
