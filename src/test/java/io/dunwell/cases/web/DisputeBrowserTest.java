package io.dunwell.cases.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.dunwell.cases.Receivables;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One of two bills is contested in a real browser: opened, proved, answered from its task. */
@BrowserTest
class DisputeBrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Team team;

    @Autowired
    Disputes disputes;

    AccountId account;

    @BeforeEach
    void twoBills() {
        receivables.found();
        account = receivables.customer("10-448210", "Kowalczyk Logistik GmbH");
        receivables.invoice(account, "4410-2291", 12, "1200.00");
        receivables.invoice(account, "4410-2305", 9, "480.00");
        receivables.look(account);
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
    }

    @Test
    void aDefectiveProductIsReplacedFromTheTask(Page page) {
        SignIn.as(page, "lena");
        open(page);
        page.navigate("/disputes");
        Everywhere.suits(page, "disputes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kowalczyk Logistik GmbH"))
                .click();
        attach(page);
        Everywhere.suits(page, "dispute");

        page.navigate("/worklist");
        page.locator("tr[data-row]", new Page.LocatorOptions().setHasText("Investigate the dispute"))
                .locator("a.name")
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("crushed.pdf")))
                .isVisible();
        assertThat(page.getByLabel("Replacement promised for")).isHidden();
        page.getByLabel("The customer: deliver a replacement").check();
        page.getByLabel("Replacement promised for").fill("2026-11-25");
        page.getByLabel("Reason").fill("The carrier admits it.");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "dispute-task");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/worklist"));
        var dispute = disputes.of(account).get(0);
        assertThat(dispute.state()).isEqualTo(DisputeState.UPHELD);
        page.navigate("/disputes/" + dispute.id());
        assertThat(page.getByText("not chased until 27 Nov 2026.")).isVisible();
        Everywhere.suits(page, "dispute-answered");
        page.navigate("/customers/" + account.customerId());
        Screenshots.take(page, "account-replacement");
    }

    @Test
    void theAnswerOnThePageAsksBeforeItIsFinal(Page page) {
        SignIn.as(page, "lena");
        open(page);
        page.navigate("/disputes/" + disputes.of(account).get(0).id());

        page.getByLabel("It is taken back").check();
        page.getByText("The customer", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("They found the parts.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer the customer"))
                .click();
        page.locator("dialog[open] .btn.primary, dialog[open] .btn.danger")
                .first()
                .click();

        assertThat(page.getByText("Taken back by: The customer")).isVisible();
        assertThat(disputes.of(account).get(0).state()).isEqualTo(DisputeState.WITHDRAWN);
    }

    private void open(Page page) {
        page.navigate("/customers/" + account.customerId() + "/dispute?currency=EUR");
        page.locator(".pick input").first().check();
        page.getByLabel("What is wrong").selectOption("DAMAGED");
        page.getByLabel("What the customer says").fill("Three boxes were crushed.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the dispute"))
                .click();
        page.waitForURL(Pattern.compile(".*/customers/\\d+(\\?.*)?$"));
    }

    private static void attach(Page page) {
        page.locator("select#kind").selectOption("PHOTO");
        page.setInputFiles(
                "input[name=file]",
                new FilePayload(
                        "crushed.pdf", "application/pdf", "%PDF-1.7 photo".getBytes(StandardCharsets.ISO_8859_1)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Attach").setExact(true))
                .click();
        assertThat(page.getByText("The file was attached.")).isVisible();
    }
}
