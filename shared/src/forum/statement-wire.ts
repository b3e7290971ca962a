import { z } from "zod";
import { done, inProcess, instant, nothing } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { declarationSchema, ethicsKinds, interestSchema } from "./ethics.js";

export const readOwnStatement = route({
  id: "read-own-statement",
  method: "GET",
  path: "/api/p/:process/statement",
  asks: "read_workspace",
  summary: "The seats I hold or stand in for, and whether I have signed for their present terms (Q20).",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    ethics: z.enum(ethicsKinds),
    seats: z.array(
      z.strictObject({
        no: z.int(),
        organisation: z.string(),
        as: z.enum(["holder", "substitute"]),
        signedAt: instant.nullable(),
      }),
    ),
    /** Declared last. */
    interests: z.array(interestSchema),
  }),
  topics: ["people", "terms"],
});

export const signStatement = route({
  id: "sign-statement",
  method: "POST",
  path: "/api/p/:process/statement",
  asks: "vote",
  summary: "Sign the ethics statement and declare all interests, for the present terms of all my seats.",
  params: inProcess,
  query: nothing,
  body: declarationSchema,
  reply: done,
});
