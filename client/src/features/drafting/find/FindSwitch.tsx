import { useEffect, useRef, useState } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";
import { areRoomKeysOn } from "../../../editor/index.js";
import { keysHere } from "../../../editor/tools.js";
import { Button, useSay } from "../../../ui/index.js";

/** The browser's own search keeps its keys; ours goes over closed rows too, and writes. */
export const findKeys = "Mod+Shift+F";

/** Whether one looks for something, by the button or its keys, and the way back to where one was. */
export function useFindSwitch() {
  const [isOpen, setOpen] = useState(false);
  const [words, onWords] = useState("");
  const from = useRef<HTMLElement | null>(null);
  const open = (): void => {
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(true);
  };
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { ctrlKey, metaKey, shiftKey, altKey, key } = event;
      if (!(ctrlKey || metaKey) || !shiftKey || altKey || key.toLowerCase() !== "f") return;
      if (!areRoomKeysOn()) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  const close = (isElsewhere: boolean): void => {
    setOpen(false);
    onWords("");
    if (!isElsewhere) from.current?.focus({ preventScroll: true });
  };
  return { isOpen, open, close, words, onWords };
}

type Switch = Pick<ReturnType<typeof useFindSwitch>, "isOpen" | "open" | "close">;

export function FindSwitch({ isOpen, open, close }: Switch) {
  const say = useSay();
  return (
    <TooltipTrigger delay={600}>
      <Button
        kind="quiet"
        className="find-open"
        aria-expanded={isOpen}
        onPress={() => (isOpen ? close(true) : open())}
      >
        {say("drafting.find.open")}
      </Button>
      <Tooltip className="floating tool-tip" offset={4}>
        {say("drafting.tool.withKeys", { name: say("drafting.find.open"), keys: keysHere(findKeys) })}
      </Tooltip>
    </TooltipTrigger>
  );
}
