import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const schema = JSON.parse(readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true }).addSchema(schema);

/** Returns what the schema has against a report, or against what it calls a run or a plan. */
export function faultsOf(record: unknown, what?: "run" | "plan"): string[] {
  const validate = ajv.getSchema(what === undefined ? schema.$id : `${schema.$id}#/$defs/${what}`)!;
  return validate(record) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
