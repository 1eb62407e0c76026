package io.dunwell.messaging.channels;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.dunwell.kernel.Companies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Draws a letter on the company's paper: A4, or US letter where that is used. */
@Component
public class LetterPdf {

    private static final Set<String> US_PAPER = Set.of("US", "CA", "MX", "PH", "CL", "CO");
    // Liberation Sans, which the PDF library brings: the built-in fonts lack all but Western letters.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Companies companies;
    private final String style;

    LetterPdf(Companies companies) throws IOException {
        this.companies = companies;
        this.style = new ClassPathResource("message-templates/letter.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** @param letter XHTML of the body, as kept with the message */
    public byte[] draw(String letter) {
        var paper = US_PAPER.contains(companies.current().country()) ? "8.5in 11in" : "210mm 297mm";
        var page = "<html><head><style>@page { size: %s }\n%s</style></head><body>%s</body></html>"
                .formatted(paper, style, letter);
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(LetterPdf::font, "Liberation Sans")
                    .withHtmlContent(page, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter could not be drawn", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        var stream = PdfRendererBuilder.class.getResourceAsStream(FONT);
        if (stream == null) {
            throw new IllegalStateException("The font of letters is missing: " + FONT);
        }
        return stream;
    }
}
