import { Button, Select, useSay } from "../../ui/index.js";
import { SavedViews } from "./SavedViews.js";
import { queryOf, sortOptions, type View } from "./words.js";

interface Props {
  readonly process: string;
  readonly view: View;
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** In which order and as what the view is shown; kept under a name, or taken away as a file. */
export function ViewBar({ process, view, onChange }: Props) {
  const say = useSay();
  const file = new URLSearchParams(queryOf(view)).toString();
  return (
    <div className="view-bar">
      <Select
        name="sort"
        label={say("contributions.sort")}
        options={sortOptions(say)}
        value={view.sort}
        onChange={(id) => onChange({ sort: id === "newest" ? undefined : id })}
      />
      <fieldset className="acts">
        <legend className="visually-hidden">{say("contributions.view")}</legend>
        {([false, true] as const).map((board) => (
          <Button
            key={String(board)}
            aria-pressed={view.board === board}
            className="view-choice"
            onPress={() => onChange({ view: board ? "board" : undefined })}
          >
            {say(board ? "contributions.view.board" : "contributions.view.table")}
          </Button>
        ))}
      </fieldset>
      <div className="acts">
        <SavedViews process={process} view={view} />
        <a className="button button-plain" href={`/api/p/${process}/contributions.csv?${file}`} download>
          {say("contributions.export")}
        </a>
      </div>
    </div>
  );
}
