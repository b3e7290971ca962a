import { z } from "zod";

/**
 * The header by which a page names one press of somebody's: sent again with the same content it is answered with what
 * the first came to, and done once [ACT-5].
 */
export const onceHeader = "idempotency-key";
export const onceKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
