import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";
import type { OpenDocument } from "../../../editor/index.js";
import { keysHere } from "../../../editor/tools.js";
import { Button, useSay } from "../../../ui/index.js";
import type { TextTalk } from "../useTextTalk.js";

/** Fetched when somebody looks for something. */
const FindBar = lazy(() => import("./FindBar.js"));

/** The browser's own search keeps its keys; ours goes over closed rows too, and writes. */
const keys = "Mod+Shift+F";

interface Props {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
}

/** The way to find and replace, and back to where one was. */
export function Find({ opened, on }: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
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
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  const close = (isElsewhere: boolean): void => {
    setOpen(false);
    if (!isElsewhere) from.current?.focus({ preventScroll: true });
  };
  return (
    <>
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
          {say("drafting.tool.withKeys", { name: say("drafting.find.open"), keys: keysHere(keys) })}
        </Tooltip>
      </TooltipTrigger>
      {isOpen ? (
        <Suspense fallback={null}>
          <FindBar {...{ opened, on }} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
