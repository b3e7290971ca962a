import * as wire from "@accord/shared/commitments";
import { found } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { namesOf } from "../people/queries.js";
import { freezeVersion, publishVersion } from "../versions/index.js";
import { versionsOf } from "../versions/queries.js";
import { answerCriterion } from "./answer-criterion.js";
import { checksOf } from "./checks.js";
import { contactsKnown } from "./contacts.js";
import { justifyWarning } from "./justify-warning.js";
import { linkPassage } from "./link-passage.js";
import { lockDraft, unlockDraft } from "./lock-draft.js";
import { markReady, takeReadyBack } from "./mark-ready.js";
import { openCommitment } from "./open-commitment.js";
import { commitmentList, commitmentPageOf, versionRowOf } from "./page.js";
import { passageFrom } from "./passages.js";
import { commitmentByNumber } from "./queries.js";
import { readAhead } from "./read-ahead.js";
import { setPlace } from "./set-place.js";
import { unlinkPassage } from "./unlink-passage.js";

const ok = () => ({ ok: true as const });

export function commitmentRoutes(door: Door, parts: FeatureParts): void {
  const { documents } = parts;
  door.ask(wire.listCommitments, async ({ db, process }) => ({
    commitments: await commitmentList(db, process),
  }));
  door.ask(wire.readCommitment, ({ db, process, params, asker, now }) =>
    commitmentPageOf(db, process, params.n, asker, now),
  );
  door.ask(wire.readVersion, async ({ db, process, params }) => {
    const row = await commitmentByNumber(db, process.id, params.n);
    const frozen = found((await versionsOf(db, "commitment", row.id)).find(({ n }) => n === params.version));
    const {
      template,
      fields,
      data = null,
    } = frozen.body as unknown as {
      template: string;
      fields: Record<string, unknown>;
      data?: wire.WireData;
    };
    return { ...versionRowOf(frozen, await namesOf(db, [frozen.frozenBy])), template, fields, data };
  });
  door.ask(wire.readContacts, async ({ db, process, asker, now }) => ({
    contacts: await contactsKnown(db, documents, { process, asker, now }),
  }));
  door.ask(wire.readChecks, ({ db, process, params, query, asker }) =>
    checksOf(db, documents, { process: process.id, n: params.n, asker, filing: query.filing === "yes" }),
  );

  door.act(
    wire.openCommitment,
    openCommitment,
    ({ process, body }) => ({ ...body, process: process.id }),
    ({ n }) => ({ n }),
  );
  door.act(
    wire.freezeVersion,
    freezeVersion,
    async ({ process, params, body, speaker }) => {
      const on = { ...body, process: process.id, n: params.n };
      await readAhead(parts, speaker?.actor ?? { kind: "public" }, on);
      return on;
    },
    ({ n, root, same }) => ({ version: n, root, same }),
  );
  door.act(
    wire.publishVersion,
    publishVersion,
    ({ process, params, body }) => ({ ...body, process: process.id, n: params.n, version: params.version }),
    ({ address }) => ({ address }),
  );
  door.act(wire.markReady, markReady, ({ process, params }) => ({ process: process.id, n: params.n }), ok);
  door.act(
    wire.takeReadyBack,
    takeReadyBack,
    ({ process, params }) => ({ process: process.id, n: params.n }),
    ok,
  );
  door.act(
    wire.lockDraft,
    lockDraft,
    ({ process, params, body }) => ({ ...body, process: process.id, n: params.n }),
    ok,
  );
  door.act(
    wire.unlockDraft,
    unlockDraft,
    ({ process, params }) => ({ process: process.id, n: params.n }),
    ok,
  );
  door.act(
    wire.answerCriterion,
    answerCriterion,
    ({ process, params, body }) => ({
      ...body,
      process: process.id,
      n: params.n,
      criterion: params.criterion,
    }),
    ok,
  );
  door.act(
    wire.justifyWarning,
    justifyWarning,
    ({ process, params, body }) => ({ ...body, process: process.id, n: params.n, key: params.key }),
    ok,
  );
  door.act(
    wire.setPlace,
    setPlace,
    ({ process, params, body }) => ({ ...body, process: process.id, n: params.n }),
    ok,
  );
  door.act(
    wire.linkPassage,
    linkPassage,
    ({ process, params: { n }, body }) => ({ process: process.id, n, ...passageFrom(body) }),
    (reply) => reply,
  );
  door.act(
    wire.unlinkPassage,
    unlinkPassage,
    ({ process, params }) => ({ process: process.id, n: params.n, link: params.link }),
    ok,
  );
}
