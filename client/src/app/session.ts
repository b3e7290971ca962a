import { nothing, route } from "@accord/shared/protocol";
import { z } from "zod";
import { useAct, useAsk } from "../connection/asking.js";

/** The least that the frame must know; the wire definition of the session may say more. */
const readSession = route({
  id: "frame-session",
  method: "GET",
  path: "/api/session",
  asks: "nobody: own session",
  summary: "Who is signed in here",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.looseObject({ person: z.looseObject({ id: z.string(), name: z.string() }).nullable().optional() }),
  topics: ["session"],
});

const endSession = route({
  id: "frame-sign-out",
  method: "DELETE",
  path: "/api/session",
  asks: "nobody: own session",
  summary: "Sign out here",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.unknown(),
});

export function useSession() {
  const session = useAsk(readSession, {});
  const signOut = useAct(endSession, { onDone: () => window.location.assign("/sign-in") });
  return { person: session.data?.person ?? undefined, signOut: () => signOut.act({}) };
}
