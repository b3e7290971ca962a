import { checkpoint, consistencyProof, inclusionProof } from "@accord/shared/decisions";
import { slug } from "@accord/shared/protocol";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { found } from "../acts/refused.js";
import { type ProcessRow, processBySlug } from "../doors/http.js";
import { checkpointsOf, consistencyProofOf, inclusionProofOf } from "../features/decisions/index.js";
import type { Db, Store } from "../ports/store.js";

interface ProofLine {
  readonly id: string;
  readonly tail: string;
  readonly summary: string;
  readonly reply: z.ZodType;
  /** `no`: the number in the address. */
  readonly file: (db: Db, process: ProcessRow, no: number) => Promise<object | null>;
}

const proofs: readonly ProofLine[] = [
  {
    id: "checkpoints",
    tail: "checkpoints.json",
    summary: "Every checkpoint of the decision log, oldest first.",
    reply: z.strictObject({ checkpoints: z.array(checkpoint) }),
    file: async (db, process) => ({ checkpoints: await checkpointsOf(db, process) }),
  },
  {
    id: "checkpoint",
    tail: "checkpoints/:no.json",
    summary: "One checkpoint, by the number of entries that it signs.",
    reply: checkpoint,
    file: async (db, process, no) =>
      (await checkpointsOf(db, process)).find(({ size }) => size === no) ?? null,
  },
  {
    id: "checkpoint-proof",
    tail: "checkpoints/:no/proof.json",
    summary: "That the log as last signed begins with that of an older checkpoint.",
    reply: consistencyProof,
    file: consistencyProofOf,
  },
  {
    id: "decision-proof",
    tail: "decisions/:no/proof.json",
    summary: "That an entry stands in the log as last signed.",
    reply: inclusionProof,
    file: inclusionProofOf,
  },
];

const numbered = z.strictObject({ process: slug, no: z.string().regex(/^[1-9]\d{0,8}$/) });

/** What the house has signed of its log, and small proofs under it: each at an address that stays. */
export function proofRoutes({ http, store }: { http: FastifyInstance; store: Store }): void {
  for (const { id, tail, summary, reply, file } of proofs)
    http.get(
      `/p/:process/${tail}`,
      {
        schema: {
          operationId: `export-${id}`,
          summary,
          params: tail.includes(":no") ? numbered : numbered.pick({ process: true }),
          produces: ["application/json"],
          response: { 200: reply },
        },
      },
      async (request, sent) => {
        const { process, no } = request.params as { process: string; no?: string };
        const row = await processBySlug(store.read, process);
        return sent
          .header("cache-control", "public, no-cache")
          .send(found(await file(store.read, row, Number(no))));
      },
    );
}
