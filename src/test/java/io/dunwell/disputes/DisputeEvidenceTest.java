package io.dunwell.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DunwellTest
@WithMockUser(username = "lena", roles = "COLLECTOR")
class DisputeEvidenceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final byte[] PDF = "%PDF-1.7 signed by the driver".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    DisputeEvidence evidence;

    @Autowired
    Disputes disputes;

    @Autowired
    Books books;

    private long dispute;

    @BeforeEach
    void somethingIsContested() {
        var alder = books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04");
        dispute = disputes.open(new NewDispute(
                alder.account(),
                Set.of(alder.charge("INV-1")),
                DisputeReason.NOT_DELIVERED,
                Money.of("100.00", "EUR"),
                TODAY,
                TODAY.plusDays(14),
                null,
                null));
    }

    @Test
    void aFileIsKeptAsItCameWithWhoAndWhen() {
        var id = evidence.add(dispute, EvidenceKind.DELIVERY_PROOF, "C:\\scans\\pod 77.pdf", PDF, TODAY);

        var file = evidence.get(dispute, id);
        assertThat(file.fileName()).isEqualTo("pod 77.pdf");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(PDF.length);
        assertThat(file.sha256()).hasSize(64);
        assertThat(file.addedBy()).isEqualTo("lena");
        assertThat(evidence.content(dispute, id)).isEqualTo(PDF);
    }

    @Test
    void theKindIsFoundInTheBytesAndNotInTheName() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

        var id = evidence.add(dispute, EvidenceKind.PHOTO, "photo.pdf", png, TODAY);

        assertThat(evidence.get(dispute, id).contentType()).isEqualTo("image/png");
    }

    @Test
    void emailsAndTextsAreKept() {
        var mail = "From: a@example.com\r\nSubject: broken\r\n\r\nTwo boxes".getBytes(StandardCharsets.UTF_8);

        var eml = evidence.add(dispute, EvidenceKind.LETTER, "complaint.eml", mail, TODAY);
        var text = evidence.add(dispute, EvidenceKind.OTHER, "note.TXT", mail, TODAY);

        assertThat(evidence.get(dispute, eml).contentType()).isEqualTo("message/rfc822");
        assertThat(evidence.get(dispute, text).contentType()).isEqualTo("text/plain");
    }

    @Test
    void whatCouldRunIsRefusedWithWhatIsTaken() {
        var page = "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> evidence.add(dispute, EvidenceKind.OTHER, "page.html", page, TODAY))
                .isInstanceOf(DisputeRefused.class)
                .hasMessage("“page.html” is no file that can be kept: attach a PDF, a picture (JPEG, PNG, GIF, WebP, "
                        + "HEIC), a text (.txt) or an email (.eml).");
        assertThatThrownBy(() -> evidence.add(dispute, EvidenceKind.OTHER, "run.txt", new byte[] {'M', 'Z', 0}, TODAY))
                .isInstanceOf(DisputeRefused.class);
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertThatThrownBy(() -> evidence.add(dispute, EvidenceKind.OTHER, "a.pdf", new byte[0], TODAY))
                .hasMessage("The file is empty: choose another.");
        assertThatThrownBy(() -> evidence.add(dispute, EvidenceKind.OTHER, "a.pdf", new byte[10_000_001], TODAY))
                .hasMessage("The file has 11 MB: attach one of at most 10 MB.");
    }

    @Test
    void whatIsTakenAwayStaysInTheRecords() {
        var id = evidence.add(dispute, EvidenceKind.INVOICE, "invoice.pdf", PDF, TODAY);

        evidence.takeAway(dispute, id, TODAY.plusDays(1), "belongs to another customer");
        evidence.takeAway(dispute, id, TODAY.plusDays(2), "again");

        assertThatThrownBy(() -> evidence.content(dispute, id)).isInstanceOf(NotFound.class);
        var file = evidence.of(List.of(dispute)).get(0);
        assertThat(file.isThere()).isFalse();
        assertThat(file.removedWhy()).isEqualTo("belongs to another customer");
        assertThat(file.removedOn()).isEqualTo("2026-03-03");
    }

    @Test
    void aFileOfAnotherDisputeIsNotFound() {
        var id = evidence.add(dispute, EvidenceKind.INVOICE, "invoice.pdf", PDF, TODAY);

        assertThatThrownBy(() -> evidence.get(dispute + 1, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.takeAway(dispute + 1, id, TODAY, "x")).isInstanceOf(NotFound.class);
    }
}
