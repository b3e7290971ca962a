import { useContext } from "react";
import { OverlayTriggerStateContext } from "react-aria-components";
import { Here, type OpenDocument, type Present, useHeld } from "../../../editor/index.js";
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
          <WaysTo
            name={one.name}
            onGo={() => bringIntoSight(placeOf(one, fieldElement))}
            onFollow={() => follow(one)}
          />
        )}
      >
        {held === null ? <Pause onPause={pause} /> : <p>{say("drafting.others.paused")}</p>}
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

interface WaysProps extends Pick<Present, "name"> {
  readonly onGo: () => void;
  readonly onFollow: () => void;
}

function WaysTo({ name, onGo, onFollow }: WaysProps) {
  const say = useSay();
  const close = useClose();
  return (
    <span className="here-acts">
      <Button kind="quiet" aria-label={say("drafting.others.goTo", { name })} onPress={() => close(onGo)}>
        {say("drafting.others.go")}
      </Button>
      <Button
        kind="quiet"
        aria-label={say("drafting.others.followWhom", { name })}
        onPress={() => close(onFollow)}
      >
        {say("drafting.others.follow")}
      </Button>
    </span>
  );
}

function Pause({ onPause }: { readonly onPause: () => void }) {
  const say = useSay();
  const close = useClose();
  return <Button onPress={() => close(onPause)}>{say("drafting.others.pause")}</Button>;
}

/** Closes the list of who is here, and then does what was asked for there. */
function useClose(): (act: () => void) => void {
  const list = useContext(OverlayTriggerStateContext);
  return (act) => {
    list?.close();
    act();
  };
}
