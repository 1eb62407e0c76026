package io.dunwell.integration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.integration.ImportState;
import io.dunwell.integration.Intake;
import io.dunwell.integration.IntakeFixtures;
import io.dunwell.integration.mapping.Field;
import io.dunwell.integration.mapping.Mappings;
import io.dunwell.testing.DunwellTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class ImportPagesTest {

    private static final RequestPostProcessor ADMIN = user("chief").roles("ADMIN");
    private static final String CUSTOMERS = "customer_number,customer_name,country\n7,Alder,\n8,Birch,Atlantis\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Intake intake;

    @Autowired
    private Mappings mappings;

    @Autowired
    private IntakeFixtures fixtures;

    @BeforeEach
    void company() {
        fixtures.company();
    }

    private String send(String name, String text, String kind, String mapping) throws Exception {
        var file = new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/imports")
                        .file(file)
                        .param("kind", kind)
                        .param("mapping", mapping)
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String page(String url) throws Exception {
        return mvc.perform(get(url).with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static long id(String url) {
        return Long.parseLong(url.split("/")[2]);
    }

    private void finished(long id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> intake.run(id).state() == ImportState.FINISHED);
    }

    @Test
    void fileIsLookedOverThenImportedAndItsLinesAreTold() throws Exception {
        var check = send("customers.csv", CUSTOMERS, "CUSTOMERS", "");

        assertThat(page(check)).contains("customers.csv", "First rows", "Alder", "UTF-8", "Import the file");

        mvc.perform(post(check)
                        .param("then", "import")
                        .param("mapping", "")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is3xxRedirection());
        finished(id(check));

        var result = page("/imports/" + id(check));
        assertThat(result)
                .contains("Done, with lines to look at", "“Atlantis” is no country; use two letters such as DE.");
        assertThat(result).doesNotContain("hx-get=\"/imports");
        assertThat(page("/imports/" + id(check) + "/lines.csv")).contains("3,Rejected,country,");
        assertThat(page("/imports")).contains("customers.csv", "Customers");
    }

    @Test
    void aRejectedLineIsMendedInPlace() throws Exception {
        var check = send("customers.csv", CUSTOMERS, "CUSTOMERS", "");
        mvc.perform(post(check)
                .param("then", "import")
                .param("mapping", "")
                .with(csrf())
                .with(ADMIN));
        finished(id(check));
        var mend = "/imports/" + id(check) + "/mend";

        assertThat(page("/imports/" + id(check))).contains("Mend 1 rejected line", "href=\"" + mend + "\"");
        assertThat(page(mend))
                .contains("Line 3", "“Atlantis” is no country; use two letters such as DE.", "value=\"Atlantis\"")
                .contains("aria-invalid=\"true\"", "aria-describedby=\"why-3\"");
        assertThat(mended(mend, "Lemuria").getStatus()).isEqualTo(422);
        assertThat(page(mend)).contains("“Lemuria” is no country; use two letters such as DE.", "value=\"Lemuria\"");
        assertThat(mended(mend, "NL").getRedirectedUrl()).isEqualTo("/imports/" + id(check));
        assertThat(page("/imports/" + id(check))).contains("Mended", "NL").doesNotContain("Mend 1 rejected line");
        assertThat(page(mend)).contains("Nothing is left to mend");
        assertThat(mended(mend, "NL").getContentAsString())
                .contains("Line 3 was mended meanwhile, or its file was imported again: nothing was changed.");
        mvc.perform(get(mend).with(user("lena").roles("COLLECTOR"))).andExpect(status().isForbidden());
    }

    private MockHttpServletResponse mended(String at, String country) throws Exception {
        return mvc.perform(post(at).param("line", "3")
                        .param("cell-0-0", "8")
                        .param("cell-0-1", "Birch")
                        .param("cell-0-2", country)
                        .with(csrf())
                        .with(ADMIN))
                .andReturn()
                .getResponse();
    }

    @Test
    void whatMustBeAnsweredIsAskedBeforeTheImport() throws Exception {
        var csv = "Date,No.,Customer,Due Date,Amount,Open Balance,Status\n1/2/2026,1,Alder,2/3/2026,5.00,5.00,Open\n";
        var check = send("quickbooks.csv", csv, "INVOICES", "quickbooks-online-invoices");

        assertThat(page(check))
                .contains(
                        "Choose whether the day or the month stands first in the dates.",
                        "Choose the currency of the amounts.");

        var html = mvc.perform(post(check)
                        .param("then", "import")
                        .param("mapping", "quickbooks-online-invoices")
                        .param("dates", "MONTH_FIRST")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html)
                .contains("Answer what is asked below, then import.", "Choose the currency of the amounts.")
                .doesNotContain("Choose whether the day or the month");

        mvc.perform(post(check)
                        .param("then", "import")
                        .param("mapping", "quickbooks-online-invoices")
                        .param("dates", "MONTH_FIRST")
                        .param("currency", "USD")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is3xxRedirection());
        finished(id(check));
        assertThat(intake.run(id(check)).counts().accepted()).isEqualTo(1);
    }

    @Test
    void layoutThatNobodyKnowsGetsAMapping() throws Exception {
        var csv = "Invoice Date;Rechnungsnummer;Kunde;Betrag;Due\n13.01.2026;R-1;Alder;1.020,50;12.02.2026\n";
        var check = send("other.csv", csv, "INVOICES", "");

        assertThat(page(check))
                .contains("The columns of the file are not those of this layout", "Make a mapping", "Rechnungsnummer");

        mvc.perform(post("/imports/" + id(check) + "/mapping")
                        .param("name", "Other book")
                        .param("source", "other")
                        .param("columns[invoice_number]", "Rechnungsnummer")
                        .param("columns[issued_on]", "Invoice Date")
                        .param("columns[due_on]", "Due")
                        .param("columns[customer_name]", "Kunde")
                        .param("columns[amount]", "Betrag")
                        .param("columns[email]", "")
                        .param("rows", "FIRST_ROW")
                        .param("registersCustomers", "true")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is3xxRedirection());
        assertThat(mappings.get("Other book").spec().columns())
                .containsEntry(Field.AMOUNT, "Betrag")
                .hasSize(5);
        assertThat(page("/imports/mappings")).contains("Other book", "comes with Dunwell", "Rechnungsnummer");

        mvc.perform(post(check)
                        .param("then", "import")
                        .param("mapping", "Other book")
                        .param("currency", "EUR")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is3xxRedirection());
        finished(id(check));
        assertThat(intake.run(id(check)).counts().accepted()).isEqualTo(1);
    }

    @Test
    void layoutThatIsKnownIsRecognisedWithoutBeingChosen() throws Exception {
        var page = page(send(
                "ar.csv",
                """
                ,business_code,cust_number,name_customer,clear_date,buisness_year,doc_id,posting_date,due_in_date,baseline_create_date,cust_payment_terms,converted_usd
                3,CA02,140105686,SYSC llc,,2020,2960623488,30-03-2020,10-04-2020,31-03-2020,CA10,2309.79
                """,
                "INVOICES",
                ""));

        assertThat(page)
                .contains("The day stands first (line 2: 30-03-2020)")
                .doesNotContain("The columns of the file are not those of this layout");
    }

    @Test
    void mappingWithoutAnAmountIsRefusedOnThePage() throws Exception {
        var check = send("other.csv", "a;b\n1;2\n", "INVOICES", "");

        var html = mvc.perform(post("/imports/" + id(check) + "/mapping")
                        .param("name", "x")
                        .param("source", "x")
                        .param("columns[invoice_number]", "a")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(html).contains("Choose the column of: Issued on, Amount.");
    }

    @Test
    void statementOfABankNeedsNoLook() throws Exception {
        var url = send(
                "june.sta",
                ":20:S\n:25:1/2\n:28C:1/1\n:60F:C260101EUR0,00\n:62F:C260101EUR0,00\n-\n",
                "BANK_STATEMENT",
                "");

        assertThat(url).matches("/imports/\\d+");
        finished(id(url));
    }

    @Test
    void spreadsheetIsRefusedWithAWayOut() throws Exception {
        var check = send("book.xlsx", "PK\u0003\u0004", "INVOICES", "");

        assertThat(page(check))
                .contains("This is a spreadsheet or an archive, not text; save it as CSV and import that.");
    }

    @Test
    void emptyFileIsRefusedOnTheForm() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[0]))
                        .param("kind", "INVOICES")
                        .with(csrf())
                        .with(ADMIN))
                .andExpect(status().is(422));
    }

    @Test
    void collectorsDoNotImport() throws Exception {
        mvc.perform(get("/imports").with(user("kim").roles("COLLECTOR"))).andExpect(status().isForbidden());
    }
}
