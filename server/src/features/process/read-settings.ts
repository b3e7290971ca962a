import { type readSettings, settingsOf } from "@accord/shared/process";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Backups } from "../../ports/backups.js";
import type { Db } from "../../ports/store.js";
import { audit, person, theme, workingGroup } from "../../ports/tables/index.js";

interface ServerSettings {
  readonly url: string;
  readonly sends: boolean;
  readonly backups: Backups;
}

/** Facts, windows and conventions with who set each last: read from the audit, where every change stands. */
export async function settingsPage(
  db: Db,
  process: ProcessRow,
  server: ServerSettings,
): Promise<ReplyOf<typeof readSettings>> {
  const { id, title, memberName, memberLevel, timeZone, planStart, planEnd } = process;
  const groups = await db
    .select()
    .from(workingGroup)
    .where(eq(workingGroup.process, id))
    .orderBy(asc(workingGroup.name));
  const themes = await db.select().from(theme).where(eq(theme.process, id)).orderBy(asc(theme.position));
  return {
    facts: { title, memberName, memberLevel, timeZone, planStart, planEnd },
    settings: settingsOf(process.settings),
    since: await lastChanges(db, id),
    groups: groups.map((one) => ({
      id: one.id,
      name: one.name,
      remit: one.remit,
      theme: one.theme,
      selection: one.selection,
    })),
    themes: themes.map((one) => ({ id: one.id, name: one.name })),
    backup: await server.backups(),
    server: [
      { name: "ACCORD_URL", value: server.url },
      { name: "ACCORD_SMTP_URL", value: server.sends ? "set" : "" },
    ],
  };
}

async function lastChanges(db: Db, process: string): Promise<Record<string, { at: string; by: string }>> {
  const rows = await db
    .select({ at: audit.at, name: person.name, detail: audit.detail })
    .from(audit)
    .innerJoin(person, eq(person.id, audit.actor))
    .where(and(eq(audit.process, process), inArray(audit.act, ["change-settings", "change-process"])))
    .orderBy(asc(audit.seq));
  const since: Record<string, { at: string; by: string }> = {};
  for (const { at, name, detail } of rows) {
    const { after = {} } = detail as { after?: Record<string, unknown> };
    for (const key of Object.keys(after)) since[key] = { at, by: name };
  }
  return since;
}
