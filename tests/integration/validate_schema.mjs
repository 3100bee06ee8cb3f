// Checks JSON files against a JSON Schema (2020-12), all in one process.
//
//     node validate_schema.mjs SCHEMA FILE...
//
// Run in a folder whose node_modules holds ajv and ajv-formats. Prints a line a fault and exits 1
// if there is any.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
for (const file of files) {
  if (validate(JSON.parse(readFileSync(file, 'utf8')))) continue;
  for (const error of validate.errors) {
    console.log(`${file}: ${error.instancePath} ${error.message}`);
    process.exitCode = 1;
  }
}
