import type { CallForm } from "@accord/shared/contributions";
import { dayText } from "@accord/shared/messages";
import { useEffect } from "react";
import { Button, PageTitle, useSay } from "../../../ui/index.js";
import { focusTitle } from "../../../ui/PageTitle.js";
import { FactList } from "../FactList.js";

export interface ReviewProps {
  readonly process: string;
  readonly words: CallForm;
  readonly changes: boolean;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** What exactly becomes public by opening or changing a call. */
export function CallReview({ process, words, changes, pending, onBack, onSend }: ReviewProps) {
  const say = useSay();
  useEffect(focusTitle, []);
  const rows: readonly (readonly [string, string])[] = [
    [say("calls.field.title"), words.title],
    [say("calls.field.question"), words.question],
    [say("calls.field.opensOn"), dayText(words.opensOn)],
    [say("calls.field.closesOn"), dayText(words.closesOn)],
    [say("calls.field.moderated"), say(`calls.field.moderated.${words.moderated ? "yes" : "no"}`)],
    [
      say("calls.field.grounds"),
      words.grounds.map((ground) => say(`contributions.ground.${ground}`)).join(", ") ||
        say("calls.review.grounds.none"),
    ],
    [say("calls.field.consent"), words.consentText],
  ];
  return (
    <>
      <PageTitle title={say("calls.review")} part={say("calls.title")} process={process} />
      <div className="form">
        <p>{say(changes ? "calls.review.change" : "calls.review.lead")}</p>
        <FactList
          rows={rows.map(([label, value]) => [
            label,
            <span key={label} className="kept-lines" dir="auto">
              {value}
            </span>,
          ])}
        />
        <div className="acts">
          <Button onPress={onBack}>{say("calls.review.back")}</Button>
          <Button kind="primary" pending={pending} onPress={onSend}>
            {say(changes ? "calls.review.save" : "calls.review.open")}
          </Button>
        </div>
      </div>
    </>
  );
}
