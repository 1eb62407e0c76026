package io.dunwell.integration.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One element of XML with everything in it; names are without their name space, which changes with each version. */
final class XmlNode {

    /** Statements nest about a dozen deep. */
    private static final int DEEPEST = 60;

    private final String name;
    private final String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlNode> children = new ArrayList<>();

    private XmlNode(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** Reads the element that the reader stands on, up to its end. */
    static XmlNode read(XMLStreamReader in) throws XMLStreamException {
        return read(in, 0);
    }

    private static XmlNode read(XMLStreamReader in, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("Nested too deep", in.getLocation());
        }
        var currency = in.getAttributeValue(null, "Ccy");
        var node = new XmlNode(in.getLocalName(), currency == null ? "" : currency);
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
                node.children.add(read(in, depth + 1));
            } else if (in.isCharacters()) {
                node.text.append(in.getText());
            }
        }
        return node;
    }

    String text() {
        return text.toString().strip();
    }

    /** The attribute {@code Ccy}, empty when there is none. */
    String currency() {
        return currency;
    }

    /** All descendants on a path like {@code NtryDtls/TxDtls}. */
    List<XmlNode> all(String path) {
        var found = Stream.of(this);
        for (var step : path.split("/")) {
            found = found.flatMap(node -> node.children.stream()).filter(child -> child.name.equals(step));
        }
        return found.toList();
    }

    /** Text of the first element on any of the paths, empty when there is none. */
    String first(String... paths) {
        for (var path : paths) {
            for (var node : all(path)) {
                if (!node.text().isEmpty()) {
                    return node.text();
                }
            }
        }
        return "";
    }
}
