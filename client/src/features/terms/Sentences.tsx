import { exampleOf, figureWords, type TermsFigures } from "@accord/shared/forum";
import { useSay } from "../../ui/index.js";
import type { TermsPage } from "./on-terms.js";

export const seatsFilled = ({ filled }: Pick<TermsPage, "filled">): number =>
  filled.government + filled.non_government;

/** Mandate, rule and quorum as the text says them, with this forum's numbers. */
export function Sentences({
  figures,
  page,
}: {
  readonly figures: TermsFigures;
  readonly page: Pick<TermsPage, "filled">;
}) {
  const say = useSay();
  return (
    <div className="words terms-sentences">
      {figureWords(figures, seatsFilled(page)).map(({ name, id, values }) => (
        <p key={name}>{say(id, values)}</p>
      ))}
    </div>
  );
}

/** What a question needs when just the quorum takes part. */
export function Example({
  figures,
  page,
}: {
  readonly figures: TermsFigures;
  readonly page: Pick<TermsPage, "filled">;
}) {
  const say = useSay();
  const { present, neededAtQuorum } = exampleOf(figures, seatsFilled(page));
  if (neededAtQuorum === null) return null;
  return (
    <p className="hint">
      {say(neededAtQuorum > present ? "terms.example.never" : "terms.example", {
        present,
        needed: neededAtQuorum,
      })}
    </p>
  );
}
