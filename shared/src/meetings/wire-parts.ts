import { z } from "zod";
import { inProcess, prose } from "../protocol/common.js";

export const no = z.coerce.number().int().positive().max(1_000_000);
export const onMeeting = inProcess.extend({ no });
export const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
export const base = "/api/p/:process/meetings";
export const one = `${base}/:no`;
export const topics = ["meetings"];

export const telling = z.strictObject({ reason: prose(500) });
