/**
 * /sync/<documentId>: the y-websocket protocol, unchanged for plain clients. Clients that ask for the subprotocol
 * below are told more; a message is `varuint type` and what the type names. [SYNC-1]
 */
export const accordSubprotocol = "accord.1";

export const syncMessage = {
  /** y-protocols/sync: step 1, step 2, update. */
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server -> client, varuint n: the first n document messages (update or step 2) of this connection are durable. */
  saved: 32,
  /** server -> client, varstring reason (a RefusalReason): the socket closes after it. */
  refused: 33,
  /** server -> client, varstring "edit" | "read", varstring reason of a lock or "". Sent first, and when it changes. */
  rights: 34,
  /** server -> client, varuint milliseconds: wait about this long, jittered, before connecting again. */
  retry: 35,
} as const;

/** Why words were not taken. All end in one path: the words come back to their author as a draft. */
export const refusalReasons = [
  "locked",
  "rights_lost",
  "shape",
  "epoch_gone",
  "session_ended",
  "too_large",
  "too_many",
  "missing_updates",
  "foreign_client",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Own close codes, 4400 + position in refusalReasons; others are the protocol's. */
export const closeCodes = {
  locked: 4400,
  rights_lost: 4401,
  shape: 4402,
  epoch_gone: 4403,
  session_ended: 4404,
  too_large: 4405,
  too_many: 4406,
  missing_updates: 4407,
  foreign_client: 4408,
  slow_reader: 4409,
  restarting: 1012,
} as const;
export type CloseReason = keyof typeof closeCodes;

export const limits = {
  frame: 1024 * 1024,
  ourPiece: 256 * 1024,
  plainStep2: 16 * 1024 * 1024,
  heldBytes: 256 * 1024,
  heldMessages: 64,
  heldMs: 5_000,
  readerBacklog: 1024 * 1024,
  newClientIdsPerHour: 64,
  livenessMs: 10_000,
} as const;
