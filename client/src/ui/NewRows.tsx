import { useEffect } from "react";
import { announce } from "./announce.js";
import { Button } from "./Button.js";
import { useSay } from "./say.js";

/** New rows wait behind this line at the top of a list, so that nothing moves under a reader. */
export function NewRows({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const say = useSay();
  const words = say("ui.newRows", { count });
  useEffect(() => {
    if (count > 0) announce(words);
  }, [count, words]);
  if (count === 0) return null;
  return (
    <Button className="new-rows" onPress={onShow}>
      {words}
    </Button>
  );
}
