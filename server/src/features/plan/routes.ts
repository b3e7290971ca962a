import { fileName, issuesWithFile, mostFileBytes } from "@accord/shared/files";
import { may } from "@accord/shared/people";
import * as wire from "@accord/shared/plan";
import { readHash } from "@accord/shared/versions";
import { authorise } from "../../acts/authorise.js";
import { found, refuseIf } from "../../acts/refused.js";
import { filePart, keptFor } from "../../doors/file-part.js";
import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { versionsOf } from "../versions/index.js";
import { approvePlan, takeBackApproval } from "./approve-plan.js";
import { bodyOf, includedIn } from "./assemble.js";
import { recordEndorsement, withdrawEndorsement } from "./endorse.js";
import { filePlan } from "./file-plan.js";
import { keepPlanFile, removePlanFile } from "./files.js";
import { filesOf } from "./files-kept.js";
import { finalisePlan } from "./finalise-plan.js";
import { freezePlan } from "./freeze-plan.js";
import { orderPlan } from "./order-plan.js";
import { planPageOf } from "./page.js";
import { openPlanText, prefillFacts, refreshPlanText, textOf } from "./plan-texts.js";
import { planRow } from "./queries.js";
import { planFileRoute } from "./send-file.js";
import { sendForEndorsement } from "./send-for-endorsement.js";
import { shownOf } from "./shown.js";

const ok = () => ({ ok: true as const });

export function planRoutes(door: Door, parts: FeatureParts): void {
  const { documents, url, files, store, clock } = parts;
  door.ask(wire.readPlan, ({ db, process, asker, now }) =>
    planPageOf(db, documents, { home: process, asker, now }),
  );
  door.ask(wire.readPlanToFreeze, async ({ db, process }) => {
    const included = await includedIn(db, process.id);
    const body = await bodyOf(db, process, (document) => documents.read(document), included);
    return { shown: await shownOf(db, process.id, body), words: readHash(body) };
  });
  door.ask(wire.readPlanVersion, async ({ db, process, params: { n } }) => {
    const { body } = found((await versionsOf(db, "plan", process.id)).find((one) => one.n === n));
    return { n, shown: await shownOf(db, process.id, body as unknown as wire.PlanBody) };
  });
  door.ask(wire.readPlanText, async ({ db, process, params: { kind }, asker, now }) => {
    const row = await textOf(db, process.id, kind);
    const doc = row === null ? null : await documents.read(row.document);
    const text = doc === null ? null : wire.typedPlanText(kind, doc);
    doc?.destroy();
    const prefills = wire.prefillsOf(kind, await prefillFacts(db, process, now), text);
    return {
      kind,
      document: row?.document ?? null,
      template: wire.planTextTemplates[kind].name,
      filed: (await planRow(db, process.id)).state === "filed",
      prefills: prefills.map((one) => ({ ...one, rows: one.rows.map((line) => ({ ...line })) })),
      files: kind === "strategic_vision" ? await filesOf(db, process.id) : [],
      can: { edit: may(asker, "edit_plan", { process: process.id }).allowed },
    };
  });
  planFileRoute(parts);
  door.actInParts(wire.uploadPlanFile, keepPlanFile, async (perform, asked, actor) => {
    const process = asked.process.id;
    // A large body is read only for those who may put it here; the act asks again.
    await authorise(store.read, actor, "edit_plan", { process }, clock.now());
    const { field } = asked.params;
    const part = await filePart(asked.request, mostFileBytes);
    const name = fileName(part.name);
    refuseIf(issuesWithFile(name, part.bytes));
    return keptFor(files, part.bytes, (kept) => perform({ ...kept, process, field, name }));
  });
  door.act(
    wire.removePlanFile,
    removePlanFile(files),
    ({ process, params, body }) => ({ process: process.id, file: params.file, reason: body.reason }),
    (reply) => reply,
  );

  const onPlan = <B extends object>(asked: { process: { id: string }; body: B }) => ({
    ...asked.body,
    process: asked.process.id,
  });
  door.act(
    wire.openPlanText,
    openPlanText,
    ({ process, params }) => ({ process: process.id, kind: params.kind }),
    ({ document }) => ({ document }),
  );
  door.act(
    wire.refreshPlanText,
    refreshPlanText,
    ({ process, params, body }) => ({ process: process.id, kind: params.kind, roots: body.roots }),
    ({ changed }) => ({ changed }),
  );
  door.act(wire.orderPlan, orderPlan, onPlan, ok);
  door.act(wire.freezePlan, freezePlan, onPlan, ({ n, root, entry, same }) => ({
    version: n,
    root,
    entry,
    same,
  }));
  door.act(
    wire.sendForEndorsement,
    sendForEndorsement,
    (asked) => ({ ...onPlan(asked), url }),
    (reply) => reply,
  );
  door.act(wire.approvePlan, approvePlan, onPlan, ok);
  door.act(wire.takeBackApproval, takeBackApproval, ({ process }) => ({ process: process.id }), ok);
  door.act(wire.recordEndorsement, recordEndorsement, onPlan, ({ id }) => ({ id }));
  door.act(
    wire.withdrawEndorsement,
    withdrawEndorsement,
    ({ process, params }) => ({ process: process.id, endorsement: params.endorsement }),
    ok,
  );
  door.act(wire.finalisePlan, finalisePlan, onPlan, ({ decision }) => ({ decision }));
  door.act(wire.filePlan, filePlan, onPlan, (reply) => reply);
}
