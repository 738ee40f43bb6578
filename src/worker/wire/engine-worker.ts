import { createEngine } from "../create-engine";
import { serveEngine } from "./serve-engine";

serveEngine(createEngine(), {
  postMessage: (message) => {
    self.postMessage(message);
  },
  addEventListener: (type, listener) => {
    self.addEventListener(type, listener);
  },
});
