import { type ChoiceAbout, type ChoicePlace, readChoicePlaces } from "@accord/shared/choices";
import type { Say } from "@accord/shared/messages";
import { useAsk } from "../../connection/asking.js";
import { Button, Link, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly about: ChoiceAbout;
}

const usePlaces = ({ process, about }: Props): readonly ChoicePlace[] =>
  useAsk(readChoicePlaces, { params: { process }, query: about }).data?.places ?? [];

const wordsOf = (say: Say, { category, no, place, of, votes }: ChoicePlace): string =>
  category === null
    ? say("choices.place", { no, place, of, votes })
    : say("choices.place.category", { no, place, of, votes, category });

/** Where a proposal, contribution or theme stands in the results of public choices; nothing where it stood in none. */
export function PlacesInChoices(props: Props) {
  const say = useSay();
  const places = usePlaces(props);
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="in-choices" className="stack">
      <h2 id="in-choices">{say("choices.places")}</h2>
      <ul className="plain-list">
        {places.map((one) => (
          <li key={one.no}>
            <Link href={`/app/${props.process}/choices/${one.no}`}>{wordsOf(say, one)}</Link>
          </li>
        ))}
      </ul>
      <p className="hint">{say("choices.places.advisory")}</p>
    </section>
  );
}

/** The same beside a response: one press puts the place into its words. */
export function CitePlaces({ onCite, ...props }: Props & { readonly onCite: (words: string) => void }) {
  const say = useSay();
  return usePlaces(props).map((one) => (
    <p key={one.no} className="thing-facts">
      <span>{wordsOf(say, one)}</span>
      <Button kind="quiet" onPress={() => onCite(wordsOf(say, one))}>
        {say("choices.cite", { no: one.no })}
      </Button>
    </p>
  ));
}
