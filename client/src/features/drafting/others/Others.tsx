import { Here, type OpenDocument, useHeld } from "../../../editor/index.js";
import { announce, Button, useSay } from "../../../ui/index.js";
import type { TextTalk } from "../useTextTalk.js";
import "./others.css";
import { bringIntoSight, placeOf, useFollow } from "./useFollow.js";

interface Props extends Pick<TextTalk, "fieldName" | "fieldElement"> {
  readonly opened: OpenDocument;
}

/** Who is here, the ways to them, and a pause from what they write. */
export function Others({ opened, fieldName, fieldElement }: Props) {
  const say = useSay();
  const { awareness } = opened;
  const { followed, follow, stop } = useFollow(opened, fieldElement);
  const held = useHeld(opened);
  const pause = (): void => {
    opened.holdOthers();
    announce(say("drafting.others.paused"));
  };
  return (
    <>
      <Here
        {...{ awareness, fieldName }}
        acts={(one) => (
          <span className="here-acts">
            <Button
              kind="quiet"
              aria-label={say("drafting.others.goTo", { name: one.name })}
              onPress={() => bringIntoSight(placeOf(one, fieldElement))}
            >
              {say("drafting.others.go")}
            </Button>
            <Button
              kind="quiet"
              aria-label={say("drafting.others.followWhom", { name: one.name })}
              onPress={() => follow(one)}
            >
              {say("drafting.others.follow")}
            </Button>
          </span>
        )}
      >
        {held === null ? (
          <Button onPress={pause}>{say("drafting.others.pause")}</Button>
        ) : (
          <p>{say("drafting.others.paused")}</p>
        )}
      </Here>
      {held === null ? null : (
        <Button kind="quiet" className="others-now" onPress={opened.letOthersIn}>
          {say("drafting.others.show", { count: held })}
        </Button>
      )}
      {followed === null ? null : (
        <Button kind="quiet" className="others-now" onPress={stop}>
          {say("drafting.others.stop", { name: followed.name })}
        </Button>
      )}
    </>
  );
}
