import { screen } from "../../app/screen.js";

export const accountScreens = [screen("/account", ["people", "drafting"], () => import("./Account.js"))];
