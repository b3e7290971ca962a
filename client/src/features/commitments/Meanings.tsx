import type { Option } from "@accord/shared/commitments";
import type { MessageId } from "@accord/shared/messages";
import { Details, useSay } from "../../ui/index.js";

/** What each word of a long list means, for who chooses from it; in a short one it stands at the choice itself. */
export function Meanings({ options }: { readonly options: readonly Option[] }) {
  const say = useSay();
  return (
    <Details summary={say("commitments.meanings")}>
      <dl className="meanings">
        {options.map(({ id, label, meaning }) => (
          <div key={id}>
            <dt>{say(label as MessageId)}</dt>
            <dd>{say(meaning as MessageId)}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
