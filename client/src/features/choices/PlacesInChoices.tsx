import { type ChoiceAbout, type ChoicePlace, readChoicePlaces } from "@accord/shared/choices";
import type { Say } from "@accord/shared/messages";
import { useAsk } from "../../connection/asking.js";
import { announce, Button, Link, useSay } from "../../ui/index.js";

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

/** The same beside a response: one press puts the place into its words, once. */
export function CitePlaces({
  words,
  onCite,
  ...props
}: Props & { readonly words: string; readonly onCite: (words: string) => void }) {
  const say = useSay();
  const reference = props.about.ref;
  return usePlaces(props).map((one) => {
    const place = wordsOf(say, one);
    const cited = say("choices.cited", { place });
    return (
      <p key={one.no} className="desk-cite">
        <span>{place}</span>
        <Button
          kind="quiet"
          aria-label={say("choices.cite.name", { no: one.no, reference })}
          onPress={() => {
            if (!words.includes(cited)) onCite([words.trimEnd(), cited].filter(Boolean).join(" "));
            announce(say("choices.cited.said", { place, reference }));
          }}
        >
          {say("choices.cite", { no: one.no })}
        </Button>
      </p>
    );
  });
}
