import { dayText } from "@accord/shared/messages";
import { useSay } from "../../ui/index.js";

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What an entry without a page of its own opens, by the names that people know it under. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say("decisions.facts")}</h2>
      <dl className="log-facts">
        {facts.map(({ name, value }, at) => (
          <div key={`${name}-${at}`}>
            <dt>
              {say.has(`decisions.fact.${name}`)
                ? say(`decisions.fact.${name}` as "decisions.fact.by")
                : name}
            </dt>
            <dd dir="auto">{name === "deadline" ? dayText(value) : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
