import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Signer } from "../../ports/signer.js";
import { keepCheckpoint } from "./kept-checkpoints.js";

/** The key lies beside the data, readable for its owner only; made at the first start, and in no backup. */
export function checkpointKey(file: string): Signer {
  if (!existsSync(file)) keep(file, generateKeyPairSync("ed25519").privateKey);
  const secret = createPrivateKey(readFileSync(file));
  if (secret.asymmetricKeyType !== "ed25519") throw new Error(`${file} holds no Ed25519 key.`);
  const { x = "" } = createPublicKey(secret).export({ format: "jwk" });
  return {
    key: x,
    sign: (message) => sign(null, message, secret).toString("base64url"),
    keep: (signed) => keepCheckpoint(dirname(file), signed),
  };
}

function keep(file: string, secret: KeyObject): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeSync(handle, String(secret.export({ type: "pkcs8", format: "pem" })));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
