import type { Option } from "@accord/shared/commitments";
import type { MessageId } from "@accord/shared/messages";
import { Details, useSay } from "../../ui/index.js";

/** The lists of the template whose words are terms of the field. */
const explained: Readonly<Record<string, (id: string) => string>> = {
  policyAreas: (id) => `commitments.policyAreaIs.${id}`,
  values: (id) => `commitments.valueIs.${id}`,
};

/** What each word of a list means, for who chooses from it. */
export function Meanings({ root, options }: { readonly root: string; readonly options: readonly Option[] }) {
  const say = useSay();
  const meaning = explained[root];
  if (meaning === undefined) return null;
  return (
    <Details summary={say("commitments.meanings")}>
      <dl className="meanings">
        {options.map(({ id, label }) => (
          <div key={id}>
            <dt>{say(label as MessageId)}</dt>
            <dd>{say(meaning(id) as MessageId)}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
