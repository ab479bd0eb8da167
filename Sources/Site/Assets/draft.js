// Forms that lose nothing: what is typed is kept in the tab until the server has taken
// it, and a form that could not be sent is sent again when the connection is back.
// Without this script the form is sent as forms are.

const PREFIX = "vinge-draft:";
const GIVE_UP_AFTER = 15_000;
const RETRY_EVERY = 5_000;

for (const form of document.querySelectorAll("form[data-draft]")) begin(form);

function begin(form) {
    const key = PREFIX + form.dataset.draft;
    const stop = new AbortController();
    const on = (target, event, action) => target.addEventListener(event, action, { signal: stop.signal });
    let status = null;
    let submitter = null;
    let isSending = false;
    let isWaiting = false;

    const fields = () => [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "submit");
    const value = (field) => (field.type === "checkbox" || field.type === "radio" ? field.checked : field.value);
    const initial = new Map(fields().map((field) => [field, value(field)]));
    const changed = () => fields().filter((field) => value(field) !== initial.get(field));

    function say(text, kind = "info") {
        status ??= form.insertBefore(Object.assign(document.createElement("p"), { className: "draft-status" }), form.firstChild);
        status.setAttribute("role", kind === "problem" ? "alert" : "status");
        status.dataset.kind = kind;
        status.textContent = text;
    }

    function store(text) {
        try {
            if (text === null) sessionStorage.removeItem(key);
            else sessionStorage.setItem(key, text);
        } catch { /* no storage, no draft */ }
    }

    function keep() {
        const all = changed().map((field) => [field.id || `${field.name}=${field.value}`, value(field)]);
        store(all.length > 0 ? JSON.stringify(all) : null);
    }

    function restore() {
        let kept = [];
        try { kept = JSON.parse(sessionStorage.getItem(key) ?? "[]"); } catch { return; }
        let count = 0;
        for (const [name, typed] of kept) {
            const field = fields().find((one) => (one.id || `${one.name}=${one.value}`) === name);
            if (!field || value(field) === typed) continue;
            if (typeof typed === "boolean") field.checked = typed;
            else field.value = typed;
            count++;
        }
        if (count === 0) return;
        form.closest("details")?.setAttribute("open", "");
        say(form.dataset.draftRestored);
    }

    on(form, "input", keep);
    on(form, "change", keep);
    on(form, "submit", (event) => {
        event.preventDefault();
        submitter = event.submitter;
        send();
    });

    async function send() {
        if (isSending) return;
        isSending = true;
        say(form.dataset.draftSending);
        const body = new URLSearchParams(new FormData(form, submitter));
        try {
            const answer = await fetch(form.action, {
                method: "POST", body, headers: { "X-Requested-With": "grid" }, credentials: "same-origin",
                signal: AbortSignal.timeout(GIVE_UP_AFTER),
            });
            if ([429, 502, 503, 504].includes(answer.status)) throw new Error("busy");
            isWaiting = false;
            await receive(answer);
        } catch {
            isWaiting = true;
            keep();
            say(form.dataset.draftOffline, "problem");
        } finally {
            isSending = false;
        }
    }

    // 201 says where to go on; 422 brings the form back with what is wrong.
    async function receive(answer) {
        const next = answer.redirected ? answer.url : answer.ok && answer.headers.get("Location");
        if (answer.status === 422) return replace(await answer.text());
        if (!next || new URL(next, location.href).pathname === "/sign-in") return say(form.dataset.draftRefused, "problem");
        store(null);
        initial.clear();
        for (const field of fields()) initial.set(field, value(field));
        const address = new URL(next, location.href);
        const isHere = address.pathname === location.pathname && address.search === location.search;
        location.assign(address);
        // An address that differs only behind the # would not be fetched again.
        if (isHere) location.reload();
    }

    function replace(markup) {
        const fresh = new DOMParser().parseFromString(markup, "text/html");
        const [main, content] = [document.querySelector("main"), fresh.querySelector("main")];
        if (!main || !content) return say(form.dataset.draftRefused, "problem");
        stop.abort();
        clearInterval(retry);
        main.replaceWith(document.adoptNode(content));
        document.title = fresh.title;
        for (const one of content.querySelectorAll("form[data-draft]")) begin(one);
        (content.querySelector(".error-summary") ?? content).focus();
    }

    const tryAgain = () => isWaiting && send();
    const retry = setInterval(tryAgain, RETRY_EVERY);
    on(window, "online", tryAgain);
    on(window, "beforeunload", (event) => changed().length > 0 && event.preventDefault());

    // A form that came back with errors holds what was typed already.
    if (!document.querySelector(".error-summary")) restore();
}
