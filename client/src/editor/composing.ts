import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";

/** The editor takes in what was composed a moment after its end. */
const takenInMs = 50;
/** Some keyboards leave a word composed while its writer only reads. */
const mostMs = 3_000;

/**
 * Tells while a word is composed here, by a phone's keyboard or one of many signs. Whatever is drawn above it meanwhile
 * breaks it off in the browser: half of it stays in the text, and the whole comes behind.
 */
export const composing = (tell: (isComposing: boolean) => void) =>
  Extension.create({
    name: "composing",
    addProseMirrorPlugins: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const endsAfter = (ms: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => tell(false), ms);
      };
      const goesOn = (): void => {
        tell(true);
        endsAfter(mostMs);
      };
      const handleDOMEvents = {
        compositionstart: goesOn,
        compositionupdate: goesOn,
        compositionend: () => endsAfter(takenInMs),
      };
      return [new Plugin({ key: new PluginKey("composing"), props: { handleDOMEvents } })];
    },
  });
