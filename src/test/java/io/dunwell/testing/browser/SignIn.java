package io.dunwell.testing.browser;

import com.microsoft.playwright.Page;
import io.dunwell.staff.StaffFixtures;
import java.util.regex.Pattern;

/** Signs a person of {@link StaffFixtures} in. */
public final class SignIn {

    private static final Pattern INSIDE = Pattern.compile("^(?!.*sign-in).*$");

    private SignIn() {}

    public static void as(Page page, String login) {
        page.navigate("/sign-in");
        page.getByLabel("Sign-in name").fill(login);
        page.getByLabel("Password").fill(StaffFixtures.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(INSIDE);
    }
}
