import { z } from "zod";

/** All settings of the server, from the environment. `accord settings` lists them by this one table. */
export const settingsTable = {
  ACCORD_PORT: { usual: "3000", what: "Port the server listens on." },
  ACCORD_HOST: { usual: "127.0.0.1", what: "Address the server listens on." },
  ACCORD_DATA: { usual: "./data", what: "Data folder: database, attachments, backups." },
  ACCORD_URL: {
    usual: "",
    what: "Address people open, e.g. https://accord.example.org. Usual: http on the port above.",
  },
  ACCORD_SMTP_URL: {
    usual: "",
    what: "Mail server, e.g. smtps://name:password@mail.example.org. Without it letters stay in the outbox.",
  },
  ACCORD_MAIL_FROM: { usual: "accord@localhost", what: "Sender of letters." },
  ACCORD_LOG: { usual: "warn", what: "How much the log says: fatal, error, warn, info, debug, silent." },
} as const;

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly url: string;
  readonly smtp: string | null;
  readonly mailFrom: string;
  readonly log: string;
  readonly demo: boolean;
}

const shape = z.object({
  ACCORD_PORT: z.coerce.number("ACCORD_PORT must be a number.").int().min(0).max(65535),
  ACCORD_HOST: z.string().min(1),
  ACCORD_DATA: z.string().min(1),
  ACCORD_URL: z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "ACCORD_URL must be an http or https address." }),
  ]),
  ACCORD_SMTP_URL: z.union([
    z.literal(""),
    z.url({ protocol: /^smtps?$/, error: "ACCORD_SMTP_URL must start with smtp:// or smtps://." }),
  ]),
  ACCORD_MAIL_FROM: z.string().min(1),
  ACCORD_LOG: z.enum(
    ["fatal", "error", "warn", "info", "debug", "silent"],
    "ACCORD_LOG must be fatal, error, warn, info, debug or silent.",
  ),
});

/** Throws an Error in plain words that names the setting. */
export function settingsFrom(environment: NodeJS.ProcessEnv, demo: boolean): Settings {
  const given = Object.fromEntries(
    Object.entries(settingsTable).map(([name, { usual }]) => [name, environment[name] || usual]),
  );
  const read = shape.safeParse(given);
  if (!read.success) {
    throw new Error(
      read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`).join("\n"),
    );
  }
  const is = read.data;
  return {
    port: is.ACCORD_PORT,
    host: is.ACCORD_HOST,
    data: is.ACCORD_DATA,
    url:
      is.ACCORD_URL ||
      `http://${is.ACCORD_HOST === "0.0.0.0" ? "127.0.0.1" : is.ACCORD_HOST}:${is.ACCORD_PORT}`,
    smtp: is.ACCORD_SMTP_URL || null,
    mailFrom: is.ACCORD_MAIL_FROM,
    log: is.ACCORD_LOG,
    demo,
  };
}
