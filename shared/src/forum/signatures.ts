import { z } from "zod";
import { dayText, inZone, type Say } from "../messages/index.js";
import { interestSchema } from "./ethics.js";

/** [Q20] For the present term of a seat: when holder and substitute signed, and what each declares, as far as it is shown. */
export const signaturesSchema = z.strictObject({
  holder: z.string().nullable(),
  substitute: z.string().nullable(),
  declared: z.array(z.strictObject({ name: z.string(), interests: z.array(interestSchema) })),
});
export type Signatures = z.infer<typeof signaturesSchema>;

/** `stands`: there is a substitute, who signs too. */
export function signatureLines(say: Say, signed: Signatures, zone: string, stands: boolean): string[] {
  const date = (at: string) => ({ date: dayText(inZone(at, zone).day) });
  const { holder, substitute, declared } = signed;
  const ofSubstitute =
    substitute === null
      ? say("forum.seat.substituteNotSigned")
      : say("forum.seat.substituteSigned", date(substitute));
  // Beside the only one who could, no name is said again.
  const whose = stands ? "named" : "own";
  return [
    holder === null ? say("forum.seat.notSigned") : say("forum.seat.signed", date(holder)),
    ...(stands ? [ofSubstitute] : []),
    ...declared.flatMap(({ name, interests }) =>
      interests.length === 0
        ? [say("forum.seat.noInterests", { whose, name })]
        : interests.map((one) => say("forum.seat.interest", { whose, name, ...one })),
    ),
  ];
}
