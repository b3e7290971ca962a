import type { Bloc } from "@accord/shared/forum";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

interface Props<Seat> {
  readonly around: Around;
  readonly order: readonly Bloc[];
  readonly seats: readonly Seat[];
  readonly heads: readonly string[];
  /** Beside the name of a bloc. */
  readonly filled?: (bloc: Bloc) => ReactNode;
  readonly holder: (seat: Seat) => ReactNode;
}

/** Both blocs side by side, same size, alphabetical by label (P7). */
export function SeatTables<
  Seat extends { readonly no: number; readonly bloc: Bloc; readonly organisation: string },
>({ around, order, seats, heads, filled, holder }: Props<Seat>): ReactNode {
  const { labels } = around.process.forum;
  return (
    <div className="two">
      {order.map((bloc) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="scroll" key={bloc} aria-label={labels[bloc]} tabIndex={0}>
          <table className="folds seats">
            <caption>
              {labels[bloc]}
              {filled ? <span className="facts"> {filled(bloc)}</span> : null}
            </caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {seats
                .filter((seat) => seat.bloc === bloc)
                .map((seat) => (
                  <tr key={seat.no}>
                    <td data-title={heads[0]}>{seat.no}</td>
                    <th scope="row">
                      <bdi>{seat.organisation}</bdi>
                    </th>
                    <td>{holder(seat)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
