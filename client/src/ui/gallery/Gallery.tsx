import { LinkButton, PageTitle } from "../index.js";
import { ControlsPart, DialogsPart } from "./ControlsPart.js";
import { FiguresPart, StatesPart } from "./FiguresPart.js";
import { FramePart } from "./FramePart.js";
import { TablesPart } from "./TablesPart.js";

/** Every part of the kit on one page, for looking. Only on the development server. */
export default function Gallery() {
  return (
    <>
      <PageTitle
        title="Should commitment 7 be in the plan?"
        part="Gallery"
        process="Demo"
        words
        act={
          <LinkButton kind="primary" href="/gallery">
            Vote on version 4
          </LinkButton>
        }
      >
        <span>Open</span>
        <span>version 4</span>
        <span>by name</span>
      </PageTitle>
      <div className="stack-wide">
        <FramePart />
        <ControlsPart />
        <DialogsPart />
        <StatesPart />
        <FiguresPart />
        <TablesPart />
      </div>
    </>
  );
}
