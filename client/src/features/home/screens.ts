import { screen } from "../../app/screen.js";

export const homeScreens = [screen("/app", ["groups", "home"], () => import("./Home.js"))];
