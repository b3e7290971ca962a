import { z } from "zod";

/** Nothing is taken: for routes without params, query or body. */
export const nothing = z.strictObject({});
/** Of an act that freezes words: the hash that was told with them; unread they are frozen where it is absent or null. */
export const readBefore = z.strictObject({ seen: z.string().max(64).nullable().optional() });
export const done = z.strictObject({ ok: z.literal(true) });

export const id = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/);
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/);
/** UTC, milliseconds: 2026-11-21T14:02:03.000Z */
export const instant = z.iso.datetime();
export const day = z.iso.date();
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);
export const prose = (most: number) => z.string().max(most);
export const inProcess = z.strictObject({ process: slug });
