// validate.js FOLDER FILE: a manifest against the schemas of Kubernetes, which the packages in FOLDER have. A field that no
// schema has asked for is an error too: a server would drop it without a word.
const { createRequire } = require("module");
const { readFileSync } = require("fs");
const [folder, file] = process.argv.slice(2);
const load = createRequire(folder + "/");
const unread = new Set();

function watch(value, path) {
  if (value === null || typeof value !== "object") return value;
  const children = {};
  for (const key of Object.keys(value)) {
    children[key] = watch(value[key], `${path}/${key}`);
    if (!Array.isArray(value)) unread.add(`${path}/${key}`);
  }
  return new Proxy(value, {
    get(target, key) {
      unread.delete(`${path}/${String(key)}`);
      return Object.hasOwn(children, key) ? children[key] : target[key];
    },
  });
}

const manifest = load("yaml").parse(readFileSync(file, "utf8"));
// The schemas are named after group, version and kind: IoK8sApiBatchV1Job.
const group = manifest.apiVersion.split("/").map((part) => part[0].toUpperCase() + part.slice(1));
const { validate } = load(
  `${folder}/node_modules/kubernetes-models/_schemas/IoK8sApi${group.join("")}${manifest.kind}.js`,
);
const errors = validate(watch(manifest, "")) ? [] : validate.errors;
for (const error of errors) console.log(`${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`);
for (const path of unread) console.log(`${path} is not in the schema`);
process.exit(errors.length + unread.size > 0 ? 1 : 0);
