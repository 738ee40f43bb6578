import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { addAlias } from "../../../actions/add-alias";
import { newRunUid } from "../../../actions/new-run-uid";
import { addMetric } from "../../../actions/add-definition";
import type { Goal } from "../../../tracking/catalogue/catalogue";
import { GOAL_WORDS } from "../../words/goal-words";
import { sameDefinition } from "../../../tracking/naming/same-definition";
import { AddPanel, type AddPanelUse } from "./add-panel";

const GOALS = ["maximize", "minimize", "none"] as const satisfies readonly Goal[];

const BLANK = { name: "", goal: "maximize" as Goal, unit: "" };

/** Adds a metric to the catalogue without leaving the form. */
export function AddMetric({ catalogue, onAdded, onKnown }: AddPanelUse) {
  const [entered, setEntered] = useState(BLANK);
  const [uid, setUid] = useState(newRunUid);
  const name = entered.name.trim();
  const unit = entered.unit.trim();
  return (
    <AddPanel
      label="Add metric"
      problem={name === "" ? "Give the metric a name." : undefined}
      known={sameDefinition({ role: "metric", name }, catalogue)}
      onKnown={async (running, known, again) => {
        await addAlias({ role: "metric", name: known }, name, { ...running, uid, again });
        setUid(newRunUid());
        await onKnown(known);
      }}
      onAdd={async (running) => {
        await addMetric(
          {
            name,
            goal: entered.goal,
            primary: false,
            tolerance: 0,
            aliases: [],
            ...(unit !== "" && { unit }),
          },
          running,
        );
        await onAdded(name);
      }}
      onClose={() => {
        setEntered(BLANK);
      }}
    >
      <Field size="small" label="Name" required>
        <Input
          value={entered.name}
          autoComplete="off"
          onChange={(_event, { value }) => {
            setEntered({ ...entered, name: value });
          }}
        />
      </Field>
      <Field size="small" label="Goal">
        <Select
          value={entered.goal}
          onChange={(_event, { value }) => {
            const goal = GOALS.find((known) => known === value);
            if (goal) {
              setEntered({ ...entered, goal });
            }
          }}
        >
          {GOALS.map((goal) => (
            <option key={goal} value={goal}>
              {GOAL_WORDS[goal]}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label="Unit">
        <Input
          value={entered.unit}
          autoComplete="off"
          onChange={(_event, { value }) => {
            setEntered({ ...entered, unit: value });
          }}
        />
      </Field>
    </AddPanel>
  );
}
