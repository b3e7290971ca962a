import { useRef } from "react";
import { useMay, useMayInOwnGroup } from "../../app/process.js";
import { Button, LinkButton, useSay } from "../../ui/index.js";
import { LinkDialog } from "./LinkDialog.js";

interface Props {
  readonly process: string;
  readonly count: number;
  readonly match: number;
  readonly all: boolean;
  readonly ids: readonly string[];
  /** The view the selection is of, to come back to: "?q=…". */
  readonly view: string;
  /** On a phone all that match can be chosen once something is. */
  readonly narrow: boolean;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onTheme: () => void;
}

/** Acts on what is selected; all that match a view is a step of its own. */
export function SelectionBar(props: Props) {
  const { process, count, match, all, ids, view, narrow, onAll, onNone, onTheme } = props;
  const say = useSay();
  const mayPublish = useMay(process, "publish_contributions");
  const mayBallot = useMay(process, "run_ballot");
  const maySort = useMay(process, "sort_contributions");
  const mayLink = useMayInOwnGroup(process, "sort_contributions");
  const mayPropose = useMayInOwnGroup(process, "make_proposal");
  const asked = encodeURIComponent(ids.join(","));
  const few = !all && ids.length > 0 && ids.length <= 150;
  const bar = useRef<HTMLFieldSetElement>(null);
  /** Both buttons go away with their own act: the focus waits on the bar. */
  const here = (act: () => void) => () => {
    bar.current?.focus();
    act();
  };
  return (
    <fieldset ref={bar} tabIndex={-1} className="acts selection-bar" data-some={count > 0 || undefined}>
      <legend className="visually-hidden">{say("contributions.selection")}</legend>
      {count > 0 ? (
        <>
          <span>{say("contributions.selected", { count })}</span>
          {maySort ? <Button onPress={onTheme}>{say("contributions.act.theme")}</Button> : null}
          {few && mayPublish ? (
            <LinkButton
              href={`/app/${process}/contributions/publish${view === "" ? "?" : `${view}&`}ids=${asked}`}
            >
              {say("contributions.act.publish")}
            </LinkButton>
          ) : null}
          {few && mayPropose ? (
            <LinkButton href={`/app/${process}/proposals/new?from=${asked}`}>
              {say("contributions.act.proposal")}
            </LinkButton>
          ) : null}
          {few && mayBallot ? (
            <LinkButton href={`/app/${process}/ballots/new?subject=contributions&ids=${asked}`}>
              {say("contributions.act.ballot")}
            </LinkButton>
          ) : null}
          {few && mayLink ? <LinkDialog process={process} ids={ids} /> : null}
          <Button kind="quiet" onPress={here(onNone)}>
            {say("contributions.selectNone")}
          </Button>
        </>
      ) : null}
      {maySort && !all && match > 0 && count < match && (count > 0 || !narrow) ? (
        <Button kind="quiet" onPress={here(onAll)}>
          {say("contributions.selectAll", { count: match })}
        </Button>
      ) : null}
    </fieldset>
  );
}
