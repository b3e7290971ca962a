import { isIP } from "node:net";
import { pseudoLocales } from "@accord/shared/messages";
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
  ACCORD_LANGUAGE: {
    usual: "en",
    what: "Language of the house: en. To try how a translation will fit: en-XA (longer words), ar-XB (longer, from right to left).",
  },
  ACCORD_MAIL_FROM: { usual: "accord@localhost", what: "Sender of letters." },
  ACCORD_TRUST_PROXY: {
    usual: "",
    what: "Whose word about the sender's address counts (X-Forwarded-For): addresses of the proxies, e.g. 127.0.0.1 or 10.0.0.5,192.168.1.0/24, or how many stand in front, e.g. 1, where nobody reaches the port past them. Nothing: nobody's.",
  },
  ACCORD_LOG: { usual: "warn", what: "How much the log says: fatal, error, warn, info, debug, silent." },
} as const;

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly url: string;
  readonly smtp: string | null;
  readonly mailFrom: string;
  /** Of the workspace, and of processes that are set up. */
  readonly language: Language;
  /** Number of proxies in front, or their addresses; false where there is none. */
  readonly trustProxy: TrustProxy;
  readonly log: string;
  readonly demo: boolean;
}

const languages = ["en", ...pseudoLocales] as const;
export type Language = (typeof languages)[number];

export type TrustProxy = false | number | readonly string[];

const shape = z.object({
  ACCORD_PORT: z.coerce.number("ACCORD_PORT must be a number.").int().min(0).max(65535),
  ACCORD_HOST: z.string().min(1),
  ACCORD_DATA: z.string().min(1),
  ACCORD_URL: z.union([
    z.literal(""),
    z
      .url({ protocol: /^https?$/, error: "ACCORD_URL must be an http or https address." })
      .refine((url) => /^[^?#]*:\/\/[^/?#]+\/?$/.test(url), "ACCORD_URL must end after its host and port.")
      .transform((url) => new URL(url).origin),
  ]),
  ACCORD_SMTP_URL: z.union([
    z.literal(""),
    z.url({ protocol: /^smtps?$/, error: "ACCORD_SMTP_URL must start with smtp:// or smtps://." }),
  ]),
  ACCORD_LANGUAGE: z.enum(languages, `ACCORD_LANGUAGE must be one of ${languages.join(", ")}.`),
  ACCORD_MAIL_FROM: z.string().min(1),
  ACCORD_TRUST_PROXY: z.string().transform(proxiesFrom),
  ACCORD_LOG: z.enum(
    ["fatal", "error", "warn", "info", "debug", "silent"],
    "ACCORD_LOG must be fatal, error, warn, info, debug or silent.",
  ),
});

function proxiesFrom(said: string, context: z.RefinementCtx): TrustProxy {
  if (said.trim() === "") return false;
  if (/^[1-9]$/.test(said.trim())) return Number(said);
  const addresses = said.split(",").map((one) => one.trim());
  if (addresses.every(isNetwork)) return addresses;
  context.addIssue({
    code: "custom",
    message: "must be a number from 1 to 9, or addresses and networks parted by commas.",
  });
  return z.NEVER;
}

function isNetwork(said: string): boolean {
  const [address = "", bits, more] = said.split("/");
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (longest === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= longest);
}

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
    url: is.ACCORD_URL || `http://${nameOf(is.ACCORD_HOST)}:${is.ACCORD_PORT}`,
    smtp: is.ACCORD_SMTP_URL || null,
    mailFrom: is.ACCORD_MAIL_FROM,
    language: is.ACCORD_LANGUAGE,
    trustProxy: is.ACCORD_TRUST_PROXY,
    log: is.ACCORD_LOG,
    demo,
  };
}

/** A host as an address names it; one that stands for all of the machine's is reached by loopback. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return isIP(host) === 6 ? `[${host}]` : host;
}
