// Sorts the lines of the input as ICU sorts Vietnamese.
const { readFileSync } = require("node:fs");

const words = readFileSync(0, "utf-8").split("\n");
process.stdout.write(words.sort(new Intl.Collator("vi").compare).join("\n"));
