package io.dunwell.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.integration.DateOrder;
import io.dunwell.integration.FileFindings;
import io.dunwell.integration.FileQuestion;
import io.dunwell.integration.FileSource;
import io.dunwell.integration.NumberStyle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final String GERMAN = "Nummer;Kunde;Datum;Betrag\n1;Müller & Söhne;13.02.2026;1.020,50\n";

    private static final Wanted GERMAN_COLUMNS = new Wanted(
            List.of("Nummer", "Kunde", "Datum", "Betrag"), List.of("Datum"), List.of("Betrag"), null, null, null, null);

    private static FileSource file(String text, Charset charset) {
        return () -> new ByteArrayInputStream(text.getBytes(charset));
    }

    private static FileFindings findings(String text) throws IOException {
        return findings(file(text, StandardCharsets.UTF_8), Wanted.ANYTHING);
    }

    private static FileFindings findings(FileSource file, Wanted wanted) throws IOException {
        return Inspection.of(file, wanted).findings();
    }

    @Nested
    class Encoding {

        @Test
        void utf8IsProvenByEveryByte() throws IOException {
            var found = findings(GERMAN);

            assertThat(found.encoding()).isEqualTo("UTF-8");
            assertThat(found.questions()).isEmpty();
            assertThat(found.firstRows().get(0)).contains("Müller & Söhne");
        }

        @Test
        void markIsNoPartOfTheFirstColumn() throws IOException {
            var found = findings("\uFEFFId,Name\n1,Alder\n");

            assertThat(found.header()).containsExactly("Id", "Name");
            assertThat(found.encodingEvidence()).isEqualTo("The file begins with the mark of UTF-8");
        }

        @Test
        void sixteenBitsAreReadByTheirMark() throws IOException {
            var found = findings(file("\uFEFFId,Name\n1,Alder\n", StandardCharsets.UTF_16LE), Wanted.ANYTHING);

            assertThat(found.header()).containsExactly("Id", "Name");
        }

        @Test
        void otherBytesAreAskedForWithAGuess() throws IOException {
            var found = findings(file(GERMAN, Charset.forName("windows-1252")), Wanted.ANYTHING);

            assertThat(found.questions())
                    .extracting(FileQuestion::about, FileQuestion::sentence, FileQuestion::guess)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(
                            FileQuestion.About.ENCODING,
                            "Choose the encoding of the file: it is not UTF-8.",
                            "windows-1252"));
            assertThat(found.encodingEvidence())
                    .contains("Line 2 reads in windows-1252")
                    .contains("Müller");
        }

        @Test
        void answerSettlesIt() throws IOException {
            var wanted = new Wanted(List.of(), List.of(), List.of(), "ISO-8859-1", null, null, null);

            var found = findings(file(GERMAN, StandardCharsets.ISO_8859_1), wanted);

            assertThat(found.questions()).isEmpty();
            assertThat(found.firstRows().get(0)).contains("Müller & Söhne");
        }

        @Test
        void unknownEncodingIsRefused() {
            var wanted = new Wanted(List.of(), List.of(), List.of(), "klingon", null, null, null);

            assertThatThrownBy(() -> findings(file(GERMAN, StandardCharsets.UTF_8), wanted))
                    .hasMessage("There is no encoding called “klingon”; choose another.");
        }
    }

    @Nested
    class Separator {

        @Test
        void isTheOneThatPartsAllLinesAlike() throws IOException {
            assertThat(findings(GERMAN).separator()).isEqualTo(';');
            assertThat(findings("a\tb, c\td\n1\t2, 3\t4\n").separator()).isEqualTo('\t');
            assertThat(findings("a|b\n1,5|2\n2,5|7\n").separator()).isEqualTo('|');
            assertThat(findings("a,b\n\"1;2;3\",2\n").separator()).isEqualTo(',');
        }

        @Test
        void oneColumnIsNoTable() {
            assertThatThrownBy(() -> findings("name\nAlder\n")).hasMessageContaining("No line of the file names");
        }
    }

    @Nested
    class Header {

        @Test
        void titlesAndBlankLinesBeforeItAreSkipped() throws IOException {
            var found = findings("\"Report of 2026\",,\n,,\nINVOICES,,\nNumber,Client,Total\n1,Alder,5.00\n");

            assertThat(found.headerLine()).isEqualTo(4);
            assertThat(found.header()).containsExactly("Number", "Client", "Total");
            assertThat(found.firstRows()).containsExactly(List.of("1", "Alder", "5.00"));
        }

        @Test
        void isFoundByTheColumnsAMappingNames() throws IOException {
            var wanted = new Wanted(List.of("number", "TOTAL"), List.of(), List.of(), null, null, null, null);

            var found = findings(
                    file("A,B,C\nx,y,z\n*Number , Client,Total\n1,Alder,5.00\n", StandardCharsets.UTF_8), wanted);

            assertThat(found.headerLine()).isEqualTo(3);
        }

        @Test
        void missingColumnIsNamed() {
            assertThatThrownBy(
                            () -> findings(file("Nummer;Kunde;Datum\n1;x;y\n", StandardCharsets.UTF_8), GERMAN_COLUMNS))
                    .hasMessage(
                            "Line 1 looks like the names of the columns, but there is no column “Betrag”; choose another mapping, or export the file with it.");
        }

        @Test
        void secondColumnOfTheSameNameCanBeMeant() {
            var layout =
                    new Layout(StandardCharsets.UTF_8, ',', 1, List.of("Name", "Phone", "Email", "Phone"), null, null);

            assertThat(layout.position("Phone")).isEqualTo(1);
            assertThat(layout.position("Phone (2)")).isEqualTo(3);
            assertThat(layout.position("Phone (3)")).isEqualTo(-1);
        }
    }

    @Nested
    class Columns {

        @Test
        void datesAndAmountsAreSettledByTheWholeFile() throws IOException {
            var text = new StringBuilder("Nummer;Kunde;Datum;Betrag\n");
            text.append("1;x;01.02.2026;1.020\n".repeat(5_000)).append("2;y;31.12.2026;7,50\n");

            var found = findings(file(text.toString(), StandardCharsets.UTF_8), GERMAN_COLUMNS);

            assertThat(found.dates()).isEqualTo(DateOrder.DAY_FIRST);
            assertThat(found.datesEvidence()).isEqualTo("The day stands first (line 5002: 31.12.2026)");
            assertThat(found.numbers()).isEqualTo(NumberStyle.COMMA);
            assertThat(found.questions()).isEmpty();
        }

        @Test
        void whatTheFileDoesNotSettleIsAsked() throws IOException {
            var found = findings(
                    file("Nummer;Kunde;Datum;Betrag\n1;x;01.02.2026;1.020\n", StandardCharsets.UTF_8), GERMAN_COLUMNS);

            assertThat(found.questions())
                    .extracting(FileQuestion::sentence)
                    .containsExactly(
                            "Choose whether the day or the month stands first in the dates.",
                            "Choose whether the point or the comma stands before the cents.");
        }
    }

    @Nested
    class WhatIsNoText {

        @Test
        void isRefusedWithAWayOut() {
            assertThatThrownBy(() -> findings("")).hasMessage("The file is empty; export it again.");
            assertThatThrownBy(() -> findings("\n\n \n"))
                    .hasMessage("The file holds nothing but blank lines; export it again.");
            assertThatThrownBy(() -> findings("PK\u0003\u0004more"))
                    .hasMessage("This is a spreadsheet or an archive, not text; save it as CSV and import that.");
            assertThatThrownBy(() -> findings("%PDF-1.7"))
                    .hasMessage("This is a PDF, not text; export the data as CSV and import that.");
            assertThatThrownBy(() -> findings("a\u0000b"))
                    .hasMessage("This is not a text file; export the data as CSV and import that.");
        }

        @Test
        void quoteThatNeverEndsNamesItsLine() {
            var text = "a,b\n1,2\n3,\"4\n" + "x".repeat(1 << 21);
            var layout = new Layout(StandardCharsets.UTF_8, ',', 1, List.of("a", "b"), null, null);

            assertThatThrownBy(() -> {
                        try (var rows = CsvRows.dataOf(file(text, StandardCharsets.UTF_8), layout)) {
                            rows.forEachRemaining(row -> assertThat(row.line()).isLessThan(4));
                        }
                    })
                    .hasMessageStartingWith("The file cannot be read on after line 3: a cell there never ends");
        }
    }
}
