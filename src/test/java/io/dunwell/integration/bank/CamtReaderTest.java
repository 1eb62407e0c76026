package io.dunwell.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.integration.FileSource;
import io.dunwell.integration.PublicData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CamtReaderTest {

    @TempDir
    private Path folder;

    private static List<BankEntry> entries(FileSource file) throws IOException {
        var entries = new ArrayList<BankEntry>();
        CamtReader.read(file, line -> entries.add(Objects.requireNonNull(line.entry(), line.problem())));
        return entries;
    }

    private static List<BankEntry> entries(String name) throws IOException {
        return entries(FileSource.of(PublicData.file("bank/camt/" + name)));
    }

    private static FileSource text(String xml) {
        return () -> new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static FileSource statement(String entries) {
        return text(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S-1</Id>
                <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>%s</Stmt></BkToCstmrStmt></Document>
                """
                        .formatted(entries));
    }

    private static String entry(String amount, String mark, String more) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-02-20</Dt></BookgDt>%s</Ntry>
                """
                .formatted(amount, mark, more);
    }

    static Stream<Path> filesWithAnotherParsersReading() {
        return PublicData.files("bank/camt", ".json").stream();
    }

    /**
     * Another parser's reading of the same file is beside it: amounts, marks, dates and references must be the same.
     */
    @ParameterizedTest
    @MethodSource("filesWithAnotherParsersReading")
    void readsWhatAnotherParserReads(Path json) throws IOException {
        var expected = new ArrayList<String>();
        for (var entry : new ObjectMapper().readTree(json.toFile()).get("getEntries")) {
            expected.add(told(entry));
        }
        var xml = Path.of(json.toString().replace(".json", ".xml"));

        var read = entries(FileSource.of(xml));

        // Of several statements that parser lists the entries of the last.
        assertThat(read.stream().map(CamtReaderTest::told).toList()).endsWith(expected.toArray(String[]::new));
        assertThat(Files.readString(xml).split("<Ntry>", -1)).hasSize(read.size() + 1);
    }

    /** Minor units as that parser counts them, mark, date of booking, reference of the bank. */
    private static String told(JsonNode entry) {
        var amount = new BigDecimal(entry.at("/getAmount/getAmount").asText()).abs();
        var booked = entry.at("/getBookingDate/0").asText();
        return "%s %s %s %s"
                .formatted(
                        amount.toPlainString(),
                        entry.at("/getAmount/getCurrency/getCode").asText(),
                        entry.get("getCreditDebitIndicator").asText(),
                        booked.isEmpty() ? "2007-10-18" : booked.substring(0, 10));
    }

    private static String told(BankEntry entry) {
        return "%s %s %s %s"
                .formatted(
                        entry.amount().amount().unscaledValue(),
                        entry.amount().currency(),
                        entry.incoming() ? "CRDT" : "DBIT",
                        entry.bookedOn());
    }

    @Test
    void payerAndReferenceAreFound() throws IOException {
        var entry = entries("camt053.v2.minimal.xml").get(0);

        assertThat(entry.account()).isEqualTo("NL26VAYB8060476890");
        assertThat(entry.counterparty()).isEqualTo("NAME NAME");
        assertThat(entry.counterpartyAccount()).isEqualTo("NL56AGDH9619008421");
        assertThat(entry.remittance()).containsExactly("4654654654654654");
    }

    @Test
    void versionsWithAPartyElementNameThePayerToo() throws IOException {
        assertThat(entries("camt053.v8.xml").get(0).counterparty()).isNotEmpty();
        assertThat(entries("camt053.v8.xml").get(0).servicerReference()).isEqualTo("AAAASESS-FP-CN_98765/01");
    }

    @Test
    void fileWithoutAStatementIsRefused() {
        assertThatThrownBy(() -> entries("camt053.v2.wrong.xml"))
                .hasMessage(
                        "The file holds no statement (element Stmt) and no notification (Ntfctn); get it from the bank again.");
    }

    @Test
    void keysAreTheSameEachTimeAndDifferWithinTheFile() throws IOException {
        var twice = entry("5.00", "CRDT", "<AcctSvcrRef>R-1</AcctSvcrRef>");

        var first = entries(statement(twice + twice + entry("5.00", "CRDT", "")));
        var again = entries(statement(twice + twice + entry("5.00", "CRDT", "")));

        assertThat(first).extracting(BankEntry::key).doesNotHaveDuplicates();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void collectiveEntryIsSplitWhenItsPartsMakeUpTheWhole() throws IOException {
        var parts = "<NtryDtls><TxDtls><Amt Ccy=\"EUR\">2.00</Amt><RmtInf><Ustrd>A-1</Ustrd></RmtInf></TxDtls>"
                + "<TxDtls><Amt Ccy=\"EUR\">3.00</Amt><RmtInf><Ustrd>A-2</Ustrd></RmtInf></TxDtls></NtryDtls>";

        assertThat(entries(statement(entry("5.00", "CRDT", parts))))
                .extracting(one -> one.amount() + " " + one.remittance())
                .containsExactly("2.00 EUR [A-1]", "3.00 EUR [A-2]");
        assertThat(entries(statement(entry("6.00", "CRDT", parts))))
                .extracting(one -> one.amount().toString())
                .containsExactly("6.00 EUR");
    }

    @Test
    void returnedPaymentHasItsReasonAndTheReferenceOfTheFirst() throws IOException {
        var returned =
                "<NtryDtls><TxDtls><Refs><EndToEndId>E-7</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>";

        var entry = entries(statement(entry("5.00", "DBIT", returned))).get(0);

        assertThat(entry.takesBack()).isTrue();
        assertThat(entry.reason()).isEqualTo("AC04");
        assertThat(entry.endToEndId()).isEqualTo("E-7");
    }

    @Test
    void entryWithoutAnAmountIsReported() throws IOException {
        var lines = new ArrayList<BankLine>();
        CamtReader.read(statement("<Ntry><CdtDbtInd>CRDT</CdtDbtInd></Ntry>" + entry("5.00", "CRDT", "")), lines::add);

        assertThat(lines.get(0).problem())
                .isEqualTo(
                        "Entry 1 of the statement has no amount, currency or date that can be read; ask the bank for a corrected statement.");
        assertThat(lines.get(1).entry()).isNotNull();
    }

    @Test
    void pendingEntriesAndOtherAccountsOfTheBankAreOfNoConcern() throws IOException {
        var pending = entry("5.00", "CRDT", "").replace("BOOK", "PDNG");
        var related = "<RltdAcct><Id><IBAN>XX</IBAN></Id></RltdAcct>";

        assertThat(entries(statement(pending))).isEmpty();
        assertThat(entries(statement(related + entry("5.00", "CRDT", "")))
                        .get(0)
                        .account())
                .isEqualTo("DE02120300000000202051");
    }

    @Test
    void signsOfXmlAreReadAsText() throws IOException {
        var parts =
                "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Alder &amp; Birch &#228;&lt;</Nm></Dbtr></RltdPties></TxDtls></NtryDtls>";

        assertThat(entries(statement(entry("5.00", "CRDT", parts))).get(0).counterparty())
                .isEqualTo("Alder & Birch ä<");
    }

    @Test
    void externalEntityIsNeitherOpenedNorRead() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        var xml =
                """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>
                <Document><BkToCstmrStmt><Stmt><Id>&x;</Id>%s</Stmt></BkToCstmrStmt></Document>
                """
                        .formatted(
                                secret.toUri(),
                                entry(
                                        "5.00",
                                        "CRDT",
                                        "<NtryDtls><TxDtls><RmtInf><Ustrd>&x;</Ustrd></RmtInf></TxDtls></NtryDtls>"));

        assertThatThrownBy(() -> entries(text(xml)))
                .hasMessageContaining("document type")
                .hasMessageNotContaining("TOP-SECRET");
    }

    @Test
    void entitiesThatGrowAreRefusedAtOnce() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><Document><BkToCstmrStmt><Stmt><Id>&a39;</Id></Stmt></BkToCstmrStmt></Document>");

        assertThatThrownBy(() -> entries(text(bomb.toString()))).hasMessageContaining("document type");
    }

    @Test
    void bottomlessNestingIsRefused() {
        var deep = "<a>".repeat(100_000);

        assertThatThrownBy(() -> entries(statement("<Ntry>" + deep))).hasMessageContaining("not well-formed XML");
    }

    @Test
    void messageOfAnotherKindIsRefused() {
        assertThatThrownBy(
                        () -> entries(
                                text(
                                        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.029.001.09\"><RsltnOfInvstgtn/></Document>")))
                .hasMessage(
                        "This is a message of another kind (camt.029.001.09); import camt.053 statements or camt.054 notifications.");
    }
}
