import { screen } from "../../app/screen.js";

export const accountScreens = [
  screen("/account", ["people", "drafting", "commitments", "template"], () => import("./Account.js")),
];
