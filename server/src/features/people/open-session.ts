import type { ActContext } from "../../acts/act.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { session } from "../../ports/tables/index.js";
import { deviceKey, markOf } from "./known-device.js";

const days = 14;

export interface OpenedSession {
  readonly secret: string;
  readonly expiresAt: string;
  /** Makes this device known. */
  readonly mark: string;
  readonly at: string;
  readonly person: string;
}

/** A new session with a new secret, in the act's transaction: after a password, an invitation or the first run. */
export async function openSession(
  { tx, now, newSecret }: Pick<ActContext, "tx" | "now" | "newSecret">,
  who: string,
): Promise<OpenedSession> {
  const secret = newSecret();
  const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
  await tx.insert(session).values({ hash: hashOfSecret(secret), person: who, createdAt: now, expiresAt });
  return { secret, expiresAt, mark: markOf(await deviceKey(tx, newSecret), who), at: now, person: who };
}
