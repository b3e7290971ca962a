import { Button, DateText, Link, Reference, useSay } from "../../ui/index.js";
import type { ListParts } from "./ContributionTable.js";
import { FromWhom, NewMark, RowState, RowThemes, RowTitle, SelectRow } from "./RowParts.js";

interface Props extends ListParts {
  readonly list: { readonly more: boolean; readonly showMore: () => void };
}

/** The list on a phone: a card for each, more on request. */
export function ContributionCards({ list, rows, gone, isNew, selection, hrefOf, zone }: Props) {
  const say = useSay();
  return (
    <>
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id} className="card">
            <p className="card-head">
              {selection ? <SelectRow row={row} selection={selection} /> : null}
              <Reference>{row.reference}</Reference>
              {isNew(row) ? <NewMark /> : null}
              <span className="hint">
                <DateText value={row.receivedAt} zone={zone} />
              </span>
            </p>
            <Link href={hrefOf(row)} className="link card-title">
              <RowTitle row={row} />
            </Link>
            <p className="hint">
              <FromWhom row={row} />
            </p>
            {row.themes.length > 0 ? (
              <p className="hint">
                <RowThemes row={row} />
              </p>
            ) : null}
            <p>
              <RowState row={row} gone={gone.has(row.id)} />
            </p>
          </li>
        ))}
      </ul>
      {list.more ? <Button onPress={list.showMore}>{say("contributions.more")}</Button> : null}
    </>
  );
}
