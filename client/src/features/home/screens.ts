import { screen } from "../../app/screen.js";

export const homeScreens = [screen("/app", ["home"], () => import("./Home.js"))];
