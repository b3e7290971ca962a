import { z } from "zod";
import { day, done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { processSettings } from "./settings.js";

const since = z.strictObject({ at: instant, by: z.string() });

export const readSettings = route({
  id: "read-settings",
  method: "GET",
  path: "/api/p/:process/settings",
  asks: "read_workspace",
  summary: "Facts, windows and conventions of the process, who last changed each, and the working groups.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    facts: z.strictObject({
      title: z.string(),
      memberName: z.string(),
      memberLevel: z.enum(["national", "local"]),
      timeZone: z.string(),
      planStart: day.nullable(),
      planEnd: day.nullable(),
    }),
    settings: processSettings,
    since: z.record(z.string(), since),
    groups: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        remit: z.string(),
        theme: z.string().nullable(),
        selection: z.string(),
      }),
    ),
    themes: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    server: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    /** The last in the data folder; whole: every file is there, as long as it was. */
    backup: z.strictObject({ at: instant, files: z.int(), bytes: z.int(), whole: z.boolean() }).nullable(),
  }),
  topics: ["plan", "groups", "themes", "people"],
});

export const changeSettings = route({
  id: "change-settings",
  method: "PUT",
  path: "/api/p/:process/settings",
  asks: "settings",
  summary: "Change some of the windows and conventions; answers with what they were.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ set: processSettings.partial() }),
  reply: z.strictObject({ before: processSettings.partial() }),
});

const processFacts = z.strictObject({
  title: line(200),
  memberName: line(120),
  memberLevel: z.enum(["national", "local"]),
  timeZone: z.string().min(1).max(64),
  planStart: day,
  planEnd: day,
});
export type ProcessFactsForm = z.infer<typeof processFacts>;

export const changeProcess = route({
  id: "change-process",
  method: "PUT",
  path: "/api/p/:process/facts",
  asks: "settings",
  summary: "Title, member, level, time zone and period of the process.",
  params: inProcess,
  query: nothing,
  body: processFacts,
  reply: done,
});

export const changeGroup = route({
  id: "change-group",
  method: "PUT",
  path: "/api/p/:process/groups/:group",
  asks: "settings",
  summary: "Name, remit and theme of a working group, and how its members were chosen (M10).",
  params: inProcess.extend({ group: id }),
  query: nothing,
  body: z.strictObject({
    name: line(120),
    remit: prose(5000),
    theme: id.nullable(),
    selection: prose(2000),
  }),
  reply: done,
});
