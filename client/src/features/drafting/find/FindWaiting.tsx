import { TextField, useSay } from "../../../ui/index.js";
import "./find.css";

/** What is looked for: kept outside the bar, which may come after the first letters. */
export interface Wanted {
  readonly words: string;
  readonly onWords: (words: string) => void;
}

interface Props extends Wanted {
  readonly onClose: (isElsewhere: boolean) => void;
}

/** Takes letters until the bar is here: without it they went into the text that one was writing. */
export function FindWaiting({ words, onWords, onClose }: Props) {
  const say = useSay();
  return (
    <search
      className="find"
      aria-label={say("drafting.find.title")}
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose(false);
      }}
    >
      <form className="find-line" onSubmit={(event) => event.preventDefault()}>
        <FindWords {...{ words, onWords }} />
      </form>
    </search>
  );
}

export function FindWords({ words, onWords }: Wanted) {
  const say = useSay();
  return (
    <TextField
      name="find"
      label={say("drafting.find.words")}
      value={words}
      onChange={onWords}
      autoFocus
      dir="auto"
      autoComplete="off"
    />
  );
}
