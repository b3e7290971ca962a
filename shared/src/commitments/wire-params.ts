import { z } from "zod";
import { slug } from "../protocol/common.js";

const n = z.coerce.number().int().positive().max(1_000_000);
export const onCommitment = z.strictObject({ process: slug, n });
export const onVersion = z.strictObject({ process: slug, n, version: n });
