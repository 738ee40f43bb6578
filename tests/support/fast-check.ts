// Property tests take fast-check from here and nowhere else: one seed for all, so that a run of the tests can be
// repeated. A property that fails prints it, with the path to the counterexample; PROPERTY_SEED=n tries another.

import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_260_201) });

export default fc;
