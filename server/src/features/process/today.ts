import { inZone } from "@accord/shared/messages";

/** The calendar day in a zone. */
export const dayIn = (instant: string, zone: string): string => inZone(instant, zone).day;
