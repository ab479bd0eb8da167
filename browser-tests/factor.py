"""Two-step verification: set up, asked for, and turned off again."""
import re


def second_factor(window):
    """As somebody without a phone, whom the demo tells the codes."""
    page = window.page
    window.sign_in("peter")
    window.press('.foot a[href^="/second-factor"]')
    window.check("whoever has no second factor is led to set one up", "/second-factor/set-up" in page.url)
    window.look("set-up of a second factor")
    window.send()
    window.check("the key is drawn and written",
                 page.locator("svg.qr").is_visible() and len(page.locator("strong.code").inner_text()) == 39)
    window.look("key of a second factor")
    page.locator("#code").fill("12345")
    window.send()
    window.check("a wrong code is explained", page.locator("#code[aria-invalid]").count() == 1)
    window.look("key with a fault")
    page.locator("#code").fill(told(page))
    window.send()
    codes = page.locator(".code-list .code").all_inner_texts()
    window.check("ten recovery codes are shown", len(set(codes)) == 10)
    window.check("and can be printed", page.locator("[data-print]").is_visible())
    window.look("recovery codes")
    window.press("main .actions a")
    window.check("it goes on to where one was going", page.url.endswith("/second-factor/recovery"))
    window.look("own second factor")
    window.sign_in("peter")
    window.go("/second-factor/recovery")
    window.check("after a new sign-in it is asked for", "/second-factor?back=" in page.url)
    window.look("second factor is asked for")
    page.locator("details.unfold summary").click()
    page.locator("#recovery").fill(codes[0].lower().replace("-", " "))
    window.look("recovery code instead")
    window.press("form:has(#recovery) button")
    window.check("a recovery code opens the way", page.url.endswith("/second-factor/recovery"))
    window.check("and says how many are left", "9" in page.locator(".notice").first.inner_text())
    window.press('form[action$="/removal"] button')
    window.check("turned off, and said", page.locator(".notice-info").count() == 1)


def told(page):
    return re.search(r"\d{6}", page.locator(".notice-info").inner_text())[0]
