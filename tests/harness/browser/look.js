// look.js FOLDER FILE PREFIX: opens an HTML file in Chromium, in several widths, light and dark, with its script and
// without, by the driver that FOLDER holds, prints it to PREFIX-a4.pdf and PREFIX-letter.pdf, and writes what it saw as JSON.
const { createRequire } = require("module");
const { readFileSync } = require("fs");
const { resolve } = require("path");
const [folder, file, prefix] = process.argv.slice(2);
const load = createRequire(folder + "/");
const { chromium } = load("playwright-core");
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");
const address = "file://" + resolve(file);
const seen = { console: [], requests: [], views: [], violations: [] };

const open = async (browser, options, hash = "") => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("console", (message) => seen.console.push(message.text()));
    page.on("pageerror", (error) => seen.console.push(String(error)));
    page.on("request", (request) => { if (request.url().split("#")[0] !== address) seen.requests.push(request.url()); });
    await page.goto(address + hash);
    return page;
};

const measure = (page) => page.evaluate(() => ({
    title: document.title,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    background: getComputedStyle(document.documentElement).backgroundColor,
    border: getComputedStyle(document.getElementById("verdict")).borderLeftWidth,
    strange: document.querySelectorAll("script:not(body > script:last-child), img, x, b, iframe, object, link").length,
    filters: document.querySelectorAll(".filter").length,
}));

// All is opened, so that nothing is hidden from the judge.
const judge = async (page, scheme) => {
    await page.evaluate(() => { for (const part of document.querySelectorAll("details")) part.open = true; });
    await page.evaluate(axe);
    const result = await page.evaluate(() => window.axe.run());
    for (const violation of result.violations)
        seen.violations.push(`${scheme}: ${violation.id}: ${violation.nodes[0].html.slice(0, 200)} (${violation.nodes.length})`);
    seen.judged = result.passes.length;
};

const use = async (page) => {
    seen.hidden = 0;
    const filter = page.locator("#checks .filter input");
    if (await filter.count() > 0) {
        await filter.fill("  KEY-NO-PK ");
        seen.hidden = await page.locator("#checks > [data-hidden]").count();
        seen.left = await page.locator("#checks > details:not([data-hidden])").evaluateAll((all) => all.map((one) => one.id));
        await page.emulateMedia({ media: "print" });
        seen.unprinted = await page.locator("#checks > [data-hidden]").evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length);
        await page.emulateMedia({ media: null });
    }
    const copy = page.locator("details[open] .copy").first();
    if (await copy.count() > 0) {
        seen.shown = await copy.evaluate((button) => button.nextElementSibling.textContent);
        await copy.click();
        seen.copied = await page.evaluate(() => navigator.clipboard.readText());
    }
};

(async () => {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
    for (const width of [360, 1280, 2560])
        for (const colorScheme of process.env.UNJUDGED ? ["light"] : ["light", "dark"]) {
            const page = await open(browser, { viewport: { width, height: 900 }, colorScheme });
            seen.views.push({ width, colorScheme, ...await measure(page) });
            if (width !== 2560 && !process.env.UNJUDGED) await judge(page, colorScheme + " " + width);
            if (width === 360) seen.views.at(-1).overflow_opened = (await measure(page)).overflow;
            await page.context().close();
        }
    const plain = await open(browser, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    seen.readable = await plain.locator("main").innerText();
    await plain.context().close();

    const page = await open(browser, { viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
    await use(page);
    await page.context().close();
    const linked = await open(browser, { viewport: { width: 1280, height: 900 } }, process.env.HASH || "");
    seen.revealed = await linked.evaluate(() => document.querySelector(":target") !== null && document.querySelector(":target").checkVisibility());
    for (const format of ["A4", "Letter"]) await linked.pdf({ path: `${prefix}-${format.toLowerCase()}.pdf`, format });
    await browser.close();
    console.log(JSON.stringify(seen));
})().catch((error) => { console.error(error); process.exit(1); });
