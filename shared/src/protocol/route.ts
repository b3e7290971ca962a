import type { z } from "zod";
import type { Action } from "../people/actions.js";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One address of the API, as data. The server validates by it, the client calls by it, OpenAPI is generated
 * from it. All schemas are strict and without transforms (SPEC: API-1); dates are ISO strings, messages codes.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  /** Unique, kebab-case, the verb a person would say: "cast-vote". */
  readonly id: string;
  readonly method: Method;
  /** With `:name` for each param: "/api/p/:process/ballots/:ballot/vote". */
  readonly path: string;
  /** The row of the permission table that is asked, or the reason none is. */
  readonly asks: Action | "nobody: public" | "nobody: own session" | "nobody: key in the address";
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  /** What this answer is made of; an announcement of one of these makes clients ask again. */
  readonly topics?: readonly string[];
  /** No line in the log and no figure tells when it was asked: what is cast in secret. */
  readonly leavesNoTrace?: true;
  /** Done again it would make a second, or be refused for its own change: with the key of its press (`onceHeader`) it is done once [ACT-5]. */
  readonly once?: true;
  /** Largest body in bytes, taken of who has signed in; 256 KiB unless said. What a form brings is bound where it is read. */
  readonly bodyLimit?: number;
}

export type ParamsOf<R extends Route> = z.infer<R["params"]>;
export type QueryOf<R extends Route> = z.infer<R["query"]>;
export type BodyOf<R extends Route> = z.infer<R["body"]>;
export type ReplyOf<R extends Route> = z.infer<R["reply"]>;

export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  definition: Route<P, Q, B, R>,
): Route<P, Q, B, R> {
  return definition;
}
