import * as wire from "@accord/shared/contributions";
import { inZone } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { count, desc, eq } from "drizzle-orm";
import type { Door } from "../../../doors/http.js";
import { call, contribution } from "../../../ports/tables/index.js";
import type { FeatureParts } from "../../parts.js";
import { groundsOfCall, publicCallOf } from "./find.js";
import { formRoutes } from "./form-routes.js";
import { changeCall, closeCall, openCall } from "./open-call.js";

export function callRoutes(door: Door, parts: FeatureParts): void {
  door.ask(wire.listCalls, async ({ db, process, now }) => {
    const rows = await db
      .select()
      .from(call)
      .where(eq(call.process, process.id))
      .orderBy(desc(call.opensAt), desc(call.createdAt));
    const counts = await db
      .select({ call: contribution.call, n: count() })
      .from(contribution)
      .where(eq(contribution.process, process.id))
      .groupBy(contribution.call);
    const settings = settingsOf(process.settings);
    return {
      today: inZone(now, process.timeZone).day,
      usual: {
        moderated: settings.callModerated,
        grounds: settings.callGrounds,
        consentText: settings.callConsent,
      },
      calls: rows.map((row) => {
        const shown = publicCallOf(row);
        return {
          id: row.id,
          title: row.title,
          question: row.question,
          opensOn: inZone(row.opensAt, process.timeZone).day,
          closesOn: inZone(shown.closesAt, process.timeZone).day,
          closesAt: shown.closesAt,
          moderated: row.moderated,
          grounds: groundsOfCall(row),
          consentText: row.consentText,
          state: wire.callStateAt(shown, now),
          contributions: counts.find((one) => one.call === row.id)?.n ?? 0,
        };
      }),
    };
  });
  door.act(
    wire.openCall,
    openCall,
    ({ process, body }) => ({ ...body, process: process.id }),
    (made) => made,
  );
  door.act(
    wire.changeCall,
    changeCall,
    ({ process, params, body }) => ({ ...body, process: process.id, call: params.call }),
    (done) => done,
  );
  door.act(
    wire.closeCall,
    closeCall,
    ({ process, params }) => ({ process: process.id, call: params.call }),
    (done) => done,
  );
  formRoutes(parts);
}
