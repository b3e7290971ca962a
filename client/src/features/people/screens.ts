import { ofProcess, screen } from "../../app/screen.js";

export const peopleScreens = [
  screen("/sign-in", ["people"], () => import("./SignIn.js")),
  screen("/invitation/$key", ["forum", "people"], () => import("./Invitation.js")),
  ofProcess("/people", ["contributions", "forum", "people", "setup"], () => import("./PeoplePage.js")),
];
