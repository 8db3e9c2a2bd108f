// schema.js FOLDER SCHEMA FILE...: JSON files against a JSON Schema, with the packages in FOLDER. SCHEMA is a file, or
// "sarif" for that of SARIF 2.1.0.
const { createRequire } = require("module");
const { readFileSync } = require("fs");
const [folder, name, ...files] = process.argv.slice(2);
const load = createRequire(folder + "/");

function compile() {
  const is_sarif = name === "sarif";
  const path = is_sarif ? `${folder}/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json` : name;
  const Ajv = load(is_sarif ? "ajv-draft-04" : "ajv/dist/2020").default;
  const ajv = new Ajv({ allErrors: true, strict: !is_sarif, unicodeRegExp: !is_sarif });
  load("ajv-formats").default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, "utf8")));
}

const validate = compile();
let failures = 0;
for (const file of files) {
  if (validate(JSON.parse(readFileSync(file, "utf8")))) continue;
  failures++;
  for (const error of validate.errors.slice(0, 20))
    console.log(`${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
process.exit(failures > 0 ? 1 : 0);
