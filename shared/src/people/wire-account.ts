import { z } from "zod";
import { done, id, instant, line, nothing } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { longestPassword } from "./password.js";

const password = z.string().min(1).max(longestPassword);

export const ownAccount = route({
  id: "own-account",
  method: "GET",
  path: "/api/account",
  asks: "nobody: own session",
  summary: "The own account: other places where one is signed in, and tokens of programs.",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    name: z.string(),
    email: z.string(),
    otherSessions: z.number().int().nonnegative(),
    tokens: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        createdAt: instant,
        expiresAt: instant.nullable(),
        expired: z.boolean(),
      }),
    ),
  }),
  topics: ["account"],
});

export const changePassword = route({
  id: "change-password",
  method: "PUT",
  path: "/api/account/password",
  asks: "nobody: own session",
  summary:
    "Change the own password; every other session ends, and tokens of programs where that is asked for.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ current: password, password, endTokens: z.boolean().optional() }),
  reply: z.strictObject({
    ok: z.literal(true),
    ended: z.number().int().nonnegative(),
    /** Tokens of programs that still open the account. */
    tokens: z.number().int().nonnegative(),
  }),
});

export const endOtherSessions = route({
  id: "end-other-sessions",
  method: "DELETE",
  path: "/api/account/other-sessions",
  asks: "nobody: own session",
  summary: "Sign out everywhere else.",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ ok: z.literal(true), ended: z.number().int().nonnegative() }),
});

export const tokenDays = [30, 90, 365] as const;

export const createToken = route({
  id: "create-token",
  method: "POST",
  once: true,
  path: "/api/account/tokens",
  asks: "nobody: own session",
  summary: "A personal access token for a program, shown once.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ name: line(80), days: z.number().int().min(1).max(365).nullable() }),
  reply: z.strictObject({ id: z.string(), token: z.string(), expiresAt: instant.nullable() }),
});

export const revokeToken = route({
  id: "revoke-token",
  method: "DELETE",
  path: "/api/account/tokens/:token",
  asks: "nobody: own session",
  summary: "End a personal access token.",
  params: z.strictObject({ token: z.string().regex(/^[0-9a-f]{64}$/) }),
  query: nothing,
  body: nothing,
  reply: done,
});

export const getTicket = route({
  id: "get-ticket",
  method: "POST",
  path: "/api/documents/:document/ticket",
  asks: "nobody: own session",
  summary: "A ticket that opens one connection to /sync/<document>?ticket=, within half a minute.",
  params: z.strictObject({ document: id }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ ticket: z.string(), expiresAt: instant, right: z.enum(["edit", "read"]) }),
});

export const getFormers = route({
  id: "get-formers",
  method: "GET",
  path: "/api/documents/:document/formers",
  asks: "nobody: own session",
  summary: "The ids that a text had before restores: words kept under them belong to it.",
  params: z.strictObject({ document: id }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ formers: z.array(id) }),
});

/** [client, clock] of the first letter as Yjs names it, and how many there are in a row. */
const letters = z.array(z.tuple([z.int().min(0), z.int().min(0), z.int().min(1)]));

export const askUnseen = route({
  id: "ask-unseen",
  method: "POST",
  path: "/api/documents/:document/unseen",
  asks: "nobody: own session",
  summary:
    "Of letters of a live text that are gone, those that went with their block, before whoever took it out had them.",
  params: z.strictObject({ document: id }),
  query: nothing,
  body: z.strictObject({ letters: letters.max(4_000) }),
  reply: z.strictObject({ letters }),
});
