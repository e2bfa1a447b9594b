"""A passkey made and used in a real browser, with the authenticator that the browser pretends to have."""

import pytest

from tests.users import in_role

WORD = "a-long-and-quiet-word"


@pytest.fixture
def passkeys(page):
    """A browser whose machine has a fingerprint reader, so to speak."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page


@pytest.mark.browser
def test_a_passkey_alone_opens_the_desk_even_where_a_second_factor_is_needed(
    empty_database, passkeys, settings
):
    settings.SECOND_FACTOR = "reviewers"
    user = in_role("reviewer")
    user.set_password(WORD)
    user.save()
    page = passkeys
    page.goto("/admin/")
    page.get_by_label("Username").fill("reviewer")
    page.get_by_label("Password").fill(WORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_text("needs a second factor").wait_for()
    page.goto("/admin/account/second-factor/webauthn/add/")
    page.get_by_label("Password").fill(WORD)
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("Name").fill("My laptop")
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add").click()
    page.wait_for_url("**/recovery-codes/**")
    page.goto("/admin/account/second-factor/webauthn/")
    page.get_by_text("My laptop").wait_for()
    page.goto("/admin/")
    page.get_by_role("button", name="Log out").click()
    page.goto("/admin/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/admin/")
    page.get_by_role("heading", name="Curators’ desk").wait_for()
