// node lint.js FOLDER CONTAINERFILE: prints what is wrong with the file. FOLDER holds the packages that package.json names.
// node lint.js FOLDER CONTAINERFILE packages: prints the packages that the last stage installs, each on a line.
const fs = require("fs");
const [folder, path, what] = process.argv.slice(2);
const load = require("module").createRequire(folder + "/");
const { validate } = load("dockerfile-utils");
const { DockerfileParser } = load("dockerfile-ast");

const text = fs.readFileSync(path, "utf8");
const instructions = DockerfileParser.parse(text).getInstructions();
const named = name => instructions.filter(i => i.getKeyword() === name);
const stages = named("FROM");
const inLast = i => i.getRange().start.line > stages[stages.length - 1].getRange().start.line;
// Comments and line ends are the file's, not the command's.
const command = i => text.split("\n").slice(i.getRange().start.line, i.getRange().end.line + 1)
    .filter(line => !/^\s*#/.test(line)).join(" ").replace(/\\ /g, " ").replace(/\\$/g, "");
const given = Object.fromEntries(named("ARG").map(i => i.getArgumentsContent().split("=")));
const fill = word => word.replace(/"/g, "").replace(/\$(\w+)/g, (all, name) => given[name] ?? all);

function installed(run) {
    return [...command(run).matchAll(/apt-get install ([^;&]*)/g)].map(m => m[1].trim().split(/\s+/));
}

function problems() {
    const found = validate(text, { deprecatedMaintainer: 2, directiveCasing: 2, instructionCasing: 2, instructionCmdMultiple: 2,
        instructionEntrypointMultiple: 2, instructionJSONInSingleQuotes: 2 }).map(d => `line ${d.range.start.line + 1}: ${d.message}`);
    const say = (wrong, message) => wrong && found.push(message);
    say(stages.length < 2, "one stage only: what builds would stay in the image");
    for (const stage of stages)
        say(!/:[0-9]/.test(stage.getArgumentsContent()) || /latest/.test(stage.getArgumentsContent()), "an image without its version");
    const user = named("USER").filter(inLast).pop();
    say(!user || !/^[1-9][0-9]*(:[1-9][0-9]*)?$/.test(user.getArgumentsContent()), "the user is not one by number, or is root");
    say(user && named("RUN").some(i => i.getRange().start.line > user.getRange().start.line && /apt-get/.test(command(i))),
        "something is installed after USER");
    say(named("ADD").length > 0, "ADD, which also fetches and unpacks");
    say(named("COPY").filter(inLast).some(i => !/COPY --from=/.test(command(i))), "the last stage copies from the repository");
    for (const run of named("RUN")) {
        for (const words of installed(run)) {
            say(!words.includes("--yes"), "apt-get install would ask");
            say(!words.includes("--no-install-recommends"), "apt-get install takes what is only recommended");
        }
        say(installed(run).length > 0 && !/rm -rf \/var\/lib\/apt\/lists/.test(command(run)), "apt's lists stay in a layer");
        say(installed(run).length > 0 && !/apt-get update/.test(command(run)), "apt-get install without an update in its layer");
        say(/\bsudo\b|curl|wget/.test(command(run)), "sudo, or a download that nobody checks");
    }
    return found;
}

if (what === "packages")
    console.log(named("RUN").filter(inLast).flatMap(installed).flat().filter(word => !word.startsWith("-")).map(fill).join("\n"));
else
    problems().forEach(problem => console.log(problem));
