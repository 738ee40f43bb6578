import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { addAlias } from "../../../actions/add-alias";
import { newRunUid } from "../../../actions/new-run-uid";
import { addParameter } from "../../../actions/add-definition";
import type { ParameterDefinition } from "../../../tracking/catalogue/catalogue";
import { choicesProblem } from "../../../tracking/catalogue/definition-rules";
import { TYPE_WORDS } from "../../words/type-words";
import { sameDefinition } from "../../../tracking/naming/same-definition";
import { AddPanel, type AddPanelUse } from "./add-panel";

const TYPES = ["number", "integer", "text", "choice", "boolean"] as const;

type ParameterType = (typeof TYPES)[number];

const BLANK = { name: "", type: "number" as ParameterType, unit: "", choices: "" };

/** Adds a parameter to the catalogue without leaving the form. */
export function AddParameter({ catalogue, onAdded, onKnown }: AddPanelUse) {
  const [entered, setEntered] = useState(BLANK);
  const [uid, setUid] = useState(newRunUid);
  const definition = definitionOf(entered);
  return (
    <AddPanel
      label="Add parameter"
      problem={problemOf(definition)}
      known={sameDefinition({ role: "parameter", name: definition.name }, catalogue)}
      onKnown={async (running, known, again) => {
        await addAlias({ role: "parameter", name: known }, definition.name, { ...running, uid, again });
        setUid(newRunUid());
        await onKnown(known);
      }}
      onAdd={async (running) => {
        await addParameter(definition, running);
        await onAdded(definition.name);
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
      <Field size="small" label="Type">
        <Select
          value={entered.type}
          onChange={(_event, { value }) => {
            const type = TYPES.find((known) => known === value);
            if (type) {
              setEntered({ ...entered, type });
            }
          }}
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {TYPE_WORDS[type]}
            </option>
          ))}
        </Select>
      </Field>
      {entered.type === "choice" && (
        <Field size="small" label="Choices" hint="Set apart by semicolons" required>
          <Input
            value={entered.choices}
            autoComplete="off"
            onChange={(_event, { value }) => {
              setEntered({ ...entered, choices: value });
            }}
          />
        </Field>
      )}
      {(entered.type === "number" || entered.type === "integer") && (
        <Field size="small" label="Unit">
          <Input
            value={entered.unit}
            autoComplete="off"
            onChange={(_event, { value }) => {
              setEntered({ ...entered, unit: value });
            }}
          />
        </Field>
      )}
    </AddPanel>
  );
}

function definitionOf(entered: typeof BLANK): ParameterDefinition {
  const unit = entered.unit.trim();
  const choices = entered.choices.split(";").map((choice) => choice.trim());
  return {
    name: entered.name.trim(),
    type: entered.type,
    required: false,
    choices: entered.type === "choice" ? [...new Set(choices.filter((choice) => choice !== ""))] : [],
    inFingerprint: true,
    ...(unit !== "" && { unit }),
  };
}

function problemOf(definition: ParameterDefinition): string | undefined {
  return definition.name === "" ? "Give the parameter a name." : choicesProblem(definition)?.message;
}
