import type { JsonValue } from "@accord/shared/canonical";
import {
  issuesWithColour,
  type ProcessFactsForm,
  type ProcessSettings,
  settingsOf,
} from "@accord/shared/process";
import { issuesWithProcess } from "@accord/shared/setup";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import { publishProcess } from "./publish-process.js";

interface SettingsChange {
  readonly process: string;
  readonly set: Partial<ProcessSettings>;
}

/** Some windows and conventions; answers with what they were, so that taking it back is setting them again. */
export const changeSettings = act<SettingsChange, { before: Partial<ProcessSettings> }>({
  name: "change-settings",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, set }) {
    const { tx, audit, announce } = context;
    const row = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const known = settingsOf(row.settings);
    const given = { ...set, ...(set.holidays ? { holidays: [...new Set(set.holidays)].sort() } : {}) };
    const names = (Object.keys(given) as (keyof ProcessSettings)[]).filter(
      (name) => given[name] !== undefined && JSON.stringify(given[name]) !== JSON.stringify(known[name]),
    );
    const changed = (of: Partial<ProcessSettings>) =>
      Object.fromEntries(names.map((name) => [name, of[name]]));
    const settings: ProcessSettings = { ...known, ...changed(given) };
    refuseIf(issuesWithColour(settings.siteColour));
    await tx.update(processTable).set({ settings }).where(eq(processTable.id, process));
    if (names.includes("siteColour")) await publishProcess(context, process);
    audit({ before: changed(known) as JsonValue, after: changed(given) as JsonValue });
    announce(process, "plan", "ballots", "responses", "calls");
    return { before: changed(known) };
  },
});

interface ProcessChange {
  readonly process: string;
  readonly facts: ProcessFactsForm;
}

/** Title, member, level, zone and period: the public page follows at once. */
export const changeProcess = act<ProcessChange, { ok: true }>({
  name: "change-process",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, facts }) {
    const { tx, audit, announce } = context;
    refuseIf(issuesWithProcess(facts));
    const row = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const changed = (Object.keys(facts) as (keyof ProcessFactsForm)[]).filter(
      (name) => row[name] !== facts[name],
    );
    await tx.update(processTable).set(facts).where(eq(processTable.id, process));
    await publishProcess(context, process);
    audit({
      before: Object.fromEntries(changed.map((name) => [name, row[name]])),
      after: Object.fromEntries(changed.map((name) => [name, facts[name]])),
    });
    announce(process, "plan", "people", "ballots", "me");
    return { ok: true };
  },
});
