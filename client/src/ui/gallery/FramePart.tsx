import { areasFor } from "../../app/areas.js";
import { BottomBar, Rail } from "../../app/Rail.js";

/** The rail and the bar as they look when every screen stands. */
export function FramePart() {
  const areas = areasFor("demo");
  return (
    <section className="gallery-frame">
      <h2>Frame</h2>
      <Rail
        areas={areas}
        current="ballots"
        process="Open government plan 2027-2030"
        id="sample"
        label="Sample rail"
      />
      <BottomBar areas={areas} current="ballots" label="Sample bar" />
    </section>
  );
}
