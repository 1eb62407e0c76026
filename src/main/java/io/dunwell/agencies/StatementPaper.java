package io.dunwell.agencies;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The account as a statement that can be printed and shown to the debtor or a court: what came and went, what is owed.
 */
@Component
@Order(5)
class StatementPaper implements PlacementPapers {

    // Liberation Sans, which the PDF library brings: the built-in fonts lack all but Western letters.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE =
            """
            @page { size: A4; margin: 18mm } body { font-family: 'Liberation Sans'; font-size: 9.5pt }
            h1 { font-size: 15pt } h2 { font-size: 11pt } table { width: 100%; border-collapse: collapse }
            th { text-align: left; border-bottom: 1px solid #555 } td { border-bottom: 1px solid #ddd }
            th, td { padding: 2px 6px 2px 0 } .r { text-align: right } tr { page-break-inside: avoid }
            """;

    private final Customers customers;
    private final Ledger ledger;
    private final Companies companies;

    StatementPaper(Customers customers, Ledger ledger, Companies companies) {
        this.customers = customers;
        this.ledger = ledger;
        this.companies = companies;
    }

    @Override
    public List<Paper> of(Placement placement, LocalDate asOf) {
        var account = placement.account();
        var customer = customers.get(account.customerId());
        var creditor = companies.find().map(company -> company.name()).orElse("");
        var head = "<h1>Statement of account</h1><p>%s<br/>%s, customer %s<br/>As of %s, in %s</p>"
                .formatted(
                        safe(creditor), safe(customer.name()), safe(customer.number()), asOf, safe(account.currency()));
        var body = head + owed(ledger.figures(account, asOf), asOf) + moved(ledger.lines(account, asOf));
        return List.of(Paper.file(
                "statement.pdf", "The account as it stood on the day of the placement, to be shown.", pdf(body)));
    }

    private static String owed(AccountFigures figures, LocalDate asOf) {
        var rows = figures.openItems().stream()
                .map(item -> row(
                        item.reference(),
                        item.issuedOn().toString(),
                        item.dueOn().toString(),
                        String.valueOf(item.daysOverdue(asOf)),
                        plain(item.open())))
                .collect(Collectors.joining());
        return "<h2>Owed</h2><table>" + heading("Item", "Issued", "Due", "Days overdue", "Open") + rows + "</table>"
                + "<p>Credit not yet applied: %s. Balance: <b>%s</b></p>"
                        .formatted(figures.unapplied(), figures.balance());
    }

    private static String moved(List<LedgerLine> lines) {
        var rows = new StringBuilder();
        var balance = lines.isEmpty() ? null : Money.zero(lines.get(0).amount().currency());
        for (var line : lines) {
            if (line.type() != LineType.ALLOCATION && balance != null) {
                balance = balance.plus(line.amount());
                rows.append(row(
                        line.on().toString(),
                        line.kind().replace('_', ' '),
                        line.reference(),
                        plain(line.amount()),
                        plain(balance)));
            }
        }
        return "<h2>All charges and credits</h2><table>" + heading("Date", "What", "Reference", "Amount", "Balance")
                + rows + "</table>";
    }

    private static String heading(String... cells) {
        return line("th", cells);
    }

    private static String row(String... cells) {
        return line("td", cells);
    }

    private static String line(String tag, String... cells) {
        var text = new StringBuilder("<tr>");
        for (int i = 0; i < cells.length; i++) {
            text.append("<%s%s>%s</%s>".formatted(tag, i > 2 ? " class=\"r\"" : "", safe(cells[i]), tag));
        }
        return text.append("</tr>").toString();
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    /** Escaped, and without what XML cannot hold. */
    private static String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("\\p{Cntrl}", " "));
    }

    private static byte[] pdf(String body) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(StatementPaper::font, "Liberation Sans")
                    .withHtmlContent(
                            "<html><head><style>%s</style></head><body>%s</body></html>".formatted(STYLE, body), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The statement could not be drawn", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        var stream = PdfRendererBuilder.class.getResourceAsStream(FONT);
        if (stream == null) {
            throw new IllegalStateException("The font of statements is missing: " + FONT);
        }
        return stream;
    }
}
