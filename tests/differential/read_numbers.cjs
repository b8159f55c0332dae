// Spells each line of the input, a whole number, with the npm package read-vietnamese-number.
const { ReadingConfig, doReadNumber } = require("read-vietnamese-number");
const { readFileSync } = require("node:fs");

const config = new ReadingConfig();
config.unit = [];
config.oddText = "linh";
config.units = [[], ["nghìn"], ["triệu"], ["tỷ"]];

const numbers = readFileSync(0, "utf-8").trim().split("\n");
process.stdout.write(numbers.map((number) => doReadNumber(number, config)).join("\n"));
