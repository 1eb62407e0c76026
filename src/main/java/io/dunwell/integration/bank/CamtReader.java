package io.dunwell.integration.bank;

import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportRefused;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads camt.053 statements and camt.054 notifications of any version, an entry at a time.
 *
 * <p>A pull parser without document types and entities: nothing in the file can make it open another or grow.
 */
public final class CamtReader {

    private static final XMLInputFactory FACTORY = factory();

    private CamtReader() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** @throws ImportRefused when the file is no such statement or holds none */
    public static void read(FileSource file, Consumer<BankLine> each) throws IOException {
        try (var bytes = file.open()) {
            var in = FACTORY.createXMLStreamReader(bytes);
            try {
                read(in, each);
            } finally {
                in.close();
            }
        } catch (XMLStreamException broken) {
            throw new ImportRefused(
                    "The file is not well-formed XML near line %d, or has a document type, which statements never have. Get the statement from the bank again."
                            .formatted(
                                    broken.getLocation() == null
                                            ? 0
                                            : broken.getLocation().getLineNumber()));
        }
    }

    private static void read(XMLStreamReader in, Consumer<BankLine> each) throws XMLStreamException {
        var statement = new CamtStatement();
        long number = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new ImportRefused(
                        "The file has a document type or entities, which statements never have; it was not read. Get the statement from the bank again.");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                number = element(in, statement, number, each);
            }
        }
        if (!statement.begun()) {
            throw new ImportRefused(
                    "The file holds no statement (element Stmt) and no notification (Ntfctn); get it from the bank again.");
        }
    }

    private static long element(XMLStreamReader in, CamtStatement statement, long number, Consumer<BankLine> each)
            throws XMLStreamException {
        switch (in.getLocalName()) {
            case "Document" -> refuseOtherMessages(Objects.toString(in.getNamespaceURI(), ""));
            case "Stmt", "Ntfctn" -> statement.begin();
            case "Id" -> statement.id(XmlNode.read(in).text());
            case "CreDtTm" -> statement.created(XmlNode.read(in).text());
            case "Acct" -> statement.account(XmlNode.read(in));
            case "Ntry" -> {
                long last = number;
                for (var line : statement.entries(XmlNode.read(in), number)) {
                    last = line.number();
                    each.accept(line);
                }
                return last;
            }
            case "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn" -> {
                // What counts is inside.
            }
            default -> XmlNode.read(in);
        }
        return number;
    }

    private static void refuseOtherMessages(String namespace) {
        if (namespace.contains("camt.") && !namespace.contains("camt.053") && !namespace.contains("camt.054")) {
            throw new ImportRefused(
                    "This is a message of another kind (%s); import camt.053 statements or camt.054 notifications."
                            .formatted(namespace.substring(namespace.indexOf("camt."))));
        }
    }
}
