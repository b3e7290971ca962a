import { Button } from "../Button.js";

export default function Gallery() {
  return <Button>{"…"}</Button>;
}
