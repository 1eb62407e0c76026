package io.dunwell.staff.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.IText;
import org.unbescape.html.HtmlEscape;

/**
 * Puts the finished page into the reader's language: runs of text and the attributes that people read or hear. What is
 * inside {@code translate="no"} stays, as do scripts and what stands in text areas; a page that says to be in another
 * language than English is left alone.
 */
public final class PageTranslator extends AbstractTemplateHandler {

    private static final Set<String> READ =
            Set.of("title", "aria-label", "placeholder", "alt", "data-key-name", "data-confirm", "hx-confirm");
    private static final Set<String> NOT_WORDS = Set.of("script", "style", "textarea", "svg", "code", "pre", "kbd");

    /** Ends the key of a word that is something else on a button: "Open" as a state, and as what one may do. */
    private static final String ON_BUTTON = "|button";

    private final List<IText> run = new ArrayList<>();
    private @Nullable Phrases phrases;
    private String tag = "en";
    private final Deque<Boolean> inButton = new ArrayDeque<>();
    private int untouched;

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        var language = (PageLanguage) Objects.requireNonNull(
                context.getConfiguration().getExecutionAttributes().get(LanguageDialect.LANGUAGE));
        tag = language.tag();
        phrases = language.phrases().orElse(null);
    }

    @Override
    public void handleText(IText text) {
        if (phrases == null || untouched > 0) {
            super.handleText(text);
        } else {
            run.add(text);
        }
    }

    @Override
    public void handleOpenElement(IOpenElementTag element) {
        endOfRun();
        if (phrases == null) {
            super.handleOpenElement(element);
            return;
        }
        inButton.push(isButton(element) || Boolean.TRUE.equals(inButton.peek()));
        var name = element.getElementCompleteName();
        if (name.equals("html")) {
            super.handleOpenElement(beginning(element));
            return;
        }
        if (untouched > 0 || isUntouched(element, name)) {
            super.handleOpenElement(untouched == 0 ? said(element) : element);
            untouched++;
        } else {
            super.handleOpenElement(said(element));
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag element) {
        endOfRun();
        if (!element.isUnmatched()) {
            inButton.poll();
            untouched = Math.max(0, untouched - 1);
        }
        super.handleCloseElement(element);
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag element) {
        endOfRun();
        super.handleStandaloneElement(phrases == null || untouched > 0 ? element : said(element));
    }

    @Override
    public void handleComment(IComment comment) {
        endOfRun();
        super.handleComment(comment);
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        endOfRun();
        super.handleTemplateEnd(end);
    }

    private IOpenElementTag beginning(IOpenElementTag html) {
        if (!"en".equals(html.getAttributeValue("lang"))) {
            phrases = null;
            return html;
        }
        return models().setAttribute(html, "lang", tag);
    }

    private static boolean isUntouched(IProcessableElementTag element, String name) {
        return NOT_WORDS.contains(name)
                || "no".equals(element.getAttributeValue("translate"))
                || element.hasAttribute("lang");
    }

    private <T extends IProcessableElementTag> T said(T element) {
        var result = element;
        for (var attribute : element.getAllAttributes()) {
            var name = attribute.getAttributeCompleteName();
            var value = attribute.getValue();
            if (value != null && (READ.contains(name) || isVerb(element, name))) {
                var other = put(value);
                if (other.isPresent()) {
                    result = models().setAttribute(result, name, other.get());
                }
            }
        }
        return result;
    }

    private static boolean isButton(IProcessableElementTag element) {
        var classes = element.getAttributeValue("class");
        return element.getElementCompleteName().equals("button")
                || (classes != null && (" " + classes + " ").contains(" btn "));
    }

    private static boolean isVerb(IProcessableElementTag element, String attribute) {
        return attribute.equals("value")
                && element.getElementCompleteName().equals("input")
                && ("submit".equals(element.getAttributeValue("type")) || element.hasAttribute("data-worded"));
    }

    /** What the browser shows as one text may come in parts: as a whole if that is known, else part by part. */
    private void endOfRun() {
        if (run.isEmpty()) {
            return;
        }
        var whole = new StringBuilder();
        run.forEach(text -> whole.append(text.getText()));
        var other = put(whole.toString());
        if (other.isPresent()) {
            super.handleText(models().createText(other.get()));
        } else {
            for (var text : run) {
                super.handleText(put(text.getText())
                        .map(put -> models().createText(put))
                        .map(IText.class::cast)
                        .orElse(text));
            }
        }
        run.clear();
    }

    /** Spaces around it stay. */
    private Optional<String> put(String escaped) {
        var stripped = escaped.strip();
        if (stripped.isEmpty() || stripped.indexOf('<') >= 0) {
            return Optional.empty();
        }
        var begin = escaped.indexOf(stripped);
        var english = HtmlEscape.unescapeHtml(stripped).replaceAll("[\\s\\u00a0]+", " ");
        var verb =
                Boolean.TRUE.equals(inButton.peek()) ? phrases().whole(english + ON_BUTTON) : Optional.<String>empty();
        return verb.or(() -> phrases().of(english))
                .map(other -> escaped.substring(0, begin)
                        + HtmlEscape.escapeHtml5Xml(other)
                        + escaped.substring(begin + stripped.length()));
    }

    private Phrases phrases() {
        return Objects.requireNonNull(phrases);
    }

    private IModelFactory models() {
        return getContext().getModelFactory();
    }
}
