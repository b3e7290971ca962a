import { screen } from "../../app/screen.js";

export const setupScreens = [screen("/setup/$key", ["people", "setup", "terms"], () => import("./Setup.js"))];
