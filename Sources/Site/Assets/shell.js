// Small comforts on every page; each works without this script too.

// A form that came back: begin at what is wrong.
document.querySelector(".error-summary")?.focus();

// A page to be kept on paper; without this the browser's own menu prints it.
for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
}

// Escape closes the menu and goes back to its button.
const menu = document.querySelector(".menu");
document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu?.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
});

// A table that fits needs no stop for the Tab key; one that scrolls does.
const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute("tabindex");
    }
});
for (const region of document.querySelectorAll(".table-scroll")) observer.observe(region);

// Drafts belong to the person who typed them: signing out takes them away, and so does
// somebody else's signing in on the same tablet after a session that ran out by itself.
function forgetDrafts() {
    for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith("vinge-draft:")) sessionStorage.removeItem(key);
    }
}
for (const form of document.querySelectorAll("form[data-sign-out]")) {
    try {
        if (sessionStorage.getItem("vinge-reader") !== form.dataset.signOut) forgetDrafts();
        sessionStorage.setItem("vinge-reader", form.dataset.signOut);
    } catch { /* no storage, no drafts */ }
    form.addEventListener("submit", () => {
        try { forgetDrafts(); } catch { /* as above */ }
    });
}
