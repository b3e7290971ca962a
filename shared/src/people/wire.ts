import { z } from "zod";
import { done, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { actions } from "./actions.js";
import { blocs, roles } from "./roles.js";

export const me = z.strictObject({
  /** Null: nobody is signed in. */
  person: z
    .strictObject({ id: z.string(), name: z.string(), email: z.string(), administrator: z.boolean() })
    .nullable(),
  processes: z.array(
    z.strictObject({
      slug,
      title: z.string(),
      timeZone: z.string(),
      language: z.string(),
      roles: z.array(
        z.strictObject({ role: z.enum(roles), group: z.string().nullable(), bloc: z.enum(blocs).nullable() }),
      ),
      /** What this person may do there on a thing without group, so that the client shows or explains. */
      may: z.array(z.enum(actions)),
    }),
  ),
  demo: z.boolean(),
});
export type Me = z.infer<typeof me>;

export const signIn = route({
  id: "sign-in",
  method: "POST",
  path: "/api/session",
  asks: "nobody: public",
  summary: "Sign in with e-mail and password; sets the session cookie.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ email: z.string().trim().min(3).max(254), password: z.string().min(1).max(1000) }),
  reply: me,
});

export const signOut = route({
  id: "sign-out",
  method: "DELETE",
  path: "/api/session",
  asks: "nobody: own session",
  summary: "End this session everywhere it is open.",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: done,
});

export const whoAmI = route({
  id: "who-am-i",
  method: "GET",
  path: "/api/session",
  asks: "nobody: public",
  summary: "Who is signed in, and what that person may do where.",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: me,
  topics: ["me"],
});
