import { exampleOf, figureWords, type TermsFigures } from "@accord/shared/forum";
import { useSay } from "../../ui/index.js";
import type { TermsPage } from "./on-terms.js";

export const seatsFilled = ({ filled }: Pick<TermsPage, "filled">): number =>
  filled.government + filled.non_government;

interface Props {
  readonly figures: TermsFigures;
  readonly page: Pick<TermsPage, "filled">;
}

/** How the forum decides, as a part of the text that stands before what is written. */
export function Decides(props: Props) {
  const say = useSay();
  return (
    <section className="room-field paper terms-decides" aria-labelledby="part-figures">
      <h2 id="part-figures" className="room-label">
        {say("termsText.figures")}
      </h2>
      <Sentences {...props} />
    </section>
  );
}

/** Mandate, rule and quorum as the text says them, with this forum's numbers. */
export function Sentences({ figures, page }: Props) {
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
export function Example({ figures, page }: Props) {
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
