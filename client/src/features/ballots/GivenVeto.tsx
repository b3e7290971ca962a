import { type GivenVeto as Given, linesOfVeto } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { useSay } from "../../ui/index.js";

/** What a veto says of itself: who, why, what would lift it, an answer by when, what is next. */
export function GivenVeto({ process, given }: { readonly process: string; readonly given: Given }) {
  const say = useSay();
  const zone = useZone(process);
  return (
    <>
      <p>
        {say(given.member ? "ballots.veto.given.member" : "ballots.veto.given", {
          bloc: given.label,
          name: given.by,
          member: given.member ?? "",
          date: dayText(inZone(given.at, zone).day),
        })}
      </p>
      <dl className="given-veto">
        {linesOfVeto(given).map(({ name, words }) => (
          <div key={name}>
            <dt>{say(`ballots.veto.${name}`)}</dt>
            <dd className="words" dir="auto">
              {words}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
