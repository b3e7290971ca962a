import { ofProcess, screen } from "../../app/screen.js";

export const peopleScreens = [
  screen("/sign-in", ["people"], () => import("./SignIn.js")),
  screen("/invitation/$key", ["people"], () => import("./Invitation.js")),
  ofProcess("/people", ["people", "setup"], () => import("./PeoplePage.js")),
];
