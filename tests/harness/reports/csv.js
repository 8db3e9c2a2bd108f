// csv.js FOLDER FILE: a CSV file as JSON, an object per line, read as strictly as the package csv-parse can.
const { createRequire } = require("module");
const { readFileSync } = require("fs");
const [folder, file] = process.argv.slice(2);
const { parse } = createRequire(folder + "/")("csv-parse/sync");
console.log(JSON.stringify(parse(readFileSync(file), { columns: true, record_delimiter: "\r\n", bom: false })));
