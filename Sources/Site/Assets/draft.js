// Forms that lose nothing: what is typed is kept in the tab until the server has taken
// it, and a form that could not be sent is sent again when the connection is back.
// With data-draft-autosave it is also saved on the server while one writes. Without this
// script the form is sent as forms are.

const PREFIX = "vinge-draft:";
const GIVE_UP_AFTER = 15_000;
const RETRY_EVERY = 5_000;
const SAVE_AFTER = 5_000;

for (const form of document.querySelectorAll("form[data-draft]")) begin(form);

function begin(form) {
    const key = PREFIX + form.dataset.draft;
    const stop = new AbortController();
    const on = (target, event, action) => target.addEventListener(event, action, { signal: stop.signal });
    let status = null;
    let submitter = null;
    let isSending = false;
    // What is to be done again when the connection is back.
    let again = null;

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
    if ("draftAutosave" in form.dataset) {
        let pause;
        on(form, "input", () => {
            clearTimeout(pause);
            pause = setTimeout(autosave, SAVE_AFTER);
        });
        on(document, "visibilitychange", () => document.hidden && autosave());
        on(form, "submit", () => clearTimeout(pause));
    }
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
            const answer = await post(body);
            again = null;
            await receive(answer);
        } catch {
            wait(send);
        } finally {
            isSending = false;
        }
    }

    async function post(body) {
        const answer = await fetch(form.action, {
            method: "POST", body, headers: { "X-Requested-With": "grid" }, credentials: "same-origin",
            signal: AbortSignal.timeout(GIVE_UP_AFTER),
        });
        if ([429, 502, 503, 504].includes(answer.status)) throw new Error("busy");
        return answer;
    }

    function wait(action) {
        again = action;
        keep();
        say(form.dataset.draftOffline, "problem");
    }

    // Saved while one writes: one stays on the page, and goes on writing meanwhile.
    async function autosave() {
        if (isSending || again === send || changed().length === 0) return;
        isSending = true;
        const sent = new Map(fields().map((field) => [field, value(field)]));
        const body = new URLSearchParams(new FormData(form));
        body.set("autosave", "1");
        try {
            const answer = await post(body);
            again = null;
            if (!answer.ok || answer.redirected) return say(form.dataset.draftRefused, "problem");
            settle(sent, new DOMParser().parseFromString(await answer.text(), "text/html"));
        } catch {
            wait(autosave);
        } finally {
            isSending = false;
        }
    }

    // What the server has now is what the next saving begins with: with what others wrote, and
    // with what was typed here since it was sent.
    function settle(sent, fresh) {
        const theirs = [...fresh.querySelectorAll("form[data-draft]")].find((one) => one.dataset.draft === form.dataset.draft);
        if (!theirs) return say(form.dataset.draftRefused, "problem");
        const name = (field) => `${field.dataset.draftName ?? field.id}=${field.type === "radio" ? field.value : ""}`;
        const others = new Map([...theirs.elements].filter((field) => field.id || field.dataset.draftName).map((field) => [name(field), field]));
        let isMerged = false;
        for (const [field, before] of sent) {
            const other = others.get(name(field));
            const now = other ? value(other) : before;
            if (now !== before) {
                isMerged = true;
                if (typeof now === "boolean") {
                    if (field.checked === before) field.checked = now;
                } else if (field.value === before) field.value = now;
                else if (field.tagName === "TEXTAREA") field.value = typedAgain(before, field.value, now);
            }
            initial.set(field, now);
        }
        for (const element of document.querySelectorAll("[data-draft-fresh][id]")) {
            const other = fresh.getElementById(element.id);
            if (other) element.replaceWith(document.adoptNode(other));
        }
        keep();
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
        say(isMerged ? form.dataset.draftMerged : `${form.dataset.draftSaved} ${time}`, isMerged ? "problem" : "info");
    }

    // What turned `before` into `now`, done again in a text that somebody else has changed too.
    function typedAgain(before, now, other) {
        let start = 0;
        while (start < before.length && start < now.length && before[start] === now[start]) start++;
        let end = 0;
        while (end < before.length - start && end < now.length - start && before.at(-1 - end) === now.at(-1 - end)) end++;
        const typed = now.slice(start, now.length - end);
        const [head, tail] = [before.slice(0, start), before.slice(before.length - end)];
        const removed = before.length - start - end;
        if (other.startsWith(before.slice(0, start + removed))) return head + typed + other.slice(start + removed);
        if (other.endsWith(before.slice(start))) return other.slice(0, other.length - removed - end) + typed + tail;
        return other + (typed && `\n${typed}`);
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
        // What is said once is said to whoever fetches the page first, so it is fetched once. An address
        // that differs only behind the # would not be fetched at all.
        if (!isHere || address.hash === "") return location.assign(address);
        history.replaceState(null, "", address);
        location.reload();
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

    const tryAgain = () => again?.();
    const retry = setInterval(tryAgain, RETRY_EVERY);
    on(window, "online", tryAgain);
    on(window, "beforeunload", (event) => changed().length > 0 && event.preventDefault());

    // A form that came back with errors holds what was typed already.
    if (!document.querySelector(".error-summary")) restore();
}
