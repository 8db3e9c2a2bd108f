// junit.js FOLDER FILE: what the package test-results-parser makes of a JUnit file, as JSON.
const { createRequire } = require("module");
const [folder, file] = process.argv.slice(2);
const { parse } = createRequire(folder + "/")("test-results-parser");
console.log(JSON.stringify(parse({ type: "junit", files: [file] })));
