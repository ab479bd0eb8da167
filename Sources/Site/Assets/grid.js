// The score-entry grid: a form with one row per pupil, typed with the keyboard alone.
//
// The server renders the form and all words (data-msg-…); without this script it is an
// ordinary form. With it, nothing that was typed is lost: it is kept as a draft in this
// tab until the server has it, and it is sent again when a lost connection comes back.

const RETRY_EVERY = 10_000;
const GIVE_UP_AFTER = 20_000;

for (const form of document.querySelectorAll("form[data-grid]")) start(form);

function start(form) {
    const page = new AbortController(); // ends all listeners when the form is replaced
    const on = (target, event, listener) => target.addEventListener(event, listener, { signal: page.signal });
    const status = form.querySelector("[data-grid-status]");
    const rows = [...form.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input")]);
    const cells = rows.flat();
    const draftKey = `vinge-draft:${new URL(form.action).pathname}:${form.dataset.draftKey ?? ""}`;
    let isSending = false; // a request is under way
    let isWaiting = false; // a request failed and will be made again
    let isLeaving = false; // the browser is on its way to the next page
    let asked; // the button that sent it

    function say(message, kind = "info") {
        status.dataset.kind = message ? kind : "";
        status.textContent = message ?? "";
    }

    function words(name, values = {}) {
        const text = form.dataset[`msg${name}`] ?? "";
        return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
    }

    // Numbers as the page's language writes them.
    const shown = (value) => Number(value).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 9 });

    // ---- One cell ---------------------------------------------------------------

    // The same as Core.NumberFormat.parse: a comma or a point, any minus, spaces ignored.
    function parse(typed) {
        const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".").replace(/[\u2212\u2013]/, "-");
        return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : NaN;
    }

    function problem(cell) {
        if (cell.value.trim() === "") return "";
        const { min, max, step } = cell.dataset;
        const value = parse(cell.value);
        if (Number.isNaN(value)) return words("Number");
        if ((min !== undefined && value < Number(min)) || (max !== undefined && value > Number(max))) {
            return words("Range", { min: shown(min), max: shown(max) });
        }
        const steps = (value - Number(min ?? 0)) / Number(step);
        if (!(Number(step) > 0) || Math.abs(steps - Math.round(steps)) < 1e-6) return "";
        return Number(step) === 1 ? words("Whole") : words("Step", { step: shown(step) });
    }

    // A bad value is explained at its cell and stays as it was typed.
    function check(cell) {
        const message = problem(cell);
        const place = document.getElementById(cell.getAttribute("aria-describedby"));
        if (place && place.textContent !== message) place.textContent = message;
        if (message) cell.setAttribute("aria-invalid", "true");
        else cell.removeAttribute("aria-invalid");
        return message === "";
    }

    // ---- The draft --------------------------------------------------------------

    // A form that came back with errors shows what was typed, not what is stored.
    const isUnsaved = form.hasAttribute("data-unsaved");
    const changed = () => cells.filter((cell) => cell.value !== (isUnsaved ? "" : cell.defaultValue));

    function keepDraft() {
        const values = Object.fromEntries(changed().map((cell) => [cell.name, cell.value]));
        try {
            if (Object.keys(values).length > 0) sessionStorage.setItem(draftKey, JSON.stringify(values));
            else sessionStorage.removeItem(draftKey);
        } catch { /* private mode or full: typing goes on without a draft */ }
    }

    const forgetDraft = () => { try { sessionStorage.removeItem(draftKey); } catch { /* as above */ } };

    function restoreDraft() {
        let values = {};
        try { values = JSON.parse(sessionStorage.getItem(draftKey) ?? "{}") ?? {}; } catch { return; }
        for (const cell of cells) {
            if (typeof values[cell.name] === "string") cell.value = values[cell.name];
        }
        if (changed().length === 0) return forgetDraft();
        changed().forEach(check);
        say(words("Draft"), "draft");
        const discard = document.createElement("button");
        discard.type = "button";
        discard.className = "button button-quiet";
        discard.textContent = words("Discard");
        on(discard, "click", () => {
            for (const cell of cells) {
                cell.value = cell.defaultValue;
                check(cell);
            }
            forgetDraft();
            say("");
            cells[0]?.focus();
        });
        status.append(" ", discard);
    }

    // ---- Moving and pasting -------------------------------------------------------

    function place(cell) {
        const row = rows.findIndex((cells) => cells.includes(cell));
        return { row, column: rows[row]?.indexOf(cell) ?? -1 };
    }

    const goTo = (cell) => { cell?.focus(); cell?.select(); };

    on(form, "keydown", (event) => {
        const cell = event.target;
        if (!cells.includes(cell) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
        const { row, column } = place(cell);
        const atStart = cell.selectionStart === 0 && cell.selectionEnd === 0;
        const atEnd = cell.selectionStart === cell.value.length;
        const isWhole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
        const leftToRight = getComputedStyle(form).direction === "ltr";
        const [back, forth] = leftToRight ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
        if ((event.key === "Enter" && !event.shiftKey) || event.key === "ArrowDown") {
            event.preventDefault(); // Enter would send the form at the first pupil
            if (rows[row + 1]) goTo(rows[row + 1][column]);
            else if (event.key === "Enter") form.querySelector("button[type=submit]")?.focus();
        } else if (event.key === "Enter" || event.key === "ArrowUp") {
            event.preventDefault();
            goTo(rows[row - 1]?.[column]);
        } else if (event.key === back && (atStart || isWhole) && rows[row][column - 1]) {
            event.preventDefault();
            goTo(rows[row][column - 1]);
        } else if (event.key === forth && (atEnd || isWhole) && rows[row][column + 1]) {
            event.preventDefault();
            goTo(rows[row][column + 1]);
        }
    });

    // A column or a block from a spreadsheet fills downwards from where it is pasted.
    on(form, "paste", (event) => {
        if (!cells.includes(event.target)) return;
        const text = (event.clipboardData?.getData("text") ?? "").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
        const block = text.split("\n").map((line) => line.split("\t"));
        if (block.length === 1 && block[0].length === 1) return; // one value: as in any field
        event.preventDefault();
        const { row, column } = place(event.target);
        const count = { filled: 0, left: 0 };
        let last = event.target;
        block.forEach((line, down) => line.forEach((value, along) => {
            const cell = rows[row + down]?.[column + along];
            if (!cell) return void (value.trim() !== "" && count.left++);
            cell.value = value.trim();
            check(cell);
            count.filled++;
            last = cell;
        }));
        goTo(last);
        keepDraft();
        const overflow = count.left > 0 ? " " + words("Overflow", { count: count.left }) : "";
        say(words("Pasted", { count: count.filled }) + overflow, count.left > 0 ? "problem" : "info");
    });

    on(form, "input", (event) => {
        if (!cells.includes(event.target)) return;
        // What cannot become right by typing on is said at once, the rest when the cell is left.
        const { value, dataset } = event.target;
        const isHopeless = /[^\d\s.,+\-\u2212\u2013]/.test(value) || parse(value) > Number(dataset.max);
        if (isHopeless || event.target.hasAttribute("aria-invalid")) check(event.target);
        keepDraft();
    });
    on(form, "focusout", (event) => cells.includes(event.target) && check(event.target));

    // ---- Sending ------------------------------------------------------------------

    on(form, "submit", (event) => {
        event.preventDefault();
        const wrong = cells.filter((cell) => !check(cell));
        if (wrong.length > 0) goTo(wrong[0]);
        else send(event.submitter);
    });

    async function send(submitter) {
        if (isSending) return;
        isSending = true;
        asked = submitter;
        say(words("Saving"));
        const body = new URLSearchParams(new FormData(form, submitter));
        try {
            const answer = await fetch(form.action, {
                method: "POST", body, headers: { "X-Requested-With": "grid" },
                credentials: "same-origin", signal: AbortSignal.timeout(GIVE_UP_AFTER),
            });
            if ([429, 502, 503, 504].includes(answer.status)) throw new Error("busy");
            isWaiting = false;
            isSending = false;
            // Typed on while it was sent: that must reach the server too.
            const now = new URLSearchParams(new FormData(form, submitter));
            if (answer.ok && `${now}` !== `${body}`) await send(submitter);
            else await receive(answer);
        } catch {
            isWaiting = true;
            keepDraft();
            say(words("Offline"), "problem");
        } finally {
            isSending = false;
        }
    }

    // 422 brings the form back with its errors; a redirect (or a Location) leads on.
    async function receive(answer) {
        const next = answer.redirected ? answer.url : answer.ok && answer.headers.get("Location");
        if (answer.status === 422) return replace(await answer.text());
        if (!next) return say(words("Refused"), "problem");
        const address = new URL(next, location.href);
        const isDone = !form.dataset.done || address.pathname === new URL(form.dataset.done, location.href).pathname;
        if (isDone) {
            forgetDraft();
            say(words("Saved"), "done");
        }
        isLeaving = true;
        location.assign(address);
    }

    function replace(markup) {
        const fresh = new DOMParser().parseFromString(markup, "text/html");
        const [main, content] = [document.querySelector("main"), fresh.querySelector("main")];
        if (!main || !content) return say(words("Refused"), "problem");
        page.abort();
        clearInterval(retry);
        main.replaceWith(document.adoptNode(content));
        document.title = fresh.title;
        for (const grid of content.querySelectorAll("form[data-grid]")) start(grid);
        (content.querySelector(".error-summary") ?? content).focus();
    }

    const tryAgain = () => isWaiting && send(asked);
    const retry = setInterval(tryAgain, RETRY_EVERY);
    on(window, "online", tryAgain);
    on(window, "beforeunload", (event) => !isLeaving && changed().length > 0 && event.preventDefault());

    if (isUnsaved) keepDraft();
    else restoreDraft();
}
