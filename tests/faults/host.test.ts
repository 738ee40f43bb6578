import { faultKind, soundCells } from "./cases";
import { testThatAllSurvive } from "./survives";

testThatAllSurvive(soundCells().filter(({ fault }) => faultKind(fault) === "host"));
