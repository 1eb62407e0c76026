package io.dunwell.messaging.mails;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The words of an HTML mail, line by line; what is quoted begins with {@code >}. Nothing is fetched, nothing run. */
final class HtmlWords implements NodeFilter {

    private static final Set<String> UNSEEN =
            Set.of("head", "style", "script", "title", "template", "noscript", "svg", "iframe", "object");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "section",
            "article",
            "address");

    private final StringBuilder text = new StringBuilder();
    private int quoted;

    private HtmlWords() {}

    static String of(String html) {
        var words = new HtmlWords();
        NodeTraversor.filter(words, Jsoup.parse(html));
        return words.text
                .toString()
                .replaceAll("[ \\t]+(?=\\n)", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            return begin(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        var name = element.normalName();
        if (UNSEEN.contains(name) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isQuote(element)) {
            line();
            quoted++;
        }
        if (name.equals("br")) {
            newLine();
        } else if (BLOCKS.contains(name)) {
            line();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("p")) {
                line();
                newLine();
            } else if (BLOCKS.contains(element.normalName())) {
                line();
            } else if (element.normalName().equals("td")) {
                append(" ");
            }
            if (isQuote(element)) {
                line();
                quoted--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(String words) {
        boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        var rest = begins ? words.stripLeading() : words;
        if (rest.isEmpty()) {
            return;
        }
        if (begins && quoted > 0) {
            text.append("> ");
        }
        text.append(rest);
    }

    /** Begins a line unless one has just begun. */
    private void line() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void newLine() {
        text.append('\n');
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote") || element.hasClass("gmail_quote");
    }

    private static boolean isHidden(Element element) {
        var style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none");
    }
}
