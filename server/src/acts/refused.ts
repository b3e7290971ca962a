import type { Issue } from "@accord/shared/issues";
import type { RefusalCode } from "@accord/shared/protocol";

/** An expected refusal. Thrown inside a transaction it leaves no trace; the doors turn it into status and words. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly issues: readonly Issue[] = [],
  ) {
    super(`${code}${issues.map((issue) => ` ${issue.code}`).join("")}`);
    this.name = "Refused";
  }
}

/** Rules answer with a list of issues; one or more of them refuse the act. */
export function refuseIf(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Refused("rule", issues);
}

export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new Refused("not_found");
  return thing;
}
