import { type ChoiceAbout, readChoicePlaces } from "@accord/shared/choices";
import { useAsk } from "../../connection/asking.js";
import { Link, useSay } from "../../ui/index.js";

/** Where a proposal, contribution or theme stands in the results of public choices; nothing where it stood in none. */
export function PlacesInChoices({
  process,
  about,
}: {
  readonly process: string;
  readonly about: ChoiceAbout;
}) {
  const say = useSay();
  const places = useAsk(readChoicePlaces, { params: { process }, query: about }).data?.places ?? [];
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="in-choices" className="stack">
      <h2 id="in-choices">{say("choices.places")}</h2>
      <ul className="plain-list">
        {places.map(({ no, place, of, votes, category }) => (
          <li key={no}>
            <Link href={`/app/${process}/choices/${no}`}>
              {category === null
                ? say("choices.place", { no, place, of, votes })
                : say("choices.place.category", { no, place, of, votes, category })}
            </Link>
          </li>
        ))}
      </ul>
      <p className="hint">{say("choices.places.advisory")}</p>
    </section>
  );
}
